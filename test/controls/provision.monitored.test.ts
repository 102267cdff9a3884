import { expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { controlCases } from "../support/control-cases.ts";

const every6Weeks = { every: "6 weeks" };
const placed = (cells: Record<string, string> = {}) => ({
  provision: [{ kind: "alternative provision", start_date: "2026-01-06", end_date: "", last_reviewed: "", ...cells }],
});
const from6January = (reason: string) => [["2026-01-06", reason]] as const;

/** Six weeks before 10 March 2026 is 27 January. */
controlCases("provision.monitored", {
  "reviewed 42 days ago": {
    with: every6Weeks,
    ...placed({ last_reviewed: "2026-01-27" }),
    expect: from6January("reviewed"),
  },
  "reviewed 43 days ago": {
    with: every6Weeks,
    ...placed({ last_reviewed: "2026-01-26" }),
    expect: from6January("overdue"),
  },
  "never reviewed, begun 42 days ago": {
    with: every6Weeks,
    ...placed({ start_date: "2026-01-27" }),
    expect: [["2026-01-27", "reviewed"]],
  },
  "never reviewed, begun 43 days ago": {
    with: every6Weeks,
    ...placed({ start_date: "2026-01-26" }),
    expect: [["2026-01-26", "overdue"]],
  },
  "reviewed before it began": {
    with: every6Weeks,
    ...placed({ start_date: "2026-02-02", last_reviewed: "2026-01-12" }),
    expect: [["2026-02-02", "reviewed"]],
  },
  "ended: counted back from the end": {
    with: every6Weeks,
    ...placed({ end_date: "2026-02-17" }),
    expect: from6January("reviewed"),
  },
  "ended a day later": { with: every6Weeks, ...placed({ end_date: "2026-02-18" }), expect: from6January("overdue") },
  "planned to end later: counted back from the as-of date": {
    with: every6Weeks,
    ...placed({ end_date: "2026-07-21", last_reviewed: "2026-01-27" }),
    expect: from6January("reviewed"),
  },
  "reviewed on a date not known": {
    with: every6Weeks,
    ...placed({ last_reviewed: "yes" }),
    expect: from6January("reviewUnknown"),
  },
  "reviewed on a date not known, but only just begun": {
    with: every6Weeks,
    ...placed({ start_date: "2026-03-02", last_reviewed: "yes" }),
    expect: [["2026-03-02", "reviewed"]],
  },
  "no column for the review": {
    with: every6Weeks,
    provision: [{ kind: "alternative provision", start_date: "2026-01-06", end_date: "" }],
    expect: from6January("reviewUnknown"),
  },
  "ended on a date not known": {
    with: every6Weeks,
    ...placed({ end_date: "yes" }),
    expect: from6January("reviewUnknown"),
  },
  "no column for the end": {
    with: every6Weeks,
    provision: [{ kind: "alternative provision", start_date: "2026-01-06", last_reviewed: "" }],
    expect: from6January("reviewUnknown"),
  },
  "begun on a date not known": {
    with: every6Weeks,
    ...placed({ start_date: "yes", last_reviewed: "2026-03-02" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "another kind of placement": { with: every6Weeks, ...placed({ kind: "part-time timetable" }), expect: "nobody" },
  "a child with a social worker, not asked for": {
    with: every6Weeks,
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...placed(),
    expect: "nobody",
  },
  "a child with a social worker, asked for": {
    with: { ...every6Weeks, groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...placed(),
    expect: from6January("overdue"),
  },
  "no provision file": { with: every6Weeks, provision: null, expect: "data absent" },
});

test.each(["half-term", "30 school days", "48 hours"])("provision.monitored refuses every %s", (every) => {
  expect(CONTROL_KINDS.get("provision.monitored")?.params.safeParse({ every }).success).toBe(false);
});
