import type { IsoDate, Period } from "../domain/dates.ts";
import type { SchoolCalendar } from "../domain/school.ts";
import { isBankHoliday } from "./bank-holidays.ts";
import { daysOf, isWeekend } from "./dates.ts";

export interface CalendarPeriod extends Period {
  readonly kind: "term" | "half-term" | "holiday" | "inset" | "closure";
  readonly name: string;
}

/** School days as the calendar export has them: weekdays of a term, less what interrupts it and bank holidays. */
export function fromPeriods(periods: readonly CalendarPeriod[]): SchoolCalendar {
  const ofKind = (kind: string) => periods.filter((period) => period.kind === kind).sort(byPlace);
  const terms = ofKind("term");
  const breaks = new Set(periods.filter((period) => period.kind !== "term").flatMap(daysOf));
  const days = new Set(terms.flatMap(daysOf).filter((d) => !isWeekend(d) && !isBankHoliday(d) && !breaks.has(d)));
  const covers = span(periods.flatMap(({ from, to }) => [from, to]));
  return calendar([...days].sort(), covers, terms, ofKind("half-term"));
}

/** In place of a calendar: the dates on which the register holds a mark other than a planned closure. */
export function fromMarks(dates: Iterable<IsoDate>): SchoolCalendar {
  const days = [...new Set(dates)].sort();
  return calendar(days, span(days), [], []);
}

function calendar(
  days: readonly IsoDate[],
  covers: Period | null,
  terms: SchoolCalendar["terms"],
  halfTerms: SchoolCalendar["halfTerms"],
): SchoolCalendar {
  const known = new Set(days);
  return {
    terms,
    halfTerms,
    covers,
    isSchoolDay: (day) => known.has(day),
    schoolDays: ({ from, to }) => days.filter((day) => from <= day && day <= to),
  };
}

function span(days: readonly IsoDate[]): Period | null {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { from, to } : null;
}

const placeOf = ({ from, to, name }: CalendarPeriod) => [from, to, name].join();
const byPlace = (a: CalendarPeriod, b: CalendarPeriod) => (placeOf(a) < placeOf(b) ? -1 : 1);
