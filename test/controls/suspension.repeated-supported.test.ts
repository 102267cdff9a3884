import { expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { suspensionRepeatedSupported as kind } from "../../src/controls/suspension/repeated-supported.ts";
import type { ControlKind } from "../../src/domain/control.ts";
import { judge } from "../../src/evaluate/judge.ts";
import { controlCases } from "../support/control-cases.ts";
import { schoolFrom } from "../support/school.ts";

const twice = { count: 2, support: "risk assessment" };
const any = { count: 2 };
const suspended = (...starts: string[]) => ({
  suspensions: starts.map((start_date) => ({ type: "suspension", start_date })),
});
/** Ten school days after 2 March 2026 is 16 March. */
const repeatedly = suspended("2026-01-20", "2026-03-02");
const support = (date: string, kind = "risk assessment") => ({ support: [{ kind, date }] });
const finds = (reason: string) => [["2025/26", reason]] as const;

controlCases("suspension.repeated-supported", {
  "assessed on the day of the first": {
    with: twice,
    ...repeatedly,
    ...support("2026-01-20"),
    expect: finds("supported"),
  },
  "assessed the day before the first": {
    with: twice,
    ...repeatedly,
    ...support("2026-01-19"),
    expect: finds("awaited"),
  },
  "nothing, on the tenth school day": { with: twice, asOf: "2026-03-16", ...repeatedly, expect: finds("awaited") },
  "nothing, the day after": { with: twice, asOf: "2026-03-17", ...repeatedly, expect: finds("unsupported") },
  "assessed after that time, but assessed": {
    with: twice,
    asOf: "2026-03-20",
    ...repeatedly,
    ...support("2026-03-20"),
    expect: finds("supported"),
  },
  "another kind of support": {
    with: twice,
    ...repeatedly,
    ...support("2026-03-03", "other"),
    expect: finds("awaited"),
  },
  "another kind, and then the right one": {
    with: twice,
    ...repeatedly,
    support: [
      { kind: "other", date: "2026-03-03" },
      { kind: "risk assessment", date: "2026-03-04" },
    ],
    expect: finds("supported"),
  },
  "any kind will do": { with: any, ...repeatedly, ...support("2026-03-03", "other"), expect: finds("supported") },
  "any kind, but none since the first": {
    with: any,
    ...repeatedly,
    ...support("2025-12-01", "other"),
    expect: finds("awaited"),
  },
  "assessed on a date not known": { with: twice, ...repeatedly, ...support("yes"), expect: finds("supportUnclear") },
  "support of any kind on a date not known": {
    with: any,
    ...repeatedly,
    ...support("yes", "other"),
    expect: finds("supportUnclear"),
  },
  "another kind of support on a date not known": {
    with: twice,
    ...repeatedly,
    ...support("yes", "other"),
    expect: finds("awaited"),
  },
  "support without its kind": {
    with: twice,
    asOf: "2026-03-17",
    ...repeatedly,
    ...support("2026-03-03", ""),
    expect: finds("supportUnclear"),
  },
  "support without its kind on the day of the first": {
    with: twice,
    ...repeatedly,
    ...support("2026-01-20", ""),
    expect: finds("supportUnclear"),
  },
  "support without its kind, before the first": {
    with: twice,
    ...repeatedly,
    ...support("2026-01-19", ""),
    expect: finds("awaited"),
  },
  "suspended once": { with: twice, ...suspended("2026-03-02"), expect: "nobody" },
  "twice, where three times call for support": { with: { count: 3 }, ...repeatedly, expect: "nobody" },
  "three times, where twice calls for it: the second counts": {
    with: twice,
    asOf: "2026-03-17",
    ...suspended("2026-01-20", "2026-03-02", "2026-03-16"),
    expect: finds("unsupported"),
  },
  "once this year, once the year before": { with: any, ...suspended("2025-07-01", "2026-03-02"), expect: "nobody" },
  "two children, once each": {
    with: any,
    pupils: [{}, { upn: "B2" }],
    suspensions: [
      { type: "suspension", start_date: "2026-01-20" },
      { upn: "B2", type: "suspension", start_date: "2026-03-02" },
    ],
    expect: "nobody",
  },
  "a permanent exclusion counts, withdrawn or not": {
    with: any,
    suspensions: [
      { type: "suspension", start_date: "2026-01-20", outcome: "" },
      { type: "permanent", start_date: "2026-03-02", outcome: "withdrawn" },
    ],
    expect: finds("awaited"),
  },
  "twice, once on a date not known": {
    with: twice,
    ...suspended("yes", "2026-03-02"),
    ...support("2026-03-03"),
    expect: finds("timesUnknown"),
  },
  "three times, once on a date not known": {
    with: twice,
    ...suspended("yes", "2026-01-20", "2026-03-02"),
    expect: finds("awaited"),
  },
  "a time of the profile's own": {
    with: { ...twice, within: "5 days" },
    asOf: "2026-03-08",
    ...repeatedly,
    calendar: null,
    attendance: null,
    expect: finds("unsupported"),
  },
  "the deadline lies past the calendar": {
    with: twice,
    asOf: "2026-12-20",
    ...suspended("2026-11-02", "2026-12-16"),
    expect: [["2026/27", "awaited"]],
  },
  "a child with a social worker, not asked for": {
    with: any,
    pupils: [{ care_status: "Ever6", care_start: "" }],
    ...repeatedly,
    expect: "nobody",
  },
  "a child with a social worker, asked for": {
    with: { ...any, groups: "children with a social worker" },
    pupils: [{ care_status: "Ever6", care_start: "" }],
    ...repeatedly,
    expect: finds("awaited"),
  },
  "no suspensions file": { with: twice, suspensions: null, expect: "data absent" },
  "no support file": { with: twice, ...repeatedly, support: null, expect: "data absent" },
  "no school days to count": { with: twice, ...repeatedly, calendar: null, attendance: null, expect: "data absent" },
});

test("suspension.repeated-supported names the support that it misses", () => {
  const says = (params: Record<string, unknown>) => {
    const question = { id: "TST-01", kind: kind as unknown as ControlKind, settings: kind.params.parse(params) };
    return judge(question, schoolFrom(repeatedly, date("2026-03-17")))[0]?.message;
  };
  const start = "Suspended or excluded 2 times, and no";
  expect(says(twice)).toBe(`${start} risk assessment since the first; it was due by 16 March 2026.`);
  expect(says(any)).toBe(`${start} support since the first; it was due by 16 March 2026.`);
});
