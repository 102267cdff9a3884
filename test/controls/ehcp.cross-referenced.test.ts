import { controlCases } from "../support/control-cases.ts";

const withPlan = { pupils: [{ sen_status: "E" }] };
const plan = (pep_cross_referenced: string) => ({ issued: "2022-03-01", pep_cross_referenced });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("ehcp.cross-referenced", {
  "it refers to the PEP": { ...withPlan, ehcp: [plan("yes")], ...is("referenced") },
  "it does not": { ...withPlan, ehcp: [plan("no")], ...is("notReferenced") },
  "left empty": { ...withPlan, ehcp: [plan("")], ...is("notRecorded") },
  "no column for it": { ...withPlan, ehcp: [{ issued: "2022-03-01" }], ...is("notRecorded") },
  "one of two plans does not": { ...withPlan, ehcp: [plan("yes"), plan("no")], ...is("notReferenced") },
  "of one of two plans it is not known": { ...withPlan, ehcp: [plan("yes"), plan("")], ...is("notRecorded") },
  "a plan, and no row about it": { ...withPlan, ehcp: [], ...is("noPlan") },
  "sen_status left empty": { pupils: [{ sen_status: "" }], ehcp: [], ...is("statusUnknown") },
  "SEN support is no plan": { pupils: [{ sen_status: "K" }], ehcp: [], expect: "nobody" },
  "nobody in care": { pupils: [{ sen_status: "E", care_status: "CiN", care_start: "" }], expect: "nobody" },
  "no plan file": { ...withPlan, ehcp: null, expect: "data absent" },
});
