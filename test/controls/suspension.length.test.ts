import { expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { controlCases } from "../support/control-cases.ts";

const over5 = { warn_over: "5 days" };
const suspended = (cells: Record<string, string>) => ({
  suspensions: [{ type: "suspension", start_date: "2026-03-02", end_date: "", sessions: "", ...cells }],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.length", {
  "ten sessions are five days": { with: over5, ...suspended({ sessions: "10" }), expect: on2March("short") },
  "eleven are five and a half": { with: over5, ...suspended({ sessions: "11" }), expect: on2March("long") },
  "one session is half a day": {
    with: { warn_over: "1 school day" },
    ...suspended({ sessions: "1" }),
    expect: on2March("short"),
  },
  "sessions go before dates": {
    with: over5,
    ...suspended({ sessions: "2", end_date: "2026-03-27" }),
    expect: on2March("short"),
  },
  "Monday to Friday is five days": { with: over5, ...suspended({ end_date: "2026-03-06" }), expect: on2March("short") },
  "Monday to Monday is six": { with: over5, ...suspended({ end_date: "2026-03-09" }), expect: on2March("long") },
  "half-term does not count": {
    with: over5,
    ...suspended({ start_date: "2026-02-12", end_date: "2026-02-25" }),
    expect: [["2026-02-12", "short"]],
  },
  "one that is still running counts in full": {
    with: over5,
    ...suspended({ end_date: "2026-03-13" }),
    expect: on2March("long"),
  },
  "neither sessions nor an end": { with: over5, ...suspended({}), expect: on2March("lengthUnknown") },
  "nought sessions are none given": { with: over5, ...suspended({ sessions: "0" }), expect: on2March("lengthUnknown") },
  "an end on a date not known": { with: over5, ...suspended({ end_date: "yes" }), expect: on2March("lengthUnknown") },
  "from the first to the last day of the calendar": {
    with: over5,
    calendar: [{ start: "2026-03-02", end: "2026-03-06", kind: "term" }],
    ...suspended({ end_date: "2026-03-06" }),
    expect: on2March("short"),
  },
  "from a day before the calendar": {
    with: over5,
    calendar: [{ start: "2026-03-03", end: "2026-03-06", kind: "term" }],
    ...suspended({ end_date: "2026-03-06" }),
    expect: on2March("lengthUnknown"),
  },
  "to a day after the calendar": {
    with: over5,
    calendar: [{ start: "2026-03-02", end: "2026-03-05", kind: "term" }],
    ...suspended({ end_date: "2026-03-06" }),
    expect: on2March("lengthUnknown"),
  },
  "no calendar, and no sessions": {
    with: over5,
    ...suspended({ end_date: "2026-03-06" }),
    calendar: null,
    attendance: null,
    expect: on2March("lengthUnknown"),
  },
  "no calendar is needed with sessions": {
    with: over5,
    ...suspended({ sessions: "11" }),
    calendar: null,
    attendance: null,
    expect: on2March("long"),
  },
  "begun on a date not known": {
    with: over5,
    ...suspended({ start_date: "yes", sessions: "2" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "a permanent exclusion": { with: over5, ...suspended({ type: "permanent" }), expect: "nobody" },
  "a child with a social worker, not asked for": {
    with: over5,
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...suspended({ sessions: "11" }),
    expect: "nobody",
  },
  "a child with a social worker, asked for": {
    with: { ...over5, groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...suspended({ sessions: "11" }),
    expect: on2March("long"),
  },
  "no suspensions file": { with: over5, suspensions: null, expect: "data absent" },
});

test.each(["1 week", "2 working days"])("suspension.length refuses a length of %s", (warn_over) => {
  expect(CONTROL_KINDS.get("suspension.length")?.params.safeParse({ warn_over }).success).toBe(false);
});
