import { controlCases } from "../support/control-cases.ts";

const row = (target_at_least_expected: string | null, cells: Record<string, string> = {}) => ({
  subject: "English",
  assessed_on: "2026-01-12",
  target_at_least_expected,
  ...cells,
});
const maths = (answer: string) => row(answer, { subject: "Mathematics" });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("attainment.target-ambition", {
  "yes in both subjects": { attainment: [row("yes"), maths("yes")], ...is("ambitious") },
  "no in one": { attainment: [row("yes"), maths("no")], ...is("tooLow") },
  "left empty in one": { attainment: [row("yes"), maths("")], ...is("notRecorded") },
  "no in one, left empty in the other": { attainment: [row("no"), maths("")], ...is("tooLow") },
  "no column for it": { attainment: [row(null)], ...is("notRecorded") },
  "the latest in the subject counts": {
    attainment: [row("no", { assessed_on: "2025-11-10" }), row("yes")],
    ...is("ambitious"),
  },
  "the year before": { attainment: [row("yes", { assessed_on: "2025-08-31" })], ...is("noAssessment") },
  "one on a date not known": { attainment: [row("yes", { assessed_on: "yes" })], ...is("assessmentUndated") },
  "nobody in care": { pupils: [{ care_status: "CPP", care_start: "" }], attainment: [row("no")], expect: "nobody" },
  "no attainment file": { attainment: null, expect: "data absent" },
});
