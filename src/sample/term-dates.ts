import { bankHolidaysOf } from "../calendar/bank-holidays.ts";
import { add, isWeekend, weekday } from "../calendar/dates.ts";
import { type CalendarPeriod, fromPeriods } from "../calendar/school-calendar.ts";
import type { AcademicYear, IsoDate, Period } from "../domain/dates.ts";
import type { Row } from "./rows.ts";

/** The terms of a synthetic school: what its calendar export says, and the days on which it is open. */
export interface SchoolYear {
  readonly periods: readonly CalendarPeriod[];
  /** The school days of the academic year, in order. */
  readonly days: readonly IsoDate[];
  /** The same by term: autumn, spring, summer. */
  readonly terms: readonly (readonly IsoDate[])[];
  /** The same by half-term: six of them. */
  readonly halfTerms: readonly (readonly IsoDate[])[];
}

const SUNDAY = 0;
const [MONDAY, TUESDAY, FRIDAY] = [1, 2, 5];

/**
 * Term dates as most local authorities set them, for any year: five staff days, a week in the middle of each term, two
 * weeks around Christmas and Easter. The summer term before and the autumn term after are there too, since deadlines
 * reach into them.
 */
export function schoolYear({ from, to }: AcademicYear): SchoolYear {
  const start = Number(from.slice(0, 4));
  const periods = [
    ...summerOf(start),
    ...autumnOf(start),
    ...springOf(start + 1),
    ...summerOf(start + 1),
    ...autumnOf(start + 1),
  ];
  const calendar = fromPeriods(periods);
  const ofTerm = (period: Period) => calendar.schoolDays(period);
  const terms = calendar.terms.filter((term) => from <= term.from && term.to <= to);
  const breaks = calendar.halfTerms;
  const halves = (term: Period) => {
    const pause = breaks.find((half) => term.from < half.from && half.to < term.to) as Period;
    return [ofTerm({ from: term.from, to: pause.from }), ofTerm({ from: pause.to, to: term.to })];
  };
  const days = calendar.schoolDays({ from, to });
  return { periods, days, terms: terms.map(ofTerm), halfTerms: terms.flatMap(halves) };
}

/** The rows of the calendar export. */
export function calendarRows({ periods }: SchoolYear): Row<"calendar">[] {
  return periods.map(({ from, to, kind, name }) => ({ start: from, end: to, kind, name }));
}

function autumnOf(year: number): CalendarPeriod[] {
  const start = weekdayFrom(on(year, 9, 2));
  const half = next(MONDAY, on(year, 10, 24));
  const end = last(FRIDAY, on(year, 12, 20));
  return [
    period("term", start, end, `Autumn ${year}`),
    period("inset", start, start, "Staff day"),
    period("half-term", half, add(half, 4, "day"), "October half-term"),
  ];
}

function springOf(year: number): CalendarPeriod[] {
  const start = weekdayFrom(on(year, 1, 4));
  const half = next(MONDAY, on(year, 2, 12));
  const end = add(goodFriday(year), -7, "day");
  return [
    period("holiday", add(last(FRIDAY, on(year - 1, 12, 20)), 1, "day"), add(start, -1, "day"), "Christmas holiday"),
    period("term", start, end, `Spring ${year}`),
    period("inset", start, start, "Staff day"),
    period("half-term", half, add(half, 4, "day"), "February half-term"),
    period("holiday", add(end, 1, "day"), add(goodFriday(year), 9, "day"), "Easter holiday"),
  ];
}

function summerOf(year: number): CalendarPeriod[] {
  const start = add(goodFriday(year), 10, "day");
  const half = next(MONDAY, on(year, 5, 25));
  const end = next(TUESDAY, on(year, 7, 18));
  const staffDays = [next(FRIDAY, on(year, 6, 24)), next(MONDAY, on(year, 7, 4)), end];
  return [
    period("term", start, end, `Summer ${year}`),
    period("half-term", half, add(half, 4, "day"), "May half-term"),
    ...staffDays.map((day) => period("inset", day, day, "Staff day")),
    period("holiday", add(end, 1, "day"), on(year, 9, 1), "Summer holiday"),
  ];
}

const period = (kind: CalendarPeriod["kind"], from: IsoDate, to: IsoDate, name: string) => ({ kind, from, to, name });
const on = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
const next = (day: number, from: IsoDate) => add(from, (day - weekday(from) + 7) % 7, "day");
const last = (day: number, to: IsoDate) => add(to, -((weekday(to) - day + 7) % 7), "day");
const weekdayFrom = (day: IsoDate) => (isWeekend(day) ? add(day, weekday(day) === SUNDAY ? 1 : 2, "day") : day);

/** The one bank holiday between mid-March and the end of April that is a Friday by rule. */
const goodFriday = (year: number) =>
  bankHolidaysOf(year).find((day) => day > on(year, 3, 15) && weekday(day) === FRIDAY) as IsoDate;
