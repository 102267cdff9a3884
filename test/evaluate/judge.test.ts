import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { type ControlKind, cannotTell, fails, type Need, passes, SCHOOL_DAYS } from "../../src/domain/control.ts";
import type { Control } from "../../src/domain/policy.ts";
import { ControlFault, evaluate, resultOf } from "../../src/evaluate/audit.ts";
import { DATA_ABSENT, judge } from "../../src/evaluate/judge.ts";
import { type Rows, schoolFrom } from "../support/school.ts";

const AS_OF = date("2026-03-10");
const schoolWith = (rows: Rows = {}) => schoolFrom(rows, AS_OF);
const absent = { peps: null, sdq: null, attendance: null, calendar: null };

/** A kind that passes each child of the school, but for what is changed in it. */
const kindOf = (changes: Partial<ControlKind> = {}): ControlKind =>
  ({
    id: "test.kind",
    reasons: { good: passes(() => "Good."), bad: fails(() => "Bad."), odd: cannotTell(() => "Odd.") },
    concerns: ({ school }) => school.children.length > 0,
    findsIn: () => [],
    subjects: ({ school }) => school.children.map((child) => ({ child, key: school.year.label })),
    judgesBy: () => [],
    judge: ({ subject, say }) => say.good?.({}, subject.child ? [subject.child.pupil.care_start] : []),
    ...changes,
  }) as ControlKind;

const findingsOf = (changes: Partial<ControlKind>, rows: Rows = {}) =>
  judge({ id: "TST-01", kind: kindOf(changes), settings: {} }, schoolWith(rows));

describe("a control", () => {
  test("has a finding for each subject, with its evidence", () => {
    const [finding, ...others] = findingsOf({});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      child: { id: "A1" },
      key: "2025/26",
      status: "pass",
      reason: "good",
      message: "Good.",
    });
    expect(finding?.evidence).toEqual([{ file: "pupils.csv", line: 2, field: "care_start", value: "2019-03-01" }]);
  });

  test("with nobody to look at has none, whatever files are there", () => {
    const nobody = { pupils: [{ care_status: "none", care_start: "" }] };
    const needs = { findsIn: (): Need[] => ["peps"], judgesBy: (): Need[] => ["sdq"] };
    expect(findingsOf(needs, { ...nobody, ...absent })).toEqual([]);
    expect(findingsOf({ subjects: () => [], judgesBy: () => ["sdq"] }, absent)).toEqual([]);
  });

  test.each<[string, Partial<ControlKind>, string]>([
    ["to find its subjects", { findsIn: () => ["peps"] }, "peps.csv"],
    ["to judge them", { judgesBy: () => ["sdq"] }, "sdq.csv"],
    ["and another", { findsIn: () => ["peps", "sdq"] }, "peps.csv and sdq.csv"],
    ["or another", { findsIn: () => [["peps", "sdq"]] }, "peps.csv or sdq.csv"],
    ["to tell school days", { judgesBy: () => [SCHOOL_DAYS] }, "calendar.csv or attendance.csv"],
    ["to find them before one to judge them", { findsIn: () => ["peps"], judgesBy: () => ["sdq"] }, "peps.csv"],
  ])("that lacks a data set %s has one finding, on the school", (_, needs, files) => {
    const message = `Cannot be assessed without ${files}: add the export, with its header alone if it has no rows.`;
    expect(findingsOf(needs, absent)).toEqual([
      { child: null, key: "2025/26", status: "not-assessable", reason: DATA_ABSENT, message, evidence: [] },
    ]);
  });

  test.each<[string, Need, Rows]>([
    ["without rows", "peps", { peps: [] }],
    ["of the two that would do", ["peps", "sdq"], { ...absent, sdq: [] }],
    ["school days told by the calendar", SCHOOL_DAYS, { attendance: null }],
    [
      "school days told by the register",
      SCHOOL_DAYS,
      { calendar: null, attendance: [{ date: "2026-01-12", session: "AM", code: "/" }] },
    ],
  ])("that has a data set %s is judged", (_, need, rows) => {
    expect(findingsOf({ findsIn: () => [need] }, rows)).toMatchObject([{ status: "pass" }]);
  });

  test.each<[string, Rows]>([
    ["calendar", { calendar: [], attendance: null }],
    ["register", { calendar: null, attendance: [{ date: "2026-01-12", session: "AM", code: "#" }] }],
  ])("cannot count school days by a %s without one", (_, rows) => {
    expect(findingsOf({ judgesBy: () => [SCHOOL_DAYS] }, rows)).toMatchObject([{ reason: DATA_ABSENT }]);
  });
});

describe("the controls of a policy", () => {
  const control = (check: string, id = "TST-01") => ({ id, check, settings: {} }) as Control;
  const kinds = new Map([
    ["test.kind", kindOf()],
    [
      "test.crash",
      kindOf({
        judge: () => {
          throw new TypeError("oops");
        },
      }),
    ],
  ]);

  test("are judged each by its kind", () => {
    const results = evaluate([control("test.kind"), control("test.kind", "TST-02")], kinds, schoolWith());
    expect(results.map(({ control: { id }, status, findings }) => [id, status, findings.length])).toEqual([
      ["TST-01", "pass", 1],
      ["TST-02", "pass", 1],
    ]);
  });

  test.each([
    ["that throws", "test.crash", "oops"],
    ["that is not there", "test.other", "no control kind is called test.other"],
  ])("by a kind %s give no verdict at all", (_, check, cause) => {
    const act = () => evaluate([control("test.kind"), control(check, "TST-02")], kinds, schoolWith());
    expect(act).toThrow(ControlFault);
    expect(act).toThrow(`control TST-02 (${check}) could not be worked out: a fault in cic-audit, not in your exports`);
    expect(act).toThrow(expect.objectContaining({ cause: expect.objectContaining({ message: cause }) }));
  });

  test("that nothing can be said of are not applicable", () => {
    const { status, counts } = resultOf(control("test.kind"), []);
    expect([status, Object.values(counts).every((count) => count === 0)]).toEqual(["not-applicable", true]);
  });

  test("have their findings by pupil, then key, the school first, and the worst of them as their status", () => {
    const finding = (id: string | null, key: string, status: "pass" | "fail" | "due") => ({
      child: id === null ? null : ({ id } as never),
      key,
      status,
      reason: "good",
      message: "",
      evidence: [],
    });
    const findings = [
      finding("B", "2", "pass"),
      finding("A", "9", "due"),
      finding("B", "10", "fail"),
      finding(null, "z", "pass"),
    ];
    const { status, counts, findings: sorted } = resultOf(control("test.kind"), findings);
    expect(sorted.map(({ child, key }) => [child?.id, key])).toEqual([
      [undefined, "z"],
      ["A", "9"],
      ["B", "10"],
      ["B", "2"],
    ]);
    expect(status).toBe("fail");
    expect(counts).toMatchObject({ pass: 2, fail: 1, due: 1 });
  });
});
