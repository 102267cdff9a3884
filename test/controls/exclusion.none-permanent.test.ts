import { controlCases } from "../support/control-cases.ts";

const excluded = (outcome: string, cells: Record<string, string> = {}) => ({
  suspensions: [{ type: "permanent", start_date: "2026-01-20", outcome, ...cells }],
});
const finds = (reason: string) => [["2025/26", reason]] as const;

controlCases("exclusion.none-permanent", {
  "no row at all": { expect: finds("none") },
  "a suspension is none": { ...excluded("", { type: "suspension" }), expect: finds("none") },
  "excluded while in care": { ...excluded("upheld"), expect: finds("excluded") },
  "no outcome yet": { ...excluded(""), expect: finds("excluded") },
  "no column for the outcome": {
    suspensions: [{ type: "permanent", start_date: "2026-01-20" }],
    expect: finds("excluded"),
  },
  withdrawn: { ...excluded("Withdrawn"), expect: finds("undone") },
  cancelled: { ...excluded("CANCELLED."), expect: finds("undone") },
  reinstated: { ...excluded("reinstated"), expect: finds("undone") },
  "another word does not undo it": { ...excluded("quashed"), expect: finds("excluded") },
  "one withdrawn, one not": {
    suspensions: [
      { type: "permanent", start_date: "2026-01-20", outcome: "withdrawn" },
      { type: "permanent", start_date: "2026-02-20", outcome: "" },
    ],
    expect: finds("excluded"),
  },
  "on the as-of date": { ...excluded("", { start_date: "2026-03-10" }), expect: finds("excluded") },
  "after the as-of date: not yet": { ...excluded("", { start_date: "2026-03-11" }), expect: finds("none") },
  "on the first day of the period": { ...excluded("", { start_date: "2025-09-01" }), expect: finds("excluded") },
  "in the year before": { ...excluded("", { start_date: "2025-08-31" }), expect: finds("none") },
  "the day before care": { ...excluded(""), pupils: [{ care_start: "2026-01-21" }], expect: finds("none") },
  "the first day of care": { ...excluded(""), pupils: [{ care_start: "2026-01-20" }], expect: finds("excluded") },
  "the child has left since": { ...excluded(""), pupils: [{ school_end: "2026-01-20" }], expect: finds("excluded") },
  "start of care not given": { ...excluded(""), pupils: [{ care_start: "" }], expect: finds("excluded") },
  "on a date not known": { ...excluded("", { start_date: "yes" }), expect: finds("dateUnknown") },
  "on a date not known, and withdrawn": {
    ...excluded("withdrawn", { start_date: "yes" }),
    expect: finds("undone"),
  },
  "one on a date not known and one in the period: the known decides": {
    suspensions: [
      { type: "permanent", start_date: "yes", outcome: "" },
      { type: "permanent", start_date: "2026-01-20", outcome: "" },
    ],
    expect: finds("excluded"),
  },
  "nobody in care and on roll in the period": {
    ...excluded(""),
    pupils: [{ school_end: "2025-08-31" }],
    expect: "nobody",
  },
  "nobody in care and on roll in the period, and no file": {
    pupils: [{ school_end: "2025-08-31" }],
    suspensions: null,
    expect: "nobody",
  },
  "no suspensions file": { suspensions: null, expect: "data absent" },
});
