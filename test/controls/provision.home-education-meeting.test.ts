import { controlCases } from "../support/control-cases.ts";

const taughtAtHome = (meeting_date: string, cells: Record<string, string> = {}) => ({
  provision: [{ kind: "home education", start_date: "2026-03-02", end_date: "", meeting_date, ...cells }],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;
const wider = { groups: "children with a social worker" };

controlCases("provision.home-education-meeting", {
  "met before it began": { ...taughtAtHome("2026-02-26"), expect: on2March("met") },
  "met on the day": { ...taughtAtHome("2026-03-02"), expect: on2March("met") },
  "met the day after": { ...taughtAtHome("2026-03-03"), expect: on2March("metLate") },
  "not met, on the day": { ...taughtAtHome(""), asOf: "2026-03-02", expect: on2March("awaited") },
  "not met, the day after": { ...taughtAtHome(""), asOf: "2026-03-03", expect: on2March("notMet") },
  '"no" is not met': { ...taughtAtHome("no"), expect: on2March("notMet") },
  "met on a date not known": { ...taughtAtHome("yes"), expect: on2March("dateUnknown") },
  "no column for it": {
    provision: [{ kind: "home education", start_date: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "begun on a date not known": {
    ...taughtAtHome("2026-02-26", { start_date: "yes" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "begun on the first day of the period": {
    ...taughtAtHome("", { start_date: "2025-09-01" }),
    expect: [["2025-09-01", "notMet"]],
  },
  "begun before the period": { ...taughtAtHome("", { start_date: "2025-08-31" }), expect: "nobody" },
  "another kind of placement": { ...taughtAtHome("", { kind: "alternative provision" }), expect: "nobody" },
  "a child with a social worker, not asked for": {
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...taughtAtHome(""),
    expect: "nobody",
  },
  "a child with a social worker, off the roll on the day it began": {
    with: wider,
    pupils: [{ care_status: "CiN", care_start: "", school_end: "2026-03-02" }],
    ...taughtAtHome(""),
    expect: on2March("notMet"),
  },
  "a child with a social worker, off the roll before it": {
    with: wider,
    pupils: [{ care_status: "CiN", care_start: "", school_end: "2026-02-27" }],
    ...taughtAtHome("2026-02-26"),
    expect: on2March("met"),
  },
  "no provision file": { provision: null, expect: "data absent" },
});
