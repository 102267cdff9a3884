import { controlCases } from "../support/control-cases.ts";

const every6Weeks = { review_every: "6 weeks" };
const timetable = (cells: Record<string, string> = {}) => ({
  kind: "part-time timetable",
  start_date: "2026-01-06",
  end_date: "2026-03-27",
  multi_agency_agreed: "yes",
  in_pep: "yes",
  last_reviewed: "2026-01-27",
  ...cells,
});
const partTime = (cells: Record<string, string> = {}) => ({ with: every6Weeks, provision: [timetable(cells)] });
const c2 = (...dates: string[]) => ({ attendance: dates.map((date) => ({ date, session: "PM", code: "C2" })) });
const from6January = (reason: string) => [["2026-01-06", reason]] as const;
const andMarks = (reason: string) => [["2026-01-06", "kept"] as const, ["marks", reason] as const];

/** Six weeks before 10 March 2026 is 27 January. */
controlCases("timetable.part-time-agreed", {
  "agreed, in the PEP, with an end, reviewed 42 days ago": { ...partTime(), expect: from6January("kept") },
  "reviewed 43 days ago": { ...partTime({ last_reviewed: "2026-01-26" }), expect: from6January("overdue") },
  "never reviewed, but begun 42 days ago": {
    ...partTime({ start_date: "2026-01-27", last_reviewed: "" }),
    expect: [["2026-01-27", "kept"]],
  },
  "ended: reviewed 42 days before the end": {
    ...partTime({ end_date: "2026-03-03", last_reviewed: "2026-01-20" }),
    expect: from6January("kept"),
  },
  "ended: reviewed 43 days before the end": {
    ...partTime({ end_date: "2026-03-03", last_reviewed: "2026-01-19" }),
    expect: from6January("overdue"),
  },
  "reviewed on a date not known": { ...partTime({ last_reviewed: "yes" }), expect: from6January("reviewUnknown") },
  "not agreed": { ...partTime({ multi_agency_agreed: "no" }), expect: from6January("notDone") },
  "not in the PEP": { ...partTime({ in_pep: "no" }), expect: from6January("notDone") },
  "not known whether agreed": { ...partTime({ multi_agency_agreed: "" }), expect: from6January("notRecorded") },
  "not known whether in the PEP": { ...partTime({ in_pep: "" }), expect: from6January("notRecorded") },
  "not agreed, and nothing known of the PEP: the first decides": {
    ...partTime({ multi_agency_agreed: "no", in_pep: "" }),
    expect: from6January("notDone"),
  },
  "no columns for the agreements": {
    with: every6Weeks,
    provision: [{ kind: "part-time timetable", start_date: "2026-02-02", end_date: "2026-03-27", last_reviewed: "" }],
    expect: [["2026-02-02", "notRecorded"]],
  },
  "no end": { ...partTime({ end_date: "" }), expect: from6January("noEnd") },
  "ended on a date not known": { ...partTime({ end_date: "yes" }), expect: from6January("endUnknown") },
  "a timetable of one day": { ...partTime({ end_date: "2026-01-06" }), expect: from6January("kept") },
  "begun on a date not known": { ...partTime({ start_date: "yes" }), expect: [["2025/26", "startUnknown"]] },
  "another kind of placement": { ...partTime({ kind: "alternative provision" }), expect: "nobody" },
  "ended before the period": {
    ...partTime({ start_date: "2025-05-06", end_date: "2025-07-22" }),
    expect: "nobody",
  },
  "C2 on its first and its last day": {
    ...partTime({ end_date: "2026-02-27" }),
    ...c2("2026-01-06", "2026-02-27"),
    expect: andMarks("marksWithin"),
  },
  "C2 the day before it": { ...partTime(), ...c2("2026-01-05", "2026-01-06"), expect: andMarks("marksOutside") },
  "C2 the day after it": {
    ...partTime({ end_date: "2026-02-27" }),
    ...c2("2026-02-27", "2026-03-02"),
    expect: andMarks("marksOutside"),
  },
  "C2 without any timetable": { with: every6Weeks, ...c2("2026-03-02"), expect: [["marks", "marksOutside"]] },
  "C2 within alternative provision only": {
    ...partTime({ kind: "alternative provision" }),
    ...c2("2026-03-02"),
    expect: [["marks", "marksOutside"]],
  },
  "C2 within a timetable that nobody agreed to": {
    ...partTime({ multi_agency_agreed: "no" }),
    ...c2("2026-03-02"),
    expect: [
      ["2026-01-06", "notDone"],
      ["marks", "marksWithin"],
    ],
  },
  "C2 within a timetable without an end": {
    ...partTime({ end_date: "" }),
    ...c2("2026-03-02"),
    expect: [
      ["2026-01-06", "noEnd"],
      ["marks", "marksWithin"],
    ],
  },
  "C2 within the second of two timetables": {
    with: every6Weeks,
    provision: [timetable({ end_date: "2026-02-02" }), timetable({ start_date: "2026-02-23" })],
    ...c2("2026-02-02", "2026-02-23"),
    expect: [
      ["2026-01-06", "kept"],
      ["2026-02-23", "kept"],
      ["marks", "marksWithin"],
    ],
  },
  "C2 within one timetable, and perhaps within another": {
    with: every6Weeks,
    provision: [timetable({ start_date: "yes" }), timetable()],
    ...c2("2026-01-06"),
    expect: [
      ["2025/26", "startUnknown"],
      ["2026-01-06", "kept"],
      ["marks", "marksWithin"],
    ],
  },
  "C2 perhaps within a timetable begun on a date not known": {
    ...partTime({ start_date: "yes" }),
    ...c2("2026-03-02"),
    expect: [
      ["2025/26", "startUnknown"],
      ["marks", "marksUnclear"],
    ],
  },
  "C2 perhaps within a timetable ended on a date not known": {
    ...partTime({ end_date: "yes" }),
    ...c2("2026-03-02"),
    expect: [
      ["2026-01-06", "endUnknown"],
      ["marks", "marksUnclear"],
    ],
  },
  "C2 within one timetable, and C2 perhaps within another": {
    with: every6Weeks,
    provision: [timetable({ end_date: "2026-02-02" }), timetable({ start_date: "2026-02-23", end_date: "yes" })],
    ...c2("2026-02-02", "2026-03-02"),
    expect: [
      ["2026-01-06", "kept"],
      ["2026-02-23", "endUnknown"],
      ["marks", "marksUnclear"],
    ],
  },
  "C2 after a timetable begun on a date not known": {
    ...partTime({ start_date: "yes", end_date: "2026-02-27" }),
    ...c2("2026-03-02"),
    expect: [
      ["2025/26", "startUnknown"],
      ["marks", "marksOutside"],
    ],
  },
  "C2 perhaps, and C2 outside: the second decides": {
    ...partTime({ end_date: "yes" }),
    ...c2("2026-01-05", "2026-03-02"),
    expect: [
      ["2026-01-06", "endUnknown"],
      ["marks", "marksOutside"],
    ],
  },
  "another mark": {
    with: every6Weeks,
    attendance: [{ date: "2026-03-02", session: "PM", code: "C" }],
    expect: "nobody",
  },
  "C2 in the year before": { with: every6Weeks, ...c2("2025-07-01"), expect: "nobody" },
  "C2 before the child entered care": {
    with: every6Weeks,
    pupils: [{ care_start: "2026-03-03" }],
    ...c2("2026-03-02"),
    expect: "nobody",
  },
  "C2 of a child who has left care": {
    with: every6Weeks,
    pupils: [{ care_status: "PCiC", care_end: "2026-03-09" }],
    ...c2("2026-03-02"),
    expect: "nobody",
  },
  "C2 of a child who has left the school": {
    with: every6Weeks,
    pupils: [{ school_end: "2026-03-09" }],
    ...c2("2026-03-02"),
    expect: "nobody",
  },
  "no provision file": { with: every6Weeks, ...c2("2026-03-02"), provision: null, expect: "data absent" },
  "no register": { ...partTime(), attendance: null, expect: "data absent" },
});
