import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const safeguarding = { with: { audience: "all staff", topic: "safeguarding", every: "1 year" } };
const attachment = { with: { audience: "all staff", topic: "attachment and trauma", every: "1 year" } };
const anything = { with: { audience: "designated teacher", topic: "any", every: "1 year" } };
const event = (row: Record<string, string> = {}) => ({
  role: "all staff",
  date: "2025-10-01",
  days: "0.5",
  topic: "safeguarding",
  ...row,
});
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("training.held", {
  "held this autumn": { ...safeguarding, training: [event()], ...is("held") },
  "held exactly a year ago": { ...safeguarding, training: [event({ date: "2025-03-10" })], ...is("held") },
  "held a day more than a year ago": {
    ...safeguarding,
    training: [event({ date: "2025-03-09" })],
    ...is("outOfDate"),
  },
  "held on the as-of date": { ...safeguarding, training: [event({ date: "2026-03-10" })], ...is("held") },
  "planned for the day after": { ...safeguarding, training: [event({ date: "2026-03-11" })], ...is("never") },
  "an old one and a new one": {
    ...safeguarding,
    training: [event(), event({ date: "2023-10-01" })],
    ...is("held"),
  },
  "every six months": {
    with: { ...safeguarding.with, every: "6 months" },
    training: [event({ date: "2025-09-09" })],
    ...is("outOfDate"),
  },
  "nobody in care: staff are to be trained all the same": {
    ...safeguarding,
    pupils: [{ care_status: "none", care_start: "" }],
    training: [event()],
    ...is("held"),
  },

  "none recorded": { ...safeguarding, training: [], ...is("never") },
  "for others": { ...safeguarding, training: [event({ role: "governors" })], ...is("never") },
  "the audience in other case": { ...safeguarding, training: [event({ role: "All Staff" })], ...is("held") },
  "training of all staff does not count for a post": { ...anything, training: [event()], ...is("never") },
  "the post in its short form": { ...anything, training: [event({ role: "DT" })], ...is("held") },

  "a topic of more words": {
    ...attachment,
    training: [event({ topic: "Attachment & trauma, day 1" })],
    ...is("held"),
  },
  "a topic of fewer words": { ...attachment, training: [event({ topic: "Attachment" })], ...is("never") },
  "a topic with the words in another order": {
    ...attachment,
    training: [event({ topic: "Trauma and attachment" })],
    ...is("never"),
  },
  "a topic that only begins like it": {
    ...safeguarding,
    training: [event({ topic: "safeguardings" })],
    ...is("never"),
  },
  "any topic is enough where any is asked for": {
    ...anything,
    training: [event({ role: "designated teacher", topic: "" })],
    ...is("held"),
  },

  "an empty topic may be the one": { ...safeguarding, training: [event({ topic: "" })], ...is("unclear") },
  "an empty topic of long ago cannot be": {
    ...safeguarding,
    training: [event({ topic: "", date: "2024-10-01" })],
    ...is("outOfDate"),
  },
  "a date not known may be the one": { ...safeguarding, training: [event({ date: "yes" })], ...is("unclear") },
  "a date not known beside one in time": {
    ...safeguarding,
    training: [event({ date: "yes" }), event()],
    ...is("held"),
  },
  "a date not known of another topic is not": {
    ...safeguarding,
    training: [event({ date: "yes", topic: "phonics" })],
    ...is("never"),
  },
  "no training file": { ...safeguarding, training: null, expect: "data absent" },
});

test.each([
  ["date", event({ date: "yes" })],
  ["topic", event({ topic: "" })],
])("asks for the %s that is missing", (column, row) => {
  const said = sentencesOf("training.held", safeguarding.with, { training: [row] });
  expect(said).toEqual([expect.stringContaining(`all staff, safeguarding. Fill in ${column} in the training file.`)]);
});

test("says nothing of the topic where any will do", () => {
  const said = sentencesOf("training.held", anything.with, { training: [] });
  expect(said).toEqual(["No such training is recorded: designated teacher."]);
});
