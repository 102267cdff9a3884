import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bankHolidaysOf, isBankHoliday, isWorkingDay } from "../../src/calendar/bank-holidays.ts";
import { date, inWords, weekday } from "../../src/calendar/dates.ts";
import { anyDay } from "../support/any-day.ts";

/** GOV.UK, "UK bank holidays", England and Wales: 2019 to 2028. The years around them were worked out by hand. */
const PUBLISHED = {
  1999: "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec, 31 Dec",
  2002: "1 Jan, 29 Mar, 1 Apr, 6 May, 3 Jun, 4 Jun, 26 Aug, 25 Dec, 26 Dec",
  2011: "3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec",
  2012: "2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec",
  2019: "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
  2020: "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
  2021: "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
  2022: "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec",
  2023: "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
  2024: "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
  2025: "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec",
  2026: "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
  2027: "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
  2028: "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
  2029: "1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec",
  2030: "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
};

/** Easter Sundays that catch a wrong exception of the rule: the earliest, the latest, and those moved back a week. */
const EASTERS = {
  1981: "19 Apr",
  1954: "18 Apr",
  2000: "23 Apr",
  2008: "23 Mar",
  2038: "25 Apr",
  2049: "18 Apr",
  2076: "19 Apr",
  2100: "28 Mar",
};

const short = (day: string) => inWords(date(day)).replace(/^(\d+ [A-Z][a-z]{2}).*$/, "$1");

describe("the bank holidays of England", () => {
  test.each(Object.entries(PUBLISHED))("in %s", (year, days) => {
    expect(bankHolidaysOf(Number(year)).map(short).join(", ")).toBe(days);
  });

  test.each(Object.entries(EASTERS))("Easter Monday of %s follows %s", (year, sunday) => {
    const monday = bankHolidaysOf(Number(year)).find((day) => weekday(day) === 1 && /-0[34]-/.test(day));
    const before = new Date(Date.parse(`${monday}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(short(before)).toBe(sunday);
  });

  test("are never on a weekend, eight or more a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1978, max: 2199 }), (year) => {
        const days = bankHolidaysOf(year);
        expect(new Set(days).size).toBeGreaterThanOrEqual(8);
        for (const day of days) expect(weekday(day) % 6).not.toBe(0);
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  test("are told by day", () => {
    expect(isBankHoliday(date("2026-05-25"))).toBe(true);
    expect(isBankHoliday(date("2026-05-26"))).toBe(false);
  });
});

describe("a working day", () => {
  test.each([
    ["2026-05-22", true, "a Friday"],
    ["2026-05-23", false, "a Saturday"],
    ["2026-05-24", false, "a Sunday"],
    ["2026-05-25", false, "a bank holiday"],
    ["2026-05-26", true, "the Tuesday after it, in half-term or not"],
  ])("%s: %s, %s", (day, works) => expect(isWorkingDay(date(day))).toBe(works));

  test("is a weekday that is no bank holiday", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const isWeekday = ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(isWorkingDay(day)).toBe(isWeekday && !bankHolidaysOf(Number(day.slice(0, 4))).includes(day));
      }),
    );
  });
});
