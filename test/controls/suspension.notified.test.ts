import { expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { controlCases } from "../support/control-cases.ts";

const both = { roles: ["virtual school", "social worker"], within: "0 days" };
const nextDay = { roles: ["SW"], within: "1 school days" };
const suspended = (cells: Record<string, string> = {}) => ({
  suspensions: [
    { type: "suspension", start_date: "2026-03-02", vs_notified: "2026-03-02", sw_notified: "2026-03-02", ...cells },
  ],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.notified", {
  "both told on the day": { with: both, ...suspended(), expect: on2March("allTold") },
  "told before it began": { with: both, ...suspended({ sw_notified: "2026-02-27" }), expect: on2March("allTold") },
  "one of them told a day late": {
    with: both,
    ...suspended({ sw_notified: "2026-03-03" }),
    expect: on2March("toldLate"),
  },
  "only the role asked for counts": {
    with: { roles: ["virtual school"], within: "0 days" },
    ...suspended({ sw_notified: "" }),
    expect: on2March("allTold"),
  },
  "nobody told yet, on the day": {
    with: both,
    asOf: "2026-03-02",
    ...suspended({ vs_notified: "", sw_notified: "" }),
    expect: on2March("awaited"),
  },
  "nobody told, the day after": {
    with: both,
    asOf: "2026-03-03",
    ...suspended({ vs_notified: "", sw_notified: "" }),
    expect: on2March("notTold"),
  },
  "a notice dated after the as-of date has not been given": {
    with: both,
    asOf: "2026-03-02",
    ...suspended({ vs_notified: "2026-03-03" }),
    expect: on2March("awaited"),
  },
  '"no" is not told': { with: both, ...suspended({ vs_notified: "no" }), expect: on2March("notTold") },
  '"yes" is told on a date not known': {
    with: both,
    ...suspended({ vs_notified: "yes" }),
    expect: on2March("dateUnknown"),
  },
  "one late and one not known: late decides": {
    with: both,
    ...suspended({ vs_notified: "yes", sw_notified: "2026-03-03" }),
    expect: on2March("toldLate"),
  },
  "no column for the notice": {
    with: both,
    suspensions: [{ type: "suspension", start_date: "2026-03-02", vs_notified: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "the next school day after a Friday is Monday": {
    with: nextDay,
    ...suspended({ start_date: "2026-03-06", sw_notified: "2026-03-09" }),
    expect: [["2026-03-06", "allTold"]],
  },
  "Tuesday is a day late": {
    with: nextDay,
    ...suspended({ start_date: "2026-03-06", sw_notified: "2026-03-10" }),
    expect: [["2026-03-06", "toldLate"]],
  },
  "a deadline past the calendar: told": {
    with: nextDay,
    asOf: "2026-12-18",
    ...suspended({ start_date: "2026-12-18", sw_notified: "2026-12-18" }),
    expect: [["2026-12-18", "allTold"]],
  },
  "a deadline past the calendar: not told": {
    with: nextDay,
    asOf: "2026-12-20",
    ...suspended({ start_date: "2026-12-18", sw_notified: "" }),
    expect: [["2026-12-18", "awaited"]],
  },
  "a permanent exclusion, too": { with: both, ...suspended({ type: "permanent" }), expect: on2March("allTold") },
  "begun on a date not known": {
    with: both,
    ...suspended({ start_date: "yes" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "begun in the year before": { with: both, ...suspended({ start_date: "2025-07-01" }), expect: "nobody" },
  "before the child entered care": {
    with: both,
    pupils: [{ care_start: "2026-03-03" }],
    ...suspended(),
    expect: "nobody",
  },
  "a child with a social worker, not asked for": {
    with: both,
    pupils: [{ care_status: "CPP", care_start: "" }],
    ...suspended(),
    expect: "nobody",
  },
  "a child with a social worker, asked for": {
    with: { ...both, groups: "children with a social worker" },
    pupils: [{ care_status: "CPP", care_start: "" }],
    ...suspended(),
    expect: on2March("allTold"),
  },
  "no suspension at all": { with: both, expect: "nobody" },
  "nobody in care, and no file": {
    with: both,
    pupils: [{ care_status: "none", care_start: "" }],
    suspensions: null,
    expect: "nobody",
  },
  "no suspensions file": { with: both, suspensions: null, expect: "data absent" },
  "no school days to count": {
    with: nextDay,
    ...suspended(),
    calendar: null,
    attendance: null,
    expect: "data absent",
  },
  "no school days needed": {
    with: both,
    ...suspended(),
    calendar: null,
    attendance: null,
    expect: on2March("allTold"),
  },
});

test.each([
  { ...both, roles: ["parent"] },
  { ...both, roles: [] },
  { ...both, within: "1 term" },
])("suspension.notified refuses %j: no column holds it, or no deadline can be counted", (params) => {
  expect(CONTROL_KINDS.get("suspension.notified")?.params.safeParse(params).success).toBe(false);
});
