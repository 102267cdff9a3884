import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

const in10 = { below: "90%", roles: ["carer", "social worker"], within: "10 school days" };
const carerAlone = { ...in10, roles: ["carer"] };
/** 17 of 20 sessions on Tuesday 16 September 2025; the tenth school day after it is Tuesday 30 September. */
const low = { with: in10, attendance: marks("2025-09-03", [8, "/\\"], [1, "/I"], [1, "II"]) };
const raised = (date: string, person = "carer", about = "attendance") => ({ date, about, with: person });

controlCases("attendance.concern-raised", {
  "raised with both by the tenth school day": {
    ...low,
    contacts: [raised("2025-09-30"), raised("2025-09-16", "SW", "absence")],
    expect: [["2025-09-16", "contacted"]],
  },
  "raised with one a day late": {
    ...low,
    contacts: [raised("2025-10-01"), raised("2025-09-16", "SW")],
    expect: [["2025-09-16", "contactedLate"]],
  },
  "raised with one alone": { ...low, contacts: [raised("2025-09-16")], expect: [["2025-09-16", "notContacted"]] },
  "raised before attendance fell below": {
    ...low,
    contacts: [raised("2025-09-15"), raised("2025-09-15", "SW")],
    expect: [["2025-09-16", "notContacted"]],
  },
  "not raised, on the deadline day": { ...low, asOf: "2025-09-30", expect: [["2025-09-16", "awaited"]] },
  "not raised, the day after": { ...low, asOf: "2025-10-01", expect: [["2025-09-16", "notContacted"]] },
  "raised with one whom nobody knows": {
    ...low,
    contacts: [raised("2025-09-16"), raised("2025-09-16", "")],
    expect: [["2025-09-16", "contactUnclear"]],
  },
  "exactly 90% is not below": {
    with: in10,
    attendance: marks("2025-09-03", [9, "/\\"], [1, "II"]),
    expect: "nobody",
  },
  "19 sessions are too few, however low": {
    with: in10,
    attendance: marks("2025-09-03", [9, "II"], [1, "I-"]),
    expect: "nobody",
  },
  "a day is judged when it is over": {
    with: carerAlone,
    attendance: marks("2025-09-03", [1, "-I"], [8, "/\\"], [1, "I\\"], [1, "/\\"], [1, "I\\"]),
    contacts: [raised("2025-09-18")],
    expect: [["2025-09-18", "contacted"]],
  },
  "attendance that recovered had fallen all the same": {
    ...low,
    attendance: [...low.attendance, ...marks("2025-09-17", [50, "/\\"])],
    expect: [["2025-09-16", "notContacted"]],
  },
  "a parent is the carer of a child who is not in care": {
    ...low,
    with: { ...carerAlone, groups: "in care or previously in care" },
    pupils: [{ care_status: "PCiC", care_end: "2024-05-01" }],
    contacts: [raised("2025-09-16", "parent")],
    expect: [["2025-09-16", "contacted"]],
  },
  "so is a carer": {
    ...low,
    with: { ...carerAlone, groups: "in care or previously in care" },
    pupils: [{ care_status: "PCiC", care_end: "2024-05-01" }],
    contacts: [raised("2025-09-16", "carer")],
    expect: [["2025-09-16", "contacted"]],
  },
  "a parent stands for no other role": {
    ...low,
    with: { ...in10, roles: ["social worker"], groups: "in care or previously in care" },
    pupils: [{ care_status: "PCiC", care_end: "2024-05-01" }],
    contacts: [raised("2025-09-16", "parent")],
    expect: [["2025-09-16", "notContacted"]],
  },
  "a child who was previously in care is not in care": {
    ...low,
    pupils: [{ care_status: "PCiC", care_end: "2024-05-01" }],
    expect: "nobody",
  },
  "a code that is not known": {
    with: in10,
    attendance: marks("2025-09-03", [20, "/\\"], [1, "/%"]),
    expect: [["2025/26", "codeUnknown"]],
  },
  "no mark in half a year": { with: in10, expect: [["2025/26", "noMarks"]] },
  "the start of care is not given": { ...low, pupils: [{ care_start: "" }], expect: [["2025/26", "startUndated"]] },
  "no register": { with: in10, attendance: null, expect: "data absent" },
  "no contacts file": { ...low, contacts: null, expect: "data absent" },
  "no school days to count": { ...low, calendar: [], expect: "data absent" },
  "weeks need no school days": {
    ...low,
    with: { ...carerAlone, within: "2 weeks" },
    calendar: [],
    contacts: [raised("2025-09-30")],
    expect: [["2025-09-16", "contacted"]],
  },
});
