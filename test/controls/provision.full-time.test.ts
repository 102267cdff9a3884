import { expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { controlCases } from "../support/control-cases.ts";

const hours = { hours: 25 };
const placed = (cells: Record<string, string> = {}) => ({
  provision: [
    {
      kind: "alternative provision",
      start_date: "2026-01-06",
      end_date: "",
      hours_per_week: "15",
      school_hours_per_week: "10",
      ...cells,
    },
  ],
});
const from6January = (reason: string) => [["2026-01-06", reason]] as const;

controlCases("provision.full-time", {
  "25 hours in all": { with: hours, ...placed(), expect: from6January("full") },
  "half an hour less": { with: hours, ...placed({ school_hours_per_week: "9.5" }), expect: from6January("tooFew") },
  "all of it with the provider": {
    with: hours,
    ...placed({ hours_per_week: "25", school_hours_per_week: "0" }),
    expect: from6January("full"),
  },
  "hours at school not given": {
    with: hours,
    ...placed({ school_hours_per_week: "" }),
    expect: from6January("notRecorded"),
  },
  "hours with the provider not given": {
    with: hours,
    ...placed({ hours_per_week: "" }),
    expect: from6January("notRecorded"),
  },
  "no columns for the hours": {
    with: hours,
    provision: [{ kind: "alternative provision", start_date: "2026-01-06", end_date: "" }],
    expect: from6January("notRecorded"),
  },
  "another kind of placement": { with: hours, ...placed({ kind: "part-time timetable" }), expect: "nobody" },
  "ended before the period": {
    with: hours,
    ...placed({ start_date: "2025-05-06", end_date: "2025-08-31" }),
    expect: "nobody",
  },
  "ended on the first day of the period": {
    with: hours,
    ...placed({ start_date: "2025-05-06", end_date: "2025-09-01" }),
    expect: [["2025-05-06", "full"]],
  },
  "began in the year before and still runs": {
    with: hours,
    ...placed({ start_date: "2025-05-06" }),
    expect: [["2025-05-06", "full"]],
  },
  "began on the as-of date": { with: hours, ...placed({ start_date: "2026-03-10" }), expect: [["2026-03-10", "full"]] },
  "begins after the as-of date": { with: hours, ...placed({ start_date: "2026-03-11" }), expect: "nobody" },
  "planned to end after the as-of date": {
    with: hours,
    ...placed({ end_date: "2026-03-27" }),
    expect: from6January("full"),
  },
  "care began on its last day": {
    with: hours,
    pupils: [{ care_start: "2026-02-13" }],
    ...placed({ end_date: "2026-02-13" }),
    expect: from6January("full"),
  },
  "care began the day after": {
    with: hours,
    pupils: [{ care_start: "2026-02-14" }],
    ...placed({ end_date: "2026-02-13" }),
    expect: "nobody",
  },
  "care begins after the as-of date, before the end that is planned": {
    with: hours,
    pupils: [{ care_start: "2026-03-12" }, { upn: "B2" }],
    ...placed({ end_date: "2026-03-27" }),
    expect: "nobody",
  },
  "its first day was the last in care": {
    with: hours,
    pupils: [{ care_status: "PCiC", care_end: "2026-01-07" }],
    ...placed(),
    expect: from6January("full"),
  },
  "care had ended on its first day": {
    with: hours,
    pupils: [{ care_status: "PCiC", care_end: "2026-01-06" }],
    ...placed(),
    expect: "nobody",
  },
  "in care, and off the roll": {
    with: hours,
    pupils: [{ school_end: "2025-12-19" }],
    ...placed(),
    expect: from6January("full"),
  },
  "off the roll, and no longer in care when it began": {
    with: hours,
    pupils: [{ care_status: "PCiC", care_end: "2026-01-01", school_end: "2025-12-19" }],
    ...placed(),
    expect: "nobody",
  },
  "begun on a date not known": {
    with: hours,
    ...placed({ start_date: "yes" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "begun on a date not known, ended before the period": {
    with: hours,
    ...placed({ start_date: "yes", end_date: "2025-07-22" }),
    expect: "nobody",
  },
  "ended on a date not known": { with: hours, ...placed({ end_date: "yes" }), expect: from6January("full") },
  "a placement of one day": { with: hours, ...placed({ end_date: "2026-01-06" }), expect: from6January("full") },
  "no placement": { with: hours, expect: "nobody" },
  "nobody in care": { with: hours, pupils: [{ care_status: "none" }], provision: null, expect: "nobody" },
  "no provision file": { with: hours, provision: null, expect: "data absent" },
});

test.each([0, -1, "many"])("provision.full-time refuses %j hours", (asked) => {
  expect(CONTROL_KINDS.get("provision.full-time")?.params.safeParse({ hours: asked }).success).toBe(false);
});
