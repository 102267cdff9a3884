import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../src/calendar/bank-holidays.ts";
import { calendarRows, schoolYear } from "../../src/sample/term-dates.ts";
import { yearOf } from "../support/synthetic.ts";

describe("the terms of a synthetic school", () => {
  const { days, terms, halfTerms, periods } = schoolYear(yearOf("2025/26"));

  // 195 weekdays of term that are no bank holiday (74, 55 and 66), of which five are staff days.
  test("have 190 school days in 2025/26, as the law asks of maintained schools", () => {
    expect(days).toHaveLength(190);
    expect(terms.map((term) => term.length)).toEqual([73, 54, 63]);
  });

  test("begin and end on the days that most schools had in 2025/26", () => {
    expect(terms.map((term) => [term[0], term.at(-1)])).toEqual([
      ["2025-09-03", "2025-12-19"],
      ["2026-01-06", "2026-03-27"],
      ["2026-04-13", "2026-07-20"],
    ]);
    expect(halfTerms.map((half) => half[0])).toEqual([
      ...["2025-09-03", "2025-11-03", "2026-01-06", "2026-02-23", "2026-04-13", "2026-06-01"],
    ]);
  });

  test("are written with the summer term before and the autumn term after", () => {
    const named = periods.filter(({ kind }) => kind === "term").map(({ name }) => name);
    expect(named).toEqual(["Summer 2025", "Autumn 2025", "Spring 2026", "Summer 2026", "Autumn 2026"]);
    expect(calendarRows({ days, terms, halfTerms, periods })[0]).toEqual({
      ...{ start: "2025-04-28", end: "2025-07-22", kind: "term", name: "Summer 2025" },
    });
  });

  test("have six half-terms of three weeks or more and about 190 school days, no bank holiday, in every year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2018, max: 2060 }), (from) => {
        const year = yearOf(`${from}/${String((from + 1) % 100).padStart(2, "0")}`);
        const of = schoolYear(year);
        expect(of.days.every((day) => isWorkingDay(day) && year.from <= day && day <= year.to)).toBe(true);
        expect(of.terms.flat()).toEqual(of.days);
        expect(of.halfTerms.flat()).toEqual(of.days);
        expect(of.halfTerms).toHaveLength(6);
        expect(of.halfTerms.every((half) => half.length >= 15)).toBe(true);
        expect(of.days.length).toBeGreaterThan(180);
        expect(of.days.length).toBeLessThan(197);
      }),
    );
  });
});
