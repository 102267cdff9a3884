import { controlCases } from "../support/control-cases.ts";

const admitted = (row: Readonly<Record<string, string>>) => ({
  moves: [{ kind: "admission", date: "2025-11-10", requested_on: "2025-10-06", ...row }],
});

controlCases("roll.timely-admission", {
  "started on the twentieth school day after the request, over half-term": {
    ...admitted({}),
    expect: [["2025-11-10", "inTime"]],
  },
  "started a day later": { ...admitted({ date: "2025-11-11" }), expect: [["2025-11-11", "late"]] },
  "asked for and started on one day": {
    ...admitted({ requested_on: "2025-11-10" }),
    expect: [["2025-11-10", "inTime"]],
  },
  "said to have started the day before the request": {
    ...admitted({ requested_on: "2025-11-11" }),
    expect: [["2025-11-10", "requestedAfter"]],
  },
  "a time of the policy's own, in calendar days": {
    with: { within: "35 days" },
    ...admitted({}),
    expect: [["2025-11-10", "inTime"]],
  },
  "a day more than the policy's own time": {
    with: { within: "34 days" },
    ...admitted({}),
    calendar: null,
    attendance: null,
    expect: [["2025-11-10", "late"]],
  },
  "the request is empty": { ...admitted({ requested_on: "" }), expect: [["2025-11-10", "requestUnknown"]] },
  "the request is on a date not known": {
    ...admitted({ requested_on: "yes" }),
    expect: [["2025-11-10", "requestUnknown"]],
  },
  "no column for the request": {
    moves: [{ kind: "admission", date: "2025-11-10" }],
    expect: [["2025-11-10", "requestUnknown"]],
  },
  "the move is on a date not known": { ...admitted({ date: "yes" }), expect: [["2025/26", "moveUndated"]] },
  "an in-year transfer into the school": {
    pupils: [{ school_start: "2025-11-11" }],
    ...admitted({ kind: "in-year transfer", date: "2025-11-11" }),
    expect: [["2025-11-11", "late"]],
  },
  "an in-year transfer in, of a child who has left since": {
    pupils: [{ school_start: "2025-11-11", school_end: "2025-11-12" }],
    ...admitted({ kind: "in-year transfer", date: "2025-11-11" }),
    expect: [["2025-11-11", "late"]],
  },
  "an in-year transfer out of the school, dated on the last day on roll": {
    pupils: [{ school_end: "2025-11-11" }],
    ...admitted({ kind: "in-year transfer", date: "2025-11-11" }),
    expect: "nobody",
  },
  "an admission counts whenever the child left": {
    pupils: [{ school_end: "2025-11-11" }],
    ...admitted({ date: "2025-11-11" }),
    expect: [["2025-11-11", "late"]],
  },
  "no other kind of move is looked at": {
    moves: ["managed move", "phase transfer", "leaver"].map((kind) => ({ kind, date: "2025-11-11", requested_on: "" })),
    expect: "nobody",
  },
  "a start past the calendar's last day is before a deadline that the calendar does not reach": {
    asOf: "2026-12-31",
    ...admitted({ requested_on: "2026-12-01", date: "2026-12-30" }),
    expect: [["2026-12-30", "inTime"]],
  },
  "a child who was not in care on the day": {
    pupils: [{ care_start: "2025-11-11" }],
    ...admitted({}),
    expect: "nobody",
  },
  "nobody was in care": { pupils: [{ care_status: "none", care_start: "" }], moves: null, expect: "nobody" },
  "no moves file": { moves: null, expect: "data absent" },
  "no school days to count": { ...admitted({}), calendar: null, attendance: null, expect: "data absent" },
});
