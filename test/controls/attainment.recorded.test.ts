import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const all = { with: { fields: ["baseline", "current", "target", "value added"] } };
const row = (cells: Record<string, string | null> = {}) => ({
  subject: "English",
  assessed_on: "2026-01-12",
  baseline: "3",
  current: "4",
  target: "5",
  value_added: "1",
  ...cells,
});
const maths = (cells: Record<string, string | null> = {}) => row({ subject: "Mathematics", ...cells });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("attainment.recorded", {
  "everything in both subjects": { ...all, attainment: [row(), maths()], ...is("recorded") },
  "no value added is a value": { ...all, attainment: [row({ value_added: "0" })], ...is("recorded") },
  "a value added below nothing is a value": { ...all, attainment: [row({ value_added: "-1" })], ...is("recorded") },
  "a field left empty": { ...all, attainment: [row({ target: "" })], ...is("missing") },
  "a field that says n/a": { ...all, attainment: [row({ baseline: "N/A" })], ...is("missing") },
  "a field with a dash": { ...all, attainment: [row({ current: "-" })], ...is("missing") },
  "a field left empty in one subject": { ...all, attainment: [row(), maths({ value_added: "" })], ...is("missing") },
  "a field left empty that is not asked for": {
    with: { fields: ["current", "target"] },
    attainment: [row({ baseline: "", value_added: "" })],
    ...is("recorded"),
  },
  "no column for a field": { ...all, attainment: [row({ target: null })], ...is("noColumn") },
  "no column for a field, and another left empty": {
    ...all,
    attainment: [row({ target: null, current: "" })],
    ...is("missing"),
  },

  "the latest in the subject counts": {
    ...all,
    attainment: [row({ assessed_on: "2025-11-10", target: "" }), row()],
    ...is("recorded"),
  },
  "an earlier one does not make up for it": {
    ...all,
    attainment: [row({ assessed_on: "2025-11-10" }), row({ target: "" })],
    ...is("missing"),
  },
  "two rows on the last day both count": { ...all, attainment: [row(), row({ target: "" })], ...is("missing") },
  "the subject in other case is the same": {
    ...all,
    attainment: [row({ assessed_on: "2025-11-10", target: "" }), row({ subject: "ENGLISH" })],
    ...is("recorded"),
  },
  "a subject that was assessed earlier has its own latest": {
    ...all,
    attainment: [maths({ assessed_on: "2025-11-10", target: "" }), row()],
    ...is("missing"),
  },
  "rows without a subject are one": {
    ...all,
    attainment: [row({ subject: "", assessed_on: "2025-11-10", target: "" }), row({ subject: "" })],
    ...is("recorded"),
  },
  "the first day of the year": { ...all, attainment: [row({ assessed_on: "2025-09-01" })], ...is("recorded") },
  "the year before": { ...all, attainment: [row({ assessed_on: "2025-08-31" })], ...is("noAssessment") },
  "the as-of date": { ...all, attainment: [row({ assessed_on: "2026-03-10" })], ...is("recorded") },
  "the day after": { ...all, attainment: [row({ assessed_on: "2026-03-11" })], ...is("noAssessment") },
  none: { ...all, attainment: [], ...is("noAssessment") },
  "one on a date not known may be the latest": {
    ...all,
    attainment: [row({ assessed_on: "yes" }), row({ target: "" })],
    ...is("assessmentUndated"),
  },
  "nobody in care": { ...all, pupils: [{ care_status: "CPP", care_start: "" }], attainment: [], expect: "nobody" },
  "no attainment file": { ...all, attainment: null, expect: "data absent" },
});

test("says in how many of the latest assessments something is missing, and what", () => {
  const attainment = [row({ target: "", current: "" }), maths({ target: "" }), row({ subject: "Art" })];
  const said = sentencesOf("attainment.recorded", all.with, { attainment });
  expect(said).toEqual(["Missing in 2 of 3 latest assessments: current, target."]);
});
