import { controlCases } from "../support/control-cases.ts";

const yearly = { with: { every: "1 year" } };
const clasef = { with: { every: "1 year", form: "CLASEF" } };
const termly = { with: { every: "1 term" } };
const school = (row: Record<string, string>) => ({ school: [{ name: "Example School", urn: "999999", ...row }] });
const report = (last_governors_report: string) => school({ last_governors_report });
const is = (reason: string, year = "2025/26") => ({ expect: [[year, reason]] as const });

/** Autumn from 2 September, spring from 5 January to 27 March. */
const term = (start: string, end: string) => ({ start, end, kind: "term", name: "" });
const AUTUMN = term("2025-09-02", "2025-12-19");
const SPRING = term("2026-01-05", "2026-03-27");

controlCases("report.to-governors", {
  "a report exactly a year ago": { ...yearly, ...report("2025-03-10"), ...is("reported") },
  "a report a day longer ago": { ...yearly, ...report("2025-03-09"), ...is("outOfDate") },
  "a report on the as-of date": { ...yearly, ...report("2026-03-10"), ...is("reported") },
  "a report that is to come": { ...yearly, ...report("2026-03-11"), ...is("never") },
  "no report": { ...yearly, ...report(""), ...is("never") },
  "a report on a day not known": { ...yearly, ...report("yes"), ...is("undated") },
  "no column for the report": { ...yearly, ...school({ phase: "secondary" }), ...is("undated") },

  "the form in the year": { ...clasef, ...school({ clasef_completed: "2025-03-10" }), ...is("reported") },
  "the form a day longer ago": { ...clasef, ...school({ clasef_completed: "2025-03-09" }), ...is("outOfDate") },
  "a report is not the form": {
    ...clasef,
    ...school({ clasef_completed: "", last_governors_report: "2026-03-01" }),
    ...is("never"),
  },
  "the form is not a report": {
    ...yearly,
    ...school({ clasef_completed: "2026-03-01", last_governors_report: "" }),
    ...is("never"),
  },

  "every term: on the first day of the term that runs": { ...termly, ...report("2026-01-05"), ...is("reported") },
  "every term: the day before it": { ...termly, ...report("2026-01-04"), ...is("awaited") },
  "every term: on the first day of the term before": { ...termly, ...report("2025-09-02"), ...is("awaited") },
  "every term: the day before that": { ...termly, ...report("2025-09-01"), ...is("outOfDate") },
  "every term: none at all, and the term before went by": { ...termly, ...report(""), ...is("never") },
  "every term: the last day of the term is in time": {
    ...termly,
    asOf: "2026-03-27",
    ...report("2025-12-01"),
    ...is("awaited"),
  },
  "every term: the day after it is not": {
    ...termly,
    asOf: "2026-03-28",
    ...report("2025-12-01"),
    ...is("outOfDate"),
  },
  "every term: in the holiday, with a report in the term before": {
    ...termly,
    asOf: "2026-03-28",
    ...report("2026-03-27"),
    ...is("reported"),
  },
  "every term: the first day of a term": {
    ...termly,
    asOf: "2026-01-05",
    ...report("2025-12-01"),
    ...is("awaited"),
  },
  "every term: the summer before belongs to it": {
    ...termly,
    asOf: "2025-10-01",
    ...report("2025-04-27"),
    ...is("outOfDate"),
  },
  "every term: a term before that the calendar does not hold": {
    ...termly,
    asOf: "2025-10-01",
    calendar: [AUTUMN, SPRING],
    ...report("2025-04-27"),
    ...is("awaited"),
  },
  "every term: before the first term of the calendar": {
    ...termly,
    asOf: "2025-09-01",
    calendar: [AUTUMN, SPRING],
    ...report("2025-07-01"),
    ...is("termsUnknown"),
  },
  "every term: a calendar that ends at Christmas": {
    ...termly,
    calendar: [AUTUMN],
    ...report("2025-12-01"),
    ...is("termsUnknown"),
  },
  "every term: a report on a day not known": { ...termly, ...report("yes"), ...is("undated") },
  "every term: no calendar": { ...termly, calendar: null, ...report("2026-03-01"), expect: "data absent" },
  "every year needs no calendar": { ...yearly, calendar: null, ...report("2026-03-01"), ...is("reported") },
  "a file with no row": { ...yearly, school: [], ...is("noRow") },
  "no school file": { ...yearly, school: null, expect: "data absent" },
});
