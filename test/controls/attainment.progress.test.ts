import { controlCases } from "../support/control-cases.ts";

const average = { with: { minimum: "average" } };
const above = { with: { minimum: "above average" } };
const row = (progress: string | null, cells: Record<string, string> = {}) => ({
  subject: "English",
  assessed_on: "2026-01-12",
  progress,
  ...cells,
});
const maths = (progress: string) => row(progress, { subject: "Mathematics" });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });
const onPlan = { pupils: [{ care_status: "CPP", care_start: "" }] };

controlCases("attainment.progress", {
  "average, where average is asked for": { ...average, attainment: [row("average")], ...is("enough") },
  "above, where average is asked for": { ...average, attainment: [row("above")], ...is("enough") },
  "below, where average is asked for": { ...average, attainment: [row("below")], ...is("tooLittle") },
  "above, where above average is asked for": { ...above, attainment: [row("above average")], ...is("enough") },
  "average, where above average is asked for": { ...above, attainment: [row("average")], ...is("tooLittle") },
  "below, where above average is asked for": { ...above, attainment: [row("below")], ...is("tooLittle") },
  "the worst subject decides": { ...average, attainment: [row("above"), maths("below")], ...is("tooLittle") },
  "enough in both subjects": { ...average, attainment: [row("above"), maths("average")], ...is("enough") },
  "left empty in one subject": { ...average, attainment: [row("above"), maths("")], ...is("notRecorded") },
  "below in one, left empty in the other": { ...average, attainment: [row("below"), maths("")], ...is("tooLittle") },
  "a word that is not known": { ...average, attainment: [row("splendid")], ...is("notRecorded") },
  "no column for it": { ...average, attainment: [row(null)], ...is("notRecorded") },
  "the latest in the subject counts": {
    ...average,
    attainment: [row("below", { assessed_on: "2025-11-10" }), row("average")],
    ...is("enough"),
  },
  "the year before": { ...average, attainment: [row("above", { assessed_on: "2025-08-31" })], ...is("noAssessment") },
  "one on a date not known": {
    ...average,
    attainment: [row("above", { assessed_on: "yes" })],
    ...is("assessmentUndated"),
  },
  "a child on a protection plan, who is asked for": {
    with: { minimum: "above average", groups: "children with a social worker" },
    ...onPlan,
    attainment: [row("average")],
    ...is("tooLittle"),
  },
  "a child on a protection plan, who is not": { ...above, ...onPlan, attainment: [row("average")], expect: "nobody" },
  "no attainment file": { ...average, attainment: null, expect: "data absent" },
});
