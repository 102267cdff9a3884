import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { academicYearOf, parseAcademicYear } from "../../src/calendar/academic-year.ts";
import { date } from "../../src/calendar/dates.ts";
import { anyDay } from "../support/any-day.ts";

const YEAR = { label: "2025/26", from: "2025-09-01", to: "2026-08-31" };

describe("the academic year", () => {
  test.each([
    ["2025-08-31", "2024/25"],
    ["2025-09-01", "2025/26"],
    ["2025-12-31", "2025/26"],
    ["2026-01-01", "2025/26"],
    ["2026-08-31", "2025/26"],
    ["2026-09-01", "2026/27"],
    ["1999-09-01", "1999/00"],
    ["2009-10-01", "2009/10"],
    ["1900-01-01", "1899/00"],
    ["2199-12-31", "2199/00"],
  ])("of %s is %s", (day, label) => expect(academicYearOf(date(day)).label).toBe(label));

  test("runs from 1 September to 31 August", () => expect(academicYearOf(date("2026-03-10"))).toEqual(YEAR));

  test("holds its day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to, label } = academicYearOf(day);
        expect(from <= day && day <= to).toBe(true);
        expect(parseAcademicYear(label)).toEqual({ from, to, label });
      }),
    );
  });
});

describe("a year as a school writes it", () => {
  test.each(["2025/26", "2025-26", "2025/2026", "2025-2026", " 2025/26 "])("%s", (text) => {
    expect(parseAcademicYear(text)).toEqual(YEAR);
  });

  test("at the turn of the century", () => expect(parseAcademicYear("1999/00")?.to).toBe("2000-08-31"));

  test.each(["2025", "2025/27", "2025/25", "2025/1926", "2025/026", "25/26", "9999/00", "0000/01", "2025/26x", ""])(
    "%s is none",
    (text) => expect(parseAcademicYear(text)).toBeNull(),
  );
});
