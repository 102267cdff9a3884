import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date, isWeekend } from "../../src/calendar/dates.ts";
import { type CalendarPeriod, fromMarks, fromPeriods } from "../../src/calendar/school-calendar.ts";
import { anyDayOf2025 } from "../support/any-day.ts";

const period = (kind: CalendarPeriod["kind"], from: string, to: string, name = ""): CalendarPeriod => ({
  kind,
  from: date(from),
  to: date(to),
  name,
});

const PERIODS = [
  period("half-term", "2026-05-25", "2026-05-29"),
  period("term", "2026-04-13", "2026-07-21", "Summer"),
  period("term", "2026-01-05", "2026-03-27", "Spring"),
  period("half-term", "2026-02-16", "2026-02-20"),
  period("holiday", "2026-03-30", "2026-04-10"),
  period("inset", "2026-06-22", "2026-06-22"),
  period("closure", "2026-07-02", "2026-07-03"),
];
const calendar = fromPeriods(PERIODS);

describe("a school day of the calendar", () => {
  test.each([
    ["2026-01-02", false, "before the term"],
    ["2026-01-05", true, "the first day of a term"],
    ["2026-01-10", false, "a Saturday"],
    ["2026-01-11", false, "a Sunday"],
    ["2026-02-13", true, "the Friday before half-term"],
    ["2026-02-16", false, "the first day of half-term"],
    ["2026-02-20", false, "the last day of half-term"],
    ["2026-02-23", true, "the Monday after it"],
    ["2026-03-27", true, "the last day of a term"],
    ["2026-03-30", false, "the holidays"],
    ["2026-05-04", false, "a bank holiday in a term"],
    ["2026-06-22", false, "a staff day"],
    ["2026-07-01", true, "before a closure"],
    ["2026-07-02", false, "a closure"],
    ["2026-07-03", false, "its last day"],
    ["2026-07-22", false, "after the last term"],
  ])("%s: %s, %s", (day, is) => expect(calendar.isSchoolDay(date(day))).toBe(is));

  test("is counted once where two terms overlap", () => {
    const twice = fromPeriods([period("term", "2026-01-05", "2026-01-09"), period("term", "2026-01-07", "2026-01-12")]);
    expect(twice.schoolDays({ from: date("2026-01-01"), to: date("2026-01-31") })).toEqual(
      ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-12"].map(date),
    );
  });

  test("of a period takes in both its ends", () => {
    expect(calendar.schoolDays({ from: date("2026-02-13"), to: date("2026-02-23") })).toEqual([
      "2026-02-13",
      "2026-02-23",
    ]);
    expect(calendar.schoolDays({ from: date("2026-02-14"), to: date("2026-02-22") })).toEqual([]);
  });

  test("is a weekday inside a term", () => {
    fc.assert(
      fc.property(anyDayOf2025, (day) => {
        if (!calendar.isSchoolDay(day)) return;
        expect(isWeekend(day)).toBe(false);
        expect(calendar.terms.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
      }),
    );
  });
});

describe("the calendar", () => {
  test("has its terms and half-terms in order, with their names", () => {
    expect(calendar.terms.map(({ name }) => name)).toEqual(["Spring", "Summer"]);
    expect(calendar.halfTerms.map(({ from }) => from)).toEqual(["2026-02-16", "2026-05-25"]);
  });

  test("is the same in whatever order its rows come", () => {
    const rows = [...PERIODS, period("term", "2026-04-13", "2026-06-12", "Summer, first half")];
    const inOrder = fromPeriods(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const { terms, halfTerms, covers } = fromPeriods(shuffled);
        expect({ terms, halfTerms, covers }).toEqual({
          terms: inOrder.terms,
          halfTerms: inOrder.halfTerms,
          covers: inOrder.covers,
        });
      }),
    );
  });

  test("covers everything from its earliest row to its latest, holidays too", () => {
    expect(calendar.covers).toEqual({ from: "2026-01-05", to: "2026-07-21" });
    const withSummer = fromPeriods([...PERIODS, period("holiday", "2026-07-22", "2026-08-31")]);
    expect(withSummer.covers?.to).toBe("2026-08-31");
  });

  test("with no rows covers nothing", () => {
    const empty = fromPeriods([]);
    expect([empty.covers, empty.terms, empty.isSchoolDay(date("2026-01-05"))]).toEqual([null, [], false]);
  });
});

describe("the register in place of a calendar", () => {
  const marks = fromMarks(["2026-01-07", "2026-01-05", "2026-01-07"].map(date));

  test("has a school day on each date with a mark", () => {
    expect(marks.schoolDays({ from: date("2026-01-01"), to: date("2026-12-31") })).toEqual([
      "2026-01-05",
      "2026-01-07",
    ]);
    expect(marks.isSchoolDay(date("2026-01-06"))).toBe(false);
  });

  test("covers the days from the first mark to the last, and knows of no terms", () => {
    expect(marks.covers).toEqual({ from: "2026-01-05", to: "2026-01-07" });
    expect([marks.terms, marks.halfTerms]).toEqual([[], []]);
  });

  test("without a mark covers nothing", () => expect(fromMarks([]).covers).toBeNull());
});
