import { controlCases } from "../support/control-cases.ts";

const yearly = { with: { every: "1 year" }, pupils: [{ sen_status: "E" }] };
const plan = (issued: string, last_review: string) => ({ issued, last_review });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("ehcp.reviewed", {
  "reviewed exactly a year ago": { ...yearly, ehcp: [plan("2022-03-01", "2025-03-10")], ...is("holds") },
  "reviewed a day longer ago": { ...yearly, ehcp: [plan("2022-03-01", "2025-03-09")], ...is("overdue") },
  "issued in the year, and not reviewed yet": { ...yearly, ehcp: [plan("2025-11-03", "")], ...is("holds") },
  "issued anew after the last review": { ...yearly, ehcp: [plan("2025-11-03", "2024-03-01")], ...is("holds") },
  "issued long ago, and never reviewed": { ...yearly, ehcp: [plan("2022-03-01", "")], ...is("overdue") },
  "a review that is to come": { ...yearly, ehcp: [plan("2022-03-01", "2026-03-11")], ...is("overdue") },
  "every six months": {
    ...yearly,
    with: { every: "6 months" },
    ehcp: [plan("2022-03-01", "2025-09-09")],
    ...is("overdue"),
  },
  "an old plan and a new one": {
    ...yearly,
    ehcp: [plan("2019-03-01", ""), plan("2025-11-03", "")],
    ...is("holds"),
  },
  "two old plans": { ...yearly, ehcp: [plan("2019-03-01", ""), plan("2021-11-03", "")], ...is("overdue") },

  "reviewed on a day not known": { ...yearly, ehcp: [plan("2022-03-01", "yes")], ...is("unclear") },
  "issued on a day not known": { ...yearly, ehcp: [plan("yes", "2025-03-09")], ...is("unclear") },
  "issued on a day not known, reviewed in time": { ...yearly, ehcp: [plan("yes", "2025-03-10")], ...is("holds") },
  "neither date": { ...yearly, ehcp: [plan("", "")], ...is("unclear") },
  "no column for the review": { ...yearly, ehcp: [{ issued: "2022-03-01" }], ...is("unclear") },
  "a plan, and no row about it": { ...yearly, ehcp: [], ...is("noPlan") },

  "SEN support is no plan": { ...yearly, pupils: [{ sen_status: "K" }], expect: "nobody" },
  "no special need": { ...yearly, pupils: [{ sen_status: "N" }], expect: "nobody" },
  "sen_status left empty": { ...yearly, pupils: [{ sen_status: "" }], ehcp: [], ...is("statusUnknown") },
  "no column sen_status": { ...yearly, pupils: [{ sen_status: null }], ehcp: [], ...is("statusUnknown") },
  "sen_status left empty, and a plan that is overdue": {
    ...yearly,
    pupils: [{ sen_status: "" }],
    ehcp: [plan("2022-03-01", "")],
    ...is("overdue"),
  },
  "nobody in care": {
    ...yearly,
    pupils: [{ sen_status: "E", care_status: "CPP", care_start: "" }],
    expect: "nobody",
  },
  "no plan file": { ...yearly, ehcp: null, expect: "data absent" },
  "nobody with a plan, and no plan file": {
    ...yearly,
    pupils: [{ sen_status: "K" }],
    ehcp: null,
    expect: "nobody",
  },
});
