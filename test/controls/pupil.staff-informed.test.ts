import { controlCases } from "../support/control-cases.ts";

/** Monday 2 March and five school days: until Monday 9 March. The cases are as at 10 March 2026. */
const in5 = { with: { within: "5 school days", groups: "children with a social worker" } };
const child = (row: Record<string, string | null>) => ({
  pupils: [{ care_status: "CiN", care_start: "", social_worker_assigned: "2026-03-02", staff_informed: "", ...row }],
});
const informed = (staff_informed: string) => child({ staff_informed });
const is = (reason: string, key = "2026-03-02") => ({ expect: [[key, reason]] as const });

controlCases("pupil.staff-informed", {
  "told on the deadline day": { ...in5, ...informed("2026-03-09"), ...is("inTime") },
  "told a day late": { ...in5, ...informed("2026-03-10"), ...is("late") },
  "told on the day itself": { ...in5, ...informed("2026-03-02"), ...is("inTime") },
  "told the day before, which may be about another": { ...in5, ...informed("2026-03-01"), ...is("notTold") },
  "not told, on the deadline day": { ...in5, asOf: "2026-03-09", ...informed(""), ...is("awaited") },
  "not told, the day after": { ...in5, ...informed(""), ...is("notTold") },
  "to be told the day after": { ...in5, ...informed("2026-03-11"), ...is("notTold") },
  "told on a day not known": { ...in5, ...informed("yes"), ...is("notRecorded") },
  "calendar days need no calendar": {
    with: { ...in5.with, within: "8 days" },
    calendar: null,
    attendance: null,
    ...informed("2026-03-10"),
    ...is("inTime"),
  },
  "a deadline past the end of the calendar": {
    ...in5,
    calendar: [{ start: "2025-09-02", end: "2026-03-06", kind: "term", name: "" }],
    ...informed(""),
    ...is("awaited"),
  },

  "the deadline is the first day of the academic year": {
    ...in5,
    ...child({ social_worker_assigned: "2025-08-25" }),
    with: { ...in5.with, within: "7 days" },
    ...is("notTold", "2025-08-25"),
  },
  "the deadline is the day before it": {
    ...in5,
    ...child({ social_worker_assigned: "2025-08-25" }),
    with: { ...in5.with, within: "6 days" },
    expect: "nobody",
  },
  "not on roll on that day": { ...in5, ...child({ school_start: "2026-03-03" }), expect: "nobody" },
  "on roll from that day": { ...in5, ...child({ school_start: "2026-03-02" }), ...is("notTold") },
  "has left the school since": { ...in5, ...child({ school_end: "2026-03-09" }), expect: "nobody" },
  "the day after the as-of date": { ...in5, ...child({ social_worker_assigned: "2026-03-11" }), expect: "nobody" },

  "given a social worker on a day not known": {
    ...in5,
    ...child({ social_worker_assigned: "yes" }),
    ...is("triggerUndated", "2025/26"),
  },
  "the date left empty for a child in need": {
    ...in5,
    ...child({ social_worker_assigned: "", staff_informed: "2026-03-09" }),
    ...is("triggerUndated", "2025/26"),
  },
  "the date left empty for a child on a protection plan": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "CPP" }),
    ...is("triggerUndated", "2025/26"),
  },
  "the date left empty for one who had a social worker": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "Ever6" }),
    expect: "nobody",
  },
  "no social worker yet": { ...in5, ...child({ social_worker_assigned: "no" }), expect: "nobody" },
  "the date left empty, in care since long ago": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "CiC", care_start: "2019-03-01" }),
    expect: "nobody",
  },
  "the date left empty, in care since lately": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "CiC", care_start: "2026-01-12" }),
    ...is("triggerUndated", "2025/26"),
  },
  "the date left empty, in care since lately but before the child came to the school": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "CiC", care_start: "2026-01-12", school_start: "2026-01-13" }),
    expect: "nobody",
  },
  "both dates left empty": {
    ...in5,
    ...child({ social_worker_assigned: "", care_status: "CiC" }),
    ...is("triggerUndated", "2025/26"),
  },
  "a child in need, whom a control on children in care does not look at": {
    with: { within: "5 school days" },
    ...informed(""),
    expect: "nobody",
  },
  "no column for when staff were told": { ...in5, ...child({ staff_informed: null }), ...is("notRecorded") },
  "no column for the date, for a child in need": {
    ...in5,
    ...child({ social_worker_assigned: null }),
    ...is("triggerUndated", "2025/26"),
  },
  "no school days to count": { ...in5, calendar: null, attendance: null, ...informed(""), expect: "data absent" },
});
