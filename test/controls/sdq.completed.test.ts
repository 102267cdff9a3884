import { controlCases } from "../support/control-cases.ts";

/** The cases are as at 10 March 2026; the child of the cases is 14, and in care since 2019. */
const yearly = { with: { every: "1 year" } };
const sdq = (date: string, total: string, reason_not_completed = "") => ({ date, total, reason_not_completed });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("sdq.completed", {
  "a total exactly a year ago": { ...yearly, sdq: [sdq("2025-03-10", "12")], ...is("completed") },
  "a total a day longer ago": { ...yearly, sdq: [sdq("2025-03-09", "12")], ...is("outOfDate") },
  "a total on the as-of date": { ...yearly, sdq: [sdq("2026-03-10", "12")], ...is("completed") },
  "a total of the day after": { ...yearly, sdq: [sdq("2026-03-11", "12")], ...is("never") },
  "every six months": { with: { every: "6 months" }, sdq: [sdq("2025-09-09", "12")], ...is("outOfDate") },
  "a total of 0": { ...yearly, sdq: [sdq("2025-10-01", "0")], ...is("completed") },
  "a total of 40": { ...yearly, sdq: [sdq("2025-10-01", "40")], ...is("completed") },
  "a total of 41 is none": { ...yearly, sdq: [sdq("2025-10-01", "41")], ...is("never") },
  "a total of -1 is none": { ...yearly, sdq: [sdq("2025-10-01", "-1")], ...is("never") },
  "an earlier total beside a later row without one": {
    ...yearly,
    sdq: [sdq("2025-10-01", "12"), sdq("2026-01-10", "", "SDQ2")],
    ...is("completed"),
  },
  none: { ...yearly, sdq: [], ...is("never") },

  "not completed for SDQ1": { ...yearly, sdq: [sdq("2025-10-01", "", "SDQ1")], ...is("exempt") },
  "not completed for SDQ3, exactly a year ago": { ...yearly, sdq: [sdq("2025-03-10", "", "SDQ3")], ...is("exempt") },
  "SDQ3, a day longer ago": { ...yearly, sdq: [sdq("2025-03-09", "", "SDQ3")], ...is("never") },
  "SDQ2 is no excuse": { ...yearly, sdq: [sdq("2025-10-01", "", "SDQ2")], ...is("never") },
  "SDQ4 after SDQ3: the latest row counts": {
    ...yearly,
    sdq: [sdq("2025-10-01", "", "SDQ3"), sdq("2025-11-01", "", "SDQ4")],
    ...is("never"),
  },
  "SDQ3 after an old total": {
    ...yearly,
    sdq: [sdq("2024-10-01", "12"), sdq("2025-11-01", "", "SDQ3")],
    ...is("exempt"),
  },
  "no total, and no column for the reason": {
    ...yearly,
    sdq: [{ date: "2025-10-01", total: "" }],
    ...is("reasonUnknown"),
  },
  "no column for the reason, of a row of long ago": {
    ...yearly,
    sdq: [{ date: "2024-10-01", total: "" }],
    ...is("never"),
  },

  "in care for twelve months on the as-of date": {
    ...yearly,
    pupils: [{ care_start: "2025-03-10" }],
    sdq: [],
    ...is("awaited"),
  },
  "in care for a day longer": { ...yearly, pupils: [{ care_start: "2025-03-09" }], sdq: [], ...is("never") },
  "in care since when is not known": { ...yearly, pupils: [{ care_start: "" }], sdq: [], ...is("careUndated") },
  "in care since when is not known, and a total in time": {
    ...yearly,
    pupils: [{ care_start: "" }],
    sdq: [sdq("2025-10-01", "12")],
    ...is("completed"),
  },
  "in care since when is not known, and an old total": {
    ...yearly,
    pupils: [{ care_start: "" }],
    sdq: [sdq("2024-10-01", "12")],
    ...is("careUndated"),
  },

  "a questionnaire on a date not known": { ...yearly, sdq: [sdq("yes", "12")], ...is("undated") },
  "a questionnaire on a date not known before the deadline too": {
    ...yearly,
    pupils: [{ care_start: "2025-09-10" }],
    sdq: [sdq("yes", "12")],
    ...is("undated"),
  },
  "a questionnaire on a date not known beside one in time": {
    ...yearly,
    sdq: [sdq("yes", "12"), sdq("2025-10-01", "9")],
    ...is("completed"),
  },

  "four on the as-of date": {
    ...yearly,
    pupils: [{ date_of_birth: "2022-03-10" }],
    sdq: [],
    ...is("never"),
  },
  "four the day after": { ...yearly, pupils: [{ date_of_birth: "2022-03-11" }], expect: "nobody" },
  "sixteen for the last day": { ...yearly, pupils: [{ date_of_birth: "2009-03-11" }], ...is("never") },
  "seventeen on the as-of date": { ...yearly, pupils: [{ date_of_birth: "2009-03-10" }], expect: "nobody" },
  "the age is not known": { ...yearly, pupils: [{ date_of_birth: "" }], ...is("ageUnknown") },
  "no column for the date of birth": { ...yearly, pupils: [{ date_of_birth: null }], ...is("ageUnknown") },
  "the age is not known, whatever questionnaires there are": {
    ...yearly,
    pupils: [{ date_of_birth: "" }],
    sdq: [sdq("2025-10-01", "12")],
    ...is("ageUnknown"),
  },
  "nobody in care": { ...yearly, pupils: [{ care_status: "PCiC", care_end: "2025-07-31" }], expect: "nobody" },
  "no SDQ file": { ...yearly, sdq: null, expect: "data absent" },
  "nobody of age, and no SDQ file": {
    ...yearly,
    pupils: [{ date_of_birth: "2009-03-10" }],
    sdq: null,
    expect: "nobody",
  },
});
