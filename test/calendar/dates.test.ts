import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import {
  add,
  date,
  daysBetween,
  daysOf,
  inWords,
  isWeekend,
  parseDate,
  today,
  weekday,
  yearsBetween,
} from "../../src/calendar/dates.ts";
import { anyDay } from "../support/any-day.ts";

const ukForm = (iso: string) => iso.split("-").reverse().join("/");

describe("a date in an export", () => {
  test.each([
    ["2025-09-01", "2025-09-01"],
    ["01/09/2025", "2025-09-01"],
    ["1/9/2025", "2025-09-01"],
    ["12/05/2014", "2014-05-12"],
    ["29/02/2024", "2024-02-29"],
    ["1900-01-01", "1900-01-01"],
    ["31/12/2199", "2199-12-31"],
  ])("%s is %s", (text, iso) => expect(parseDate(text)).toBe(iso));

  test.each([
    ["", "nothing"],
    ["31/02/2026", "no 31 February"],
    ["30/02/2024", "nor a 30th in a leap year"],
    ["29/02/2025", "no leap year"],
    ["2025-02-29", "no leap year"],
    ["31/11/2024", "November has 30 days"],
    ["2025-13-01", "no thirteenth month"],
    ["2025-00-10", "no month nought"],
    ["00/01/2025", "no day nought"],
    ["12/25/2025", "never month first"],
    ["04/13/2025", "never month first"],
    ["01/09/25", "two digits are no year"],
    ["25-09-01", "two digits are no year"],
    ["01-09-2025", "dashes with the year last"],
    ["01.09.2025", "dots"],
    ["2025/09/01", "slashes with the year first"],
    ["20250901", "no separators"],
    ["16 Dec 2025", "a month in words"],
    ["Review 3", "words"],
    ["1", "a number"],
    ["45571", "a spreadsheet's serial number"],
    ["2025-9-1", "year first needs two digits"],
    ["01/09/2025 09:00", "a time of day"],
    [" 01/09/2025", "a space"],
    ["01/09/2025x", "anything after it"],
    ["0001-01-01", "no year of a child"],
    ["1899-12-31", "the day before the first year"],
    ["2200-01-01", "the day after the last year"],
    ["31/12/9999", "a system's for ever"],
  ])("%s is none: %s", (text) => expect(parseDate(text)).toBeNull());

  test("is read exactly where the calendar has such a day", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), part(13), part(32), (year, month, day) => {
        const moment = new Date(Date.UTC(year, month - 1, day));
        const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
        const [mm, dd] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
        const expected = exists ? `${year}-${mm}-${dd}` : null;
        expect(parseDate(`${year}-${mm}-${dd}`)).toBe(expected);
        expect(parseDate(`${dd}/${mm}/${year}`)).toBe(expected);
      }),
    );
  });

  test("of ours that is none is a mistake in the program", () => {
    expect(date("2026-02-28")).toBe("2026-02-28");
    expect(() => date("2026-02-30")).toThrow("not a date: 2026-02-30");
  });
});

describe.each(["UTC", "Europe/London", "America/New_York", "Pacific/Kiritimati"])("with the clock of %s", (zone) => {
  const before = process.env.TZ;
  const inZone = (check: () => void) => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    check();
  };
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test("a date is read as it was written, in either form", () => {
    inZone(() =>
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(parseDate(day)).toBe(day);
          expect(parseDate(ukForm(day))).toBe(day);
        }),
      ),
    );
  });

  test("counting days back undoes counting them forward", () => {
    inZone(() =>
      fc.assert(
        fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
          const other = add(day, count, "day");
          expect(daysBetween(day, other)).toBe(count);
          expect(add(other, -count, "day")).toBe(day);
        }),
      ),
    );
  });

  test("the days on which clocks change are days like any other", () => {
    inZone(() => {
      expect(daysBetween(date("2025-10-25"), date("2025-10-27"))).toBe(2);
      expect(daysBetween(date("2026-03-28"), date("2026-03-30"))).toBe(2);
      expect(weekday(date("2025-10-26"))).toBe(0);
      expect(inWords(date("2024-12-20"))).toBe("20 December 2024");
    });
  });

  test("today is the day in England", () => {
    inZone(() => {
      expect(today(new Date("2026-01-12T23:59:59Z"))).toBe("2026-01-12");
      expect(today(new Date("2026-07-01T22:59:59Z"))).toBe("2026-07-01");
      expect(today(new Date("2026-07-01T23:00:00Z"))).toBe("2026-07-02");
    });
  });
});

describe("arithmetic with dates", () => {
  test.each([
    ["2025-09-01", 1, "week", "2025-09-08"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2026-03-10", -1, "year", "2025-03-10"],
    ["2025-12-31", 1, "day", "2026-01-01"],
  ] as const)("%s and %i %s is %s", (from, count, unit, to) => expect(add(date(from), count, unit)).toBe(to));

  test.each([
    ["2012-01-15", "2026-01-14", 13],
    ["2012-01-15", "2026-01-15", 14],
    ["2012-02-29", "2026-02-27", 13],
    ["2012-02-29", "2026-02-28", 14],
  ])("a child born on %s is on %s aged %i", (born, on, age) => {
    expect(yearsBetween(date(born), date(on))).toBe(age);
  });

  test("a week has two weekend days", () => {
    const week = daysOf({ from: date("2025-09-01"), to: date("2025-09-07") });
    expect(week).toHaveLength(7);
    expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(week.filter(isWeekend)).toEqual(["2025-09-06", "2025-09-07"]);
  });

  test("a period holds both its ends, and none if it ends before it begins", () => {
    expect(daysOf({ from: date("2026-02-28"), to: date("2026-03-01") })).toEqual(["2026-02-28", "2026-03-01"]);
    expect(daysOf({ from: date("2026-02-28"), to: date("2026-02-28") })).toEqual(["2026-02-28"]);
    expect(daysOf({ from: date("2026-03-01"), to: date("2026-02-28") })).toEqual([]);
  });
});
