import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { policyNamed } from "../../src/cli/policy.ts";
import { ifMissed } from "../../src/deadlines/if-missed.ts";
import { thresholdsOf } from "../../src/deadlines/thresholds.ts";
import { marks } from "../support/marks.ts";
import { type Rows, schoolFrom } from "../support/school.ts";

const THRESHOLD = { percent: 85, controls: ["EXA-01"] };

/** Of a child on roll since 2021, what is said as at a day. Term began on 3 September 2025, a Wednesday. */
function said(asOf: string, attendance: Rows["attendance"], more: Rows = {}) {
  const school = schoolFrom({ attendance: attendance ?? null, ...more }, date(asOf));
  return ifMissed([THRESHOLD], school).map(({ state, sessions, on, message }) => ({ state, sessions, on, message }));
}

const near = (sessions: number, on: string | null) => [expect.objectContaining({ state: "near", sessions, on })];

describe("how near a child is to a threshold of attendance", () => {
  test("exactly the percentage is not below it: one session missed makes it so", () => {
    const register = marks("2025-09-03", [8, "/\\"], [1, "/N"], [1, "NN"]);
    expect(said("2025-09-16", register)).toEqual([
      {
        ...{ state: "near", sessions: 1, on: "2025-09-17" },
        message:
          "Attendance of 85.0% (17 of 20 sessions) falls below 85% on 17 September 2025 if the next session is missed.",
      },
    ]);
  });

  test("below it is said to be so already", () => {
    const register = marks("2025-09-03", [8, "/\\"], [2, "NN"]);
    expect(said("2025-09-16", register)).toEqual([
      {
        ...{ state: "below", sessions: null, on: null },
        message: "Attendance of 80.0% (16 of 20 sessions) is below 85% already.",
      },
    ]);
  });

  // 29 of 34 is 85.3%, 29 of 35 is 82.9%: the fifth session. 30 of 35 is 85.7%: it would take a sixth.
  test("five sessions are near, six are not", () => {
    expect(said("2025-09-23", marks("2025-09-03", [14, "/\\"], [1, "/N"]))).toEqual(near(5, "2025-09-26"));
    expect(said("2025-09-23", marks("2025-09-03", [15, "/\\"]))).toEqual([]);
  });

  test("the sessions of today that have no mark yet are still to come", () => {
    const register = marks("2025-09-03", [14, "/\\"], [1, "/N"]);
    expect(said("2025-09-24", register)).toEqual(near(5, "2025-09-26"));
    const morning = { date: "2025-09-24", session: "AM", code: "N" };
    // 29 of 31 after the morning: four more, of which the first is this afternoon.
    expect(said("2025-09-24", [...register, morning])).toEqual(near(4, "2025-09-26"));
  });

  test("weekends and half-terms are no sessions", () => {
    // 18 of 20 by Friday 24 October: 18 of 21 is 85.7%, 18 of 22 is 81.8%. Half-term follows.
    const register = marks("2025-10-13", [9, "/\\"], [1, "NN"]);
    expect(said("2025-10-24", register)).toEqual(near(2, "2025-11-03"));
  });

  // 21 July 2026, the last day of the year, has two sessions.
  test("what the year has no sessions left for cannot happen", () => {
    expect(said("2026-07-20", marks("2026-07-07", [9, "/\\"], [1, "NN"]))).toEqual(near(2, "2026-07-21"));
    expect(said("2026-07-20", marks("2026-07-07", [9, "/\\"], [1, "/N"]))).toEqual([]);
  });

  test("where the calendar does not tell of the days to come, the day is left open", () => {
    const register = marks("2025-09-03", [8, "/\\"], [1, "/N"], [1, "NN"]);
    const [outlook] = said("2025-09-16", register, { calendar: null });
    expect(outlook).toMatchObject({
      ...{ state: "near", sessions: 1, on: null },
      message: expect.stringMatching(/if the next session is missed; on which day the calendar does not tell\.$/),
    });
  });

  // 16 of 18 is 88.9%, and 18 sessions are not judged; two absences later 16 of 20 are, and are below.
  test("the sessions to come count towards the twenty that are judged", () => {
    expect(said("2025-09-15", marks("2025-09-03", [8, "/\\"], [1, "NN"]))).toEqual(near(2, "2025-09-16"));
    expect(said("2025-09-10", marks("2025-09-03", [6, "NN"]))).toEqual([]);
  });

  test("a child who leaves today has no sessions to miss", () => {
    const register = marks("2025-09-03", [8, "/\\"], [1, "/N"], [1, "NN"]);
    expect(said("2025-09-16", register, { pupils: [{ school_end: "2025-09-16" }] })).toEqual([]);
    expect(said("2025-09-16", register, { pupils: [{ care_status: "none" }] })).toEqual([]);
  });

  test.each<[string, Rows["attendance"], Rows, RegExp]>([
    ["no attendance file", null, {}, /: add attendance\.csv, with the marks of each session\.$/],
    ["no mark of the child", [], {}, /: the attendance export has no mark of this child in the academic year\.$/],
    [
      ...(["an unknown code", marks("2025-09-03", [10, "/?"]), {}] as const),
      /: correct the mark of 3 September 2025 PM in the register\.$/,
    ],
    ["no start of care", marks("2025-09-03", [10, "/\\"]), { pupils: [{ care_start: "" }] }, /: fill in care_start in/],
  ])("cannot be told with %s", (_what, attendance, more, why) => {
    expect(said("2026-01-16", attendance, more)).toEqual([
      { state: "unknown", sessions: null, on: null, message: expect.stringMatching(why) },
    ]);
  });
});

describe("the thresholds of a policy", () => {
  test("are those of its attendance controls and of the attendance that calls for a PEP review", async () => {
    const { controls } = await policyNamed("stoke-on-trent");
    expect(thresholdsOf(controls)).toEqual([
      { percent: 90, controls: ["ENG-25"] },
      { percent: 85, controls: ["SOT-40", "SOT-42"] },
    ]);
  });
});
