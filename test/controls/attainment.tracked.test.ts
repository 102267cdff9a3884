import { controlCases } from "../support/control-cases.ts";

/** The cases are as at 10 March 2026: the autumn term is over, to 19 December, and the spring term runs to 27 March. */
const AUTUMN = "2025-09-02";
const SPRING = "2026-01-05";
const termly = { with: { every: "term" } };
const halfTermly = { with: { every: "half-term" } };
const assessed = (...dates: string[]) => ({
  attainment: dates.map((assessed_on) => ({ subject: "English", assessed_on, current: "4", progress: "" })),
});
const term = (start: string, end: string, kind = "term") => ({ start, end, kind, name: "" });

controlCases("attainment.tracked", {
  "an assessment on the first day of one term and the last of the other": {
    ...termly,
    asOf: "2026-03-27",
    ...assessed(AUTUMN, "2026-03-27"),
    expect: [
      [AUTUMN, "assessed"],
      [SPRING, "assessed"],
    ],
  },
  "the last day of a term, and the day before the next": {
    ...termly,
    ...assessed("2025-12-19", "2026-01-04"),
    expect: [
      [AUTUMN, "assessed"],
      [SPRING, "awaited"],
    ],
  },
  "the day after a term, and the as-of date": {
    ...termly,
    ...assessed("2025-12-20", "2026-03-10"),
    expect: [
      [AUTUMN, "missing"],
      [SPRING, "assessed"],
    ],
  },
  "the day before the first term, and the day after the as-of date": {
    ...termly,
    ...assessed("2025-09-01", "2026-03-11"),
    expect: [
      [AUTUMN, "missing"],
      [SPRING, "awaited"],
    ],
  },
  "none, on the last day of the term": { ...termly, asOf: "2025-12-19", expect: [[AUTUMN, "awaited"]] },
  "none, the day after": { ...termly, asOf: "2025-12-20", expect: [[AUTUMN, "missing"]] },
  "none, on the first day of a term": {
    ...termly,
    asOf: SPRING,
    expect: [
      [AUTUMN, "missing"],
      [SPRING, "awaited"],
    ],
  },
  "before the first term of the year has begun": { ...termly, asOf: "2025-09-01", expect: "nobody" },

  "an assessment without a result": {
    ...termly,
    asOf: "2025-12-20",
    attainment: [{ subject: "English", assessed_on: "2025-11-10", current: "", progress: "", value_added: "n/a" }],
    expect: [[AUTUMN, "noResult"]],
  },
  "one without a result, and one with": {
    ...termly,
    asOf: "2025-12-20",
    attainment: [
      { subject: "English", assessed_on: "2025-11-10", current: "", progress: "" },
      { subject: "English", assessed_on: "2025-11-11", current: "", progress: "below" },
    ],
    expect: [[AUTUMN, "assessed"]],
  },
  "value added is a result": {
    ...termly,
    asOf: "2025-12-20",
    attainment: [{ subject: "English", assessed_on: "2025-11-10", value_added: "0" }],
    expect: [[AUTUMN, "assessed"]],
  },
  "no column for any result": {
    ...termly,
    asOf: "2025-12-19",
    attainment: [{ subject: "English", assessed_on: "2025-11-10" }],
    expect: [[AUTUMN, "noResult"]],
  },
  "an assessment on a date not known": {
    ...termly,
    ...assessed("yes", "2026-02-02"),
    expect: [
      [AUTUMN, "assessmentUndated"],
      [SPRING, "assessed"],
    ],
  },

  "in care on twenty school days of the term": {
    ...termly,
    asOf: "2025-12-19",
    pupils: [{ care_start: "2025-11-24" }],
    expect: [[AUTUMN, "awaited"]],
  },
  "in care on nineteen": {
    ...termly,
    asOf: "2025-12-19",
    pupils: [{ care_start: "2025-11-25" }],
    expect: [[AUTUMN, "shortStay"]],
  },
  "days still to come count": {
    ...termly,
    asOf: "2025-11-24",
    pupils: [{ care_start: "2025-11-24" }],
    expect: [[AUTUMN, "awaited"]],
  },
  "care_start is empty": {
    ...termly,
    asOf: "2025-12-20",
    pupils: [{ care_start: "" }],
    ...assessed("2025-11-10"),
    expect: [[AUTUMN, "startUndated"]],
  },
  "care_start matters not for a child of a group": {
    with: { every: "term", groups: "in care or previously in care" },
    asOf: "2025-12-20",
    pupils: [{ care_start: "" }],
    ...assessed("2025-11-10"),
    expect: [[AUTUMN, "assessed"]],
  },
  "a child previously in care, who is asked for": {
    with: { every: "term", groups: "in care or previously in care" },
    asOf: "2025-12-20",
    pupils: [{ care_status: "PCiC", care_end: "2024-07-31" }],
    expect: [[AUTUMN, "missing"]],
  },
  "a child with SEN, who is asked for": {
    with: { every: "term", groups: "SEN" },
    asOf: "2025-12-20",
    pupils: [{ sen_status: "K" }],
    expect: [[AUTUMN, "missing"]],
  },
  "a child without SEN, who is not": {
    with: { every: "term", groups: "SEN" },
    asOf: "2025-12-20",
    expect: "nobody",
  },

  "every half-term: both sides of the October break": {
    ...halfTermly,
    asOf: "2025-11-03",
    ...assessed("2025-10-26", "2025-11-01"),
    expect: [
      [AUTUMN, "assessed"],
      ["2025-11-01", "assessed"],
    ],
  },
  "every half-term: an assessment in the break is in neither": {
    ...halfTermly,
    asOf: "2025-11-03",
    ...assessed("2025-10-27", "2025-10-31"),
    expect: [
      [AUTUMN, "missing"],
      ["2025-11-01", "awaited"],
    ],
  },
  "every half-term: the last day of the first half": {
    ...halfTermly,
    asOf: "2025-10-26",
    expect: [[AUTUMN, "awaited"]],
  },
  "every half-term: four have begun": {
    ...halfTermly,
    ...assessed("2025-10-01", "2025-12-01", "2026-02-02", "2026-03-02"),
    expect: [
      [AUTUMN, "assessed"],
      ["2025-11-01", "assessed"],
      [SPRING, "assessed"],
      ["2026-02-21", "assessed"],
    ],
  },
  "every half-term: in care on twenty school days of it": {
    ...halfTermly,
    pupils: [{ care_start: "2026-03-02" }],
    expect: [
      [AUTUMN, "shortStay"],
      ["2025-11-01", "shortStay"],
      [SPRING, "shortStay"],
      ["2026-02-21", "awaited"],
    ],
  },
  "every half-term: a break of two weeks in two rows is one": {
    ...halfTermly,
    asOf: "2025-12-20",
    calendar: [
      term("2025-09-01", "2025-12-19"),
      term("2025-10-20", "2025-10-24", "half-term"),
      term("2025-10-27", "2025-10-31", "half-term"),
      term("2026-01-05", "2026-03-27"),
    ],
    ...assessed("2025-10-01", "2025-12-01"),
    expect: [
      ["2025-09-01", "assessed"],
      ["2025-11-01", "assessed"],
    ],
  },
  "every half-term: six terms are their own halves": {
    ...halfTermly,
    asOf: "2025-12-20",
    calendar: [
      term("2025-09-01", "2025-10-24"),
      term("2025-10-25", "2025-11-02", "half-term"),
      term("2025-11-03", "2025-12-19"),
      term("2026-01-05", "2026-02-13"),
    ],
    ...assessed("2025-10-01"),
    expect: [
      ["2025-09-01", "assessed"],
      ["2025-11-03", "missing"],
    ],
  },

  "every half-term: a break at the end of one term and one at the start of the next belong to neither": {
    ...halfTermly,
    asOf: "2025-11-03",
    calendar: [
      term("2025-09-01", "2025-10-24"),
      term("2025-10-20", "2025-10-24", "half-term"),
      term("2025-10-27", "2025-12-19"),
      term("2025-10-27", "2025-10-31", "half-term"),
      term("2026-01-05", "2026-02-13"),
    ],
    ...assessed("2025-10-20", "2025-10-27"),
    expect: [
      ["2025-09-01", "missing"],
      ["2025-11-01", "awaited"],
    ],
  },

  "the calendar ends at Christmas": {
    ...termly,
    calendar: [term(AUTUMN, "2025-12-19")],
    ...assessed("2025-11-10"),
    expect: [
      [AUTUMN, "assessed"],
      ["2025/26", "termsUnknown"],
    ],
  },
  "nobody in care": { ...termly, pupils: [{ care_status: "PCiC", care_end: "2025-07-31" }], expect: "nobody" },
  "no attainment file": { ...termly, attainment: null, expect: "data absent" },
  "no calendar": { ...termly, calendar: null, ...assessed("2025-11-10"), expect: "data absent" },
});
