import { controlCases } from "../support/control-cases.ts";

const school = (row: Record<string, string>) => ({ school: [{ name: "Example School", urn: "999999", ...row }] });
const report = (last_governors_report: string) => school({ last_governors_report });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("report.cohort-count", {
  "a report exactly a year ago": { ...report("2025-03-10"), ...is("reported") },
  "a report a day longer ago": { ...report("2025-03-09"), ...is("outOfDate") },
  "a report on the as-of date": { ...report("2026-03-10"), ...is("reported") },
  "a report that is to come": { ...report("2026-03-11"), ...is("never") },
  "nobody in care: none is a number too": {
    pupils: [{ care_status: "none", care_start: "" }],
    ...report("2026-03-01"),
    ...is("reported"),
  },
  "no report": { ...report("no"), ...is("never") },
  "a report on a day not known": { ...report("yes"), ...is("undated") },
  "no column for the report": { ...school({ phase: "primary" }), ...is("undated") },
  "a file with no row": { school: [], ...is("noRow") },
  "no school file": { school: null, expect: "data absent" },
});
