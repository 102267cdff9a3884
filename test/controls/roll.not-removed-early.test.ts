import { controlCases } from "../support/control-cases.ts";

const left = (school_end: string, new_placement_start: string, more: Readonly<Record<string, string>> = {}) => ({
  pupils: [{ school_end, new_placement_start, ...more }],
});

controlCases("roll.not-removed-early", {
  "half-term lay between leaving and the next placement": {
    ...left("2026-02-13", "2026-02-23"),
    expect: [["2026-02-13", "seamless"]],
  },
  "a school day lay in between": { ...left("2026-02-13", "2026-02-24"), expect: [["2026-02-13", "gap"]] },
  "the next placement started before the child left": {
    ...left("2026-02-13", "2026-02-09"),
    expect: [["2026-02-13", "seamless"]],
  },
  "no placement, on the first school day after": {
    ...left("2026-02-13", ""),
    asOf: "2026-02-23",
    expect: [["2026-02-13", "awaited"]],
  },
  "no placement, a day later": {
    ...left("2026-02-13", ""),
    asOf: "2026-02-24",
    expect: [["2026-02-13", "noPlacement"]],
  },
  "left today": { ...left("2026-03-10", ""), expect: [["2026-03-10", "awaited"]] },
  "a placement planned in time has not started yet": {
    ...left("2026-02-13", "2026-02-23"),
    asOf: "2026-02-20",
    expect: [["2026-02-13", "awaited"]],
  },
  "it has on its first day": {
    ...left("2026-02-13", "2026-02-23"),
    asOf: "2026-02-23",
    expect: [["2026-02-13", "seamless"]],
  },
  "a placement planned too late, when the day has passed": {
    ...left("2026-02-13", "2026-03-16"),
    expect: [["2026-02-13", "gap"]],
  },
  "the next placement started on a date not known": {
    ...left("2026-02-13", "yes"),
    expect: [["2026-02-13", "startUnknown"]],
  },
  "the pupil list has no column for the next placement": {
    pupils: [{ school_end: "2026-02-13", new_placement_start: null }],
    expect: [["2026-02-13", "startNotRecorded"]],
  },
  "the pupil list has no column for leaving": {
    pupils: [{ school_end: null }],
    expect: [["2025/26", "leftNotRecorded"]],
  },
  "the pupil list has no column for leaving, and the child was never in care": {
    pupils: [{ school_end: null, care_status: "none", care_start: "" }],
    expect: "nobody",
  },
  "left on a date not known": { ...left("yes", ""), expect: [["2025/26", "leftUndated"]] },
  "left on a date not known, and was never in care": {
    ...left("yes", "", { care_status: "none", care_start: "" }),
    expect: "nobody",
  },
  "a Year 11 pupil who left in June": {
    ...left("2026-06-01", "", { year_group: "11" }),
    asOf: "2026-06-30",
    expect: [["2026-06-01", "endOfStage"]],
  },
  "a Year 11 pupil who left in May": {
    ...left("2026-05-22", "", { year_group: "11" }),
    asOf: "2026-06-30",
    expect: [["2026-05-22", "noPlacement"]],
  },
  "a Year 13 pupil who left in August": {
    ...left("2026-08-31", "", { year_group: "Year 13" }),
    asOf: "2026-08-31",
    expect: [["2026-08-31", "endOfStage"]],
  },
  "a Year 11 pupil who left in September": {
    ...left("2025-09-04", "", { year_group: "11" }),
    expect: [["2025-09-04", "noPlacement"]],
  },
  "a Year 12 pupil who left in June": {
    ...left("2026-06-12", "", { year_group: "12" }),
    asOf: "2026-06-30",
    expect: [["2026-06-12", "noPlacement"]],
  },
  "a pupil of a year not known who left in June": {
    ...left("2026-06-12", "", { year_group: "" }),
    asOf: "2026-06-30",
    expect: [["2026-06-12", "yearUnknown"]],
  },
  "a pupil of a year not known who left in June for the next school": {
    ...left("2026-06-12", "2026-06-15", { year_group: "" }),
    asOf: "2026-06-30",
    expect: [["2026-06-12", "seamless"]],
  },
  "a pupil of a year not known who left in May": {
    ...left("2026-05-22", "", { year_group: "" }),
    asOf: "2026-06-30",
    expect: [["2026-05-22", "noPlacement"]],
  },
  "left on the last day of the calendar": {
    ...left("2026-12-18", ""),
    asOf: "2026-12-31",
    expect: [["2026-12-18", "awaited"]],
  },
  "on roll still": { ...left("", ""), expect: "nobody" },
  "left on the first day of the year": { ...left("2025-09-01", "2025-09-03"), expect: [["2025-09-01", "seamless"]] },
  "left on the last day of the year before": { ...left("2025-08-31", ""), expect: "nobody" },
  "will leave tomorrow": { ...left("2026-03-11", ""), expect: "nobody" },
  "care ended on the day of leaving": { ...left("2026-02-13", "", { care_end: "2026-02-13" }), expect: "nobody" },
  "care ended the day after": {
    ...left("2026-02-13", "", { care_end: "2026-02-14" }),
    expect: [["2026-02-13", "noPlacement"]],
  },
  "no school days to count": {
    ...left("2026-02-13", ""),
    calendar: null,
    attendance: null,
    expect: "data absent",
  },
});
