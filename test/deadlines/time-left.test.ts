import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { clockOf, timeLeft } from "../../src/deadlines/time-left.ts";
import { lastDayWithin, parseWithin } from "../../src/deadlines/within.ts";
import { schoolFrom } from "../support/school.ts";

// Tuesday 10 March 2026; the term ends on 27 March, Good Friday is 3 April and Easter Monday the 6th, and the summer
// term begins on 13 April.
const school = schoolFrom({}, date("2026-03-10"));
const left = (due: string) => timeLeft(date(due), school);

describe("how long there is until a deadline", () => {
  test.each([
    ["2026-03-10", 0, 0, 0],
    ["2026-03-11", 1, 1, 1],
    ["2026-03-16", 4, 4, 6],
    ["2026-04-14", 15, 23, 35],
    ["2026-03-09", -1, -1, -1],
    // Back over a weekend to Friday, and over the half-term from 16 to 20 February.
    ["2026-03-06", -2, -2, -4],
    ["2026-02-13", -12, -17, -25],
  ])("%s", (due, schoolDays, workingDays, days) => {
    expect(left(due)).toEqual({ schoolDays, workingDays, days });
  });

  test("is not told in school days past the last day of the calendar", () => {
    expect(left("2026-12-18").schoolDays).toBeGreaterThan(100);
    expect(left("2026-12-19")).toMatchObject({ schoolDays: null, days: 284 });
    expect(timeLeft(date("2026-03-11"), schoolFrom({ calendar: null, attendance: null }, date("2026-03-10")))).toEqual({
      ...{ schoolDays: null, workingDays: 1, days: 1 },
    });
  });

  test("counts working days before the first day of the calendar", () => {
    // Friday 25 April 2025 is three days before it begins.
    const summer = schoolFrom({}, date("2025-04-28"));
    expect(timeLeft(date("2025-04-24"), summer)).toMatchObject({ schoolDays: -2, workingDays: -2 });
  });
});

describe("the clock of a control", () => {
  test.each([
    [{ within: { count: 20, unit: "school days" } }, "school days"],
    [{ roles: ["carer"], within: { count: 5, unit: "working days" } }, "working days"],
    [{ within: { count: 48, unit: "hours" } }, "days"],
    [{ every: { count: 1, unit: "years" } }, "days"],
    [{ every: { count: 1, unit: "terms" } }, "school days"],
    [{ every: { count: 1, unit: "half-terms" } }, "school days"],
    [{ count: 3 }, "school days"],
  ])("of %j is that of %s", (settings, clock) => {
    expect(clockOf(settings)).toBe(clock);
  });
});

describe("how far ahead is looked", () => {
  test.each([
    ["30d", "2026-04-09"],
    ["0d", "2026-03-10"],
    ["5 w", "2026-04-14"],
    ["1 month", "2026-04-10"],
    ["15 school days", "2026-04-14"],
    ["23 working days", "2026-04-14"],
    ["2 days", "2026-03-12"],
  ])("%s", (within, last) => {
    expect(lastDayWithin(parseWithin(within), school)).toBe(last);
  });

  test.each(["", "30", "d", "-3d", "3m", "two weeks", "1 term", "3.5d", "99999d"])("not %j", (within) => {
    expect(() => parseWithin(within)).toThrow(
      /^--within .* is no length of time: write 30d, 6w or "20 school days"\.$/,
    );
  });

  test("not more school days than the calendar has", () => {
    expect(() => lastDayWithin(parseWithin("300 school days"), school)).toThrow(
      "--within 300 school days cannot be counted: the calendar ends on 2026-12-18. Write days or weeks.",
    );
    const none = schoolFrom({ calendar: null, attendance: null }, date("2026-03-10"));
    expect(() => lastDayWithin(parseWithin("1 school day"), none)).toThrow("there is no calendar and no register");
  });
});
