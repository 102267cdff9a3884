import { controlCases } from "../support/control-cases.ts";

const in20 = { within: "20 school days", from: ["care start", "school start"] };
const joinedCare = { pupils: [{ care_start: "2025-10-06" }], asOf: "2025-12-05", with: in20 };
const held = (...dates: string[]) => dates.map((meeting_date) => ({ meeting_date }));

controlCases("pep.initial-within", {
  "held on the last of twenty school days, over half-term": {
    ...joinedCare,
    peps: held("2025-11-10"),
    expect: [["2025-10-06", "inTime"]],
  },
  "held a day late": { ...joinedCare, peps: held("2025-11-11"), expect: [["2025-10-06", "late"]] },
  "held on the trigger day itself": { ...joinedCare, peps: held("2025-10-06"), expect: [["2025-10-06", "inTime"]] },
  "on the trigger day, none yet": { ...joinedCare, asOf: "2025-10-06", expect: [["2025-10-06", "awaited"]] },
  "held the day before the trigger": { ...joinedCare, peps: held("2025-10-05"), expect: [["2025-10-06", "missing"]] },
  "none, on the deadline day": { ...joinedCare, asOf: "2025-11-10", expect: [["2025-10-06", "awaited"]] },
  "none, the day after": { ...joinedCare, asOf: "2025-11-11", expect: [["2025-10-06", "missing"]] },
  "working days run through the school holiday, but not over bank holidays": {
    with: { within: "20 working days", from: ["care start"] },
    asOf: "2026-01-20",
    pupils: [{ care_start: "2025-12-08" }],
    peps: held("2026-01-08"),
    expect: [["2025-12-08", "inTime"]],
  },
  "entering care and joining the school on one day is one trigger": {
    ...joinedCare,
    pupils: [{ care_start: "2025-10-06", school_start: "2025-10-06" }],
    expect: [["2025-10-06", "missing"]],
  },
  "joined the school before entering care: no school-start trigger": {
    ...joinedCare,
    pupils: [{ care_start: "2025-10-06", school_start: "2025-10-01" }],
    peps: held("2025-10-06"),
    expect: [["2025-10-06", "inTime"]],
  },
  "a trigger whose deadline was in an earlier year is not looked at": { with: in20, expect: "nobody" },
  "a trigger of July with its deadline in September is": {
    with: in20,
    asOf: "2025-09-09",
    pupils: [{ care_start: "2025-07-01" }],
    expect: [["2025-07-01", "awaited"]],
  },
  "a deadline past the last day of the calendar is still to come": {
    with: in20,
    asOf: "2026-12-20",
    pupils: [{ care_start: "2026-12-01" }],
    expect: [["2026-12-01", "awaited"]],
  },
  "nobody in care on the as-of date": {
    with: in20,
    pupils: [{ care_status: "none", care_start: "" }],
    expect: "nobody",
  },
  "the date of entering care is empty": {
    with: in20,
    pupils: [{ care_start: "" }],
    expect: [["2025/26", "triggerUndated"]],
  },
  "a meeting on a date not known": { ...joinedCare, peps: held("yes"), expect: [["2025-10-06", "meetingUndated"]] },
  "no PEP file": { ...joinedCare, peps: null, expect: "data absent" },
  "no school days to count": { ...joinedCare, calendar: null, attendance: null, expect: "data absent" },
});
