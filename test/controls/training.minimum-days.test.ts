import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const two = { with: { role: "designated teacher", days: 2, every: "1 year" } };
const event = (date: string, days: string, role = "designated teacher") => ({ role, date, days, topic: "attachment" });
const is = (reason: string, year = "2025/26") => ({ expect: [[year, reason]] as const });

controlCases("training.minimum-days", {
  "two days in the year": {
    ...two,
    training: [event("2025-10-01", "1"), event("2026-03-03", "1")],
    ...is("enough"),
  },
  "a little less": {
    ...two,
    training: [event("2025-10-01", "1"), event("2026-03-03", "0.9")],
    ...is("awaited"),
  },
  "tenths of a day add up exactly": {
    with: { role: "designated teacher", days: 0.3, every: "1 year" },
    training: [event("2025-10-01", "0.1"), event("2025-10-02", "0.2")],
    ...is("enough"),
  },
  "the first day of the year counts": { ...two, training: [event("2025-09-01", "2")], ...is("enough") },
  "the last day of the year before does not": { ...two, training: [event("2025-08-31", "2")], ...is("awaited") },
  "the as-of date counts": { ...two, training: [event("2026-03-10", "2")], ...is("enough") },
  "the day after does not": { ...two, training: [event("2026-03-11", "2")], ...is("awaited") },
  "training of others does not count": { ...two, training: [event("2025-10-01", "2", "all staff")], ...is("awaited") },
  "the post in its short form": { ...two, training: [event("2025-10-01", "2", "DT")], ...is("enough") },

  "not enough on 31 July": {
    ...two,
    asOf: "2026-07-31",
    training: [event("2025-10-01", "1.5")],
    ...is("awaited"),
  },
  "not enough on 1 August": { ...two, asOf: "2026-08-01", training: [event("2025-10-01", "1.5")], ...is("tooFew") },
  "enough on 1 August": { ...two, asOf: "2026-08-01", training: [event("2026-08-01", "2")], ...is("enough") },
  "none on 1 September": { ...two, asOf: "2026-09-01", training: [], ...is("awaited", "2026/27") },

  "days left empty": {
    ...two,
    training: [event("2025-10-01", "1"), event("2026-03-03", "")],
    ...is("unclear"),
  },
  "days left empty, and enough without them": {
    ...two,
    training: [event("2025-10-01", "2"), event("2026-03-03", "")],
    ...is("enough"),
  },
  "days left empty in the year before": {
    ...two,
    training: [event("2025-10-01", "1"), event("2025-08-31", "")],
    ...is("awaited"),
  },
  "a date not known": { ...two, training: [event("2025-10-01", "1"), event("yes", "1")], ...is("unclear") },
  "a date not known after July": {
    ...two,
    asOf: "2026-08-01",
    training: [event("2025-10-01", "1"), event("yes", "1")],
    ...is("unclear"),
  },
  "no column for days": {
    ...two,
    training: [{ role: "designated teacher", date: "2025-10-01", topic: "attachment" }],
    ...is("unclear"),
  },
  "no training file": { ...two, training: null, expect: "data absent" },
});

test.each([
  ["date", event("yes", "1")],
  ["days", event("2025-10-01", "")],
])("asks for the %s that is missing", (column, row) => {
  const said = sentencesOf("training.minimum-days", two.with, { training: [row] });
  expect(said).toEqual([expect.stringContaining(`0 of 2, and an event`)]);
  expect(said[0]).toContain(`fill in ${column} in the training file.`);
});
