import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../src/calendar/bank-holidays.ts";
import { add, date, daysOf } from "../../src/calendar/dates.ts";
import {
  canBeCounted,
  canBeCountedBack,
  type Deadline,
  dateOfDeadline,
  deadlineAfter,
  durationInWords,
  holdsUntil,
  isOver,
  parseDuration,
  schoolDaysBetween,
  since,
} from "../../src/calendar/duration.ts";
import { fromMarks, fromPeriods } from "../../src/calendar/school-calendar.ts";
import { type Duration, type IsoDate, UNITS } from "../../src/domain/dates.ts";
import { anyDayOf2025 } from "../support/any-day.ts";

const period = (from: string, to: string, kind: "term" | "half-term" | "inset" | "holiday") => ({
  from: date(from),
  to: date(to),
  kind,
  name: "",
});

/** Two terms of 2025/26; Easter and the summer term are past its last day. */
const CALENDAR = fromPeriods([
  period("2025-09-02", "2025-12-19", "term"),
  period("2025-09-02", "2025-09-02", "inset"),
  period("2025-10-27", "2025-10-31", "half-term"),
  period("2025-12-22", "2026-01-02", "holiday"),
  period("2026-01-05", "2026-03-27", "term"),
]);

const lengthOf = (text: string) => parseDuration(text) as Duration;
const deadline = (trigger: string, text: string) => deadlineAfter(date(trigger), lengthOf(text), CALENDAR);

describe("a length of time in a policy", () => {
  test.each([
    ["20 school days", 20, "school days"],
    ["1 school day", 1, "school days"],
    ["10 working days", 10, "working days"],
    ["28 calendar days", 28, "calendar days"],
    ["0 days", 0, "calendar days"],
    ["1 day", 1, "calendar days"],
    ["48 hours", 48, "hours"],
    ["6 weeks", 6, "weeks"],
    ["1 month", 1, "months"],
    ["1 year", 1, "years"],
    ["term", 1, "terms"],
    ["half-term", 1, "half-terms"],
    ["2 half-terms", 2, "half-terms"],
    [" 5 school days ", 5, "school days"],
  ])("%j is %i %s", (text, count, unit) => expect(parseDuration(text)).toEqual({ count, unit }));

  test.each([
    "",
    "5",
    "school",
    "5 fortnights",
    "five days",
    "5days",
    "-1 days",
    "1.5 days",
    "5 School Days",
    "12345 days",
    "days 5",
    "constructor",
    "5 toString",
  ])("%j is none", (text) => expect(parseDuration(text)).toBeNull());

  test("is put in words as it was written", () => {
    expect(durationInWords(lengthOf("1 school day"))).toBe("1 school day");
    expect(durationInWords(lengthOf("20 school days"))).toBe("20 school days");
    expect(durationInWords(lengthOf("0 days"))).toBe("0 calendar days");
    expect(durationInWords(lengthOf("half-term"))).toBe("1 half-term");
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.nat(9999), (unit, count) => {
        expect(parseDuration(durationInWords({ count, unit }))).toEqual({ count, unit });
      }),
    );
  });
});

describe("a deadline", () => {
  test.each([
    ["2025-10-06", "20 school days", "2025-11-10", "half-term does not count"],
    ["2025-10-06", "0 school days", "2025-10-06", "day 0 is the trigger"],
    ["2025-10-04", "1 school day", "2025-10-06", "from a Saturday"],
    ["2025-09-01", "1 school day", "2025-09-03", "a staff day does not count"],
    ["2025-12-19", "1 school day", "2026-01-05", "over Christmas"],
    ["2026-03-26", "1 school day", "2026-03-27", "on the last day of the calendar"],
    ["2026-03-26", "2 school days", "later", "past it"],
    ["2026-04-13", "1 school day", "later", "from a trigger past it"],
    ["2025-08-27", "3 school days", "2025-09-01", "working days before the calendar begins"],
    ["2025-08-27", "4 school days", "2025-09-03", "and school days from then on"],
    ["2025-08-22", "1 school day", "2025-08-26", "bank holidays before it do not count"],
    ["2019-03-01", "20 school days", "2019-03-29", "long before it"],
    ["2025-12-24", "1 working day", "2025-12-29", "Christmas is no working day"],
    ["2025-10-24", "1 working day", "2025-10-27", "half-term is"],
    ["2025-12-24", "1 day", "2025-12-25", "every day is a calendar day"],
    ["2025-12-24", "0 days", "2025-12-24", "the same day"],
    ["2025-10-06", "48 hours", "2025-10-08", "two days"],
    ["2025-10-06", "49 hours", "2025-10-09", "a day begun"],
    ["2025-10-06", "1 hour", "2025-10-07", "a day begun"],
    ["2025-10-06", "2 weeks", "2025-10-20", "weeks"],
    ["2026-01-31", "1 month", "2026-02-28", "months"],
    ["2024-02-29", "1 year", "2025-02-28", "years"],
  ])("from %s, %s: %s (%s)", (trigger, text, expected) => expect(deadline(trigger, text)).toBe(expected));

  test("cannot be told where there are no school days at all", () => {
    expect(deadlineAfter(date("2025-10-06"), lengthOf("5 school days"), fromMarks([]))).toBe("later");
  });

  test("is counted on the days of the register where there is no calendar", () => {
    const marks = fromMarks(["2025-10-06", "2025-10-07", "2025-10-10"].map(date));
    expect(deadlineAfter(date("2025-10-06"), lengthOf("2 school days"), marks)).toBe("2025-10-10");
    expect(deadlineAfter(date("2025-10-06"), lengthOf("3 school days"), marks)).toBe("later");
    expect(deadlineAfter(date("2025-10-02"), lengthOf("2 school days"), marks)).toBe("2025-10-06");
  });

  test.each(["1 term", "half-term"])("cannot be counted in %s", (text) => {
    expect(() => deadline("2025-10-06", text)).toThrow("no deadline can be counted in");
  });

  test("is over on the day after it, and never where it is past the calendar", () => {
    const day = date("2025-11-10");
    expect(isOver(day, date("2025-11-09"))).toBe(false);
    expect(isOver(day, day)).toBe(false);
    expect(isOver(day, date("2025-11-11"))).toBe(true);
    expect(isOver("later", date("2199-12-31"))).toBe(false);
    expect(dateOfDeadline(day)).toBe(day);
    expect(dateOfDeadline("later")).toBeNull();
  });
});

describe("days that are counted forward", () => {
  const counts = {
    "school days": (day: IsoDate) => (day < "2025-09-02" ? isWorkingDay(day) : CALENDAR.isSchoolDay(day)),
    "working days": isWorkingDay,
    "calendar days": () => true,
  };
  const unit = fc.constantFrom("school days" as const, "working days" as const, "calendar days" as const);
  const upTo = fc.integer({ min: 0, max: 150 });
  const asNumber = (day: Deadline) => (day === "later" ? Number.POSITIVE_INFINITY : Date.parse(day));

  test("the Nth is a day that counts, with exactly N since the trigger", () => {
    fc.assert(
      fc.property(anyDayOf2025, unit, upTo, (trigger, unit, count) => {
        const end = deadlineAfter(trigger, { count, unit }, CALENDAR);
        const to = end === "later" ? date("2026-03-27") : end;
        const passed = daysOf({ from: add(trigger, 1, "day"), to }).filter(counts[unit]);
        if (end === "later") expect(passed.length).toBeLessThan(count);
        else expect([passed.length, passed.at(-1) ?? trigger]).toEqual([count, end]);
      }),
    );
  });

  test("a longer time, and a later trigger, never end earlier", () => {
    fc.assert(
      fc.property(anyDayOf2025, fc.constantFrom(...UNITS.slice(0, 7)), upTo, upTo, (trigger, unit, count, more) => {
        const end = asNumber(deadlineAfter(trigger, { count, unit }, CALENDAR));
        expect(asNumber(deadlineAfter(trigger, { count: count + more, unit }, CALENDAR))).toBeGreaterThanOrEqual(end);
        const after = deadlineAfter(add(trigger, more, "day"), { count, unit }, CALENDAR);
        expect(asNumber(after)).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe("what can be counted", () => {
  const forward = ["hours", "school days", "working days", "calendar days", "weeks", "months", "years"];
  const back = ["calendar days", "weeks", "months", "years"];

  test.each(UNITS)("a deadline in %s, and a day so long ago", (unit) => {
    const length = { count: 1, unit };
    expect([canBeCounted(length), canBeCountedBack(length)]).toEqual([forward.includes(unit), back.includes(unit)]);
    const count = () => deadlineAfter(date("2025-10-06"), length, CALENDAR);
    const countBack = () => since(date("2025-10-06"), length);
    if (canBeCounted(length)) expect(count()).toBeTruthy();
    else expect(count).toThrow();
    if (canBeCountedBack(length)) expect(countBack()).toBeTruthy();
    else expect(countBack).toThrow();
  });

  test.each([
    ["2024-02-29", "1 year", "2025-02-28"],
    ["2025-03-10", "1 year", "2026-03-10"],
    ["2025-03-10", "6 weeks", "2025-04-21"],
  ])("what is done on %s every %s holds until %s", (day, text, last) => {
    expect(holdsUntil(date(day), lengthOf(text))).toBe(last);
  });
});

describe("days that are counted back", () => {
  test.each([
    ["1 year", "2025-03-10"],
    ["2 weeks", "2026-02-24"],
    ["1 month", "2026-02-10"],
    ["28 calendar days", "2026-02-10"],
  ])("%s before 10 March 2026 is %s", (text, day) => expect(since(date("2026-03-10"), lengthOf(text))).toBe(day));

  test.each(["5 school days", "5 working days", "48 hours", "1 term"])("%s cannot be", (text) => {
    expect(() => since(date("2026-03-10"), lengthOf(text))).toThrow("no day can be counted back in");
  });

  test.each([
    ["2025-10-24", "2025-11-03", 0],
    ["2025-10-23", "2025-11-03", 1],
    ["2025-10-24", "2025-11-04", 1],
    ["2025-10-24", "2025-10-24", 0],
    ["2025-10-28", "2025-10-20", 0],
  ])("school days strictly between %s and %s: %i", (after, before, days) => {
    expect(schoolDaysBetween(date(after), date(before), CALENDAR)).toBe(days);
  });
});
