import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

const is90 = { below: "90%" };
/** 17 of 20 sessions on Tuesday 16 September 2025; the tenth school day after it is Tuesday 30 September. */
const low = { with: is90, attendance: marks("2025-09-03", [8, "/\\"], [1, "/I"], [1, "II"]) };
const plan = (date: string, kind = "attendance support plan") => ({ kind, date });

controlCases("attendance.support-plan", {
  "a plan on the tenth school day": { ...low, support: [plan("2025-09-30")], expect: [["2025-09-16", "inPlace"]] },
  "a plan a day later": { ...low, support: [plan("2025-10-01")], expect: [["2025-09-16", "late"]] },
  "a plan from earlier in the year": { ...low, support: [plan("2025-09-01")], expect: [["2025-09-16", "inPlace"]] },
  "a plan of the year before": { ...low, support: [plan("2025-08-31")], expect: [["2025-09-16", "missing"]] },
  "a plan of the year before, and one in time": {
    ...low,
    support: [plan("2025-08-31"), plan("2025-09-30"), plan("2025-10-02")],
    expect: [["2025-09-16", "inPlace"]],
  },
  "no plan, on the deadline day": { ...low, asOf: "2025-09-30", expect: [["2025-09-16", "awaited"]] },
  "no plan, the day after": { ...low, asOf: "2025-10-01", expect: [["2025-09-16", "missing"]] },
  "other support is no plan": {
    ...low,
    support: [plan("2025-09-16", "risk assessment"), plan("yes", "other")],
    expect: [["2025-09-16", "missing"]],
  },
  "a plan on a date not known": { ...low, support: [plan("yes")], expect: [["2025-09-16", "planUnclear"]] },
  "support of a kind not known, in time": {
    ...low,
    support: [plan("2025-09-30", "")],
    expect: [["2025-09-16", "planUnclear"]],
  },
  "support of a kind not known, too late": {
    ...low,
    support: [plan("2025-10-01", "")],
    expect: [["2025-09-16", "missing"]],
  },
  "support of a kind not known, and a plan": {
    ...low,
    support: [plan("2025-09-20", ""), plan("2025-09-30")],
    expect: [["2025-09-16", "inPlace"]],
  },
  "support of a kind not known, and a late plan": {
    ...low,
    support: [plan("2025-09-20", ""), plan("2025-10-01")],
    expect: [["2025-09-16", "planUnclear"]],
  },
  "two late plans": {
    ...low,
    support: [plan("2025-10-01"), plan("2025-10-02")],
    expect: [["2025-09-16", "late"]],
  },
  "a time of the policy's own": {
    ...low,
    with: { ...is90, within: "2 weeks" },
    calendar: [],
    support: [plan("2025-10-01")],
    expect: [["2025-09-16", "late"]],
  },
  "a deadline past the last day of the calendar": {
    with: is90,
    asOf: "2026-12-31",
    attendance: marks("2026-12-01", [10, "II"]),
    expect: [["2026-12-14", "awaited"]],
  },
  "a plan, with a deadline past the last day of the calendar": {
    with: is90,
    asOf: "2026-12-31",
    attendance: marks("2026-12-01", [10, "II"]),
    support: [plan("2026-12-31")],
    expect: [["2026-12-14", "inPlace"]],
  },
  "attendance never fell so low": { with: is90, attendance: marks("2025-09-03", [20, "/\\"]), expect: "nobody" },
  "a child in need is of the group": {
    ...low,
    with: { ...is90, groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    expect: [["2025-09-16", "missing"]],
  },
  "and is not in care": { ...low, pupils: [{ care_status: "CiN", care_start: "" }], expect: "nobody" },
  "a code that is not known": {
    with: is90,
    attendance: marks("2025-09-03", [20, "/\\"], [1, "/%"]),
    expect: [["2025/26", "codeUnknown"]],
  },
  "no mark in half a year": { with: is90, expect: [["2025/26", "noMarks"]] },
  "the start of care is not given": { ...low, pupils: [{ care_start: "" }], expect: [["2025/26", "startUndated"]] },
  "no register": { with: is90, attendance: null, expect: "data absent" },
  "no support file": { ...low, support: null, expect: "data absent" },
  "no school days to count": { ...low, calendar: [], expect: "data absent" },
});
