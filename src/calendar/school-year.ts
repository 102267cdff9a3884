import type { IsoDate } from "../domain/dates.ts";
import { isIn } from "../domain/membership.ts";
import type { School, SchoolCalendar } from "../domain/school.ts";

/** A school year in England has begun by the last day of September and goes on into June. */
const HAS_BEGUN = "09-30";
const GOES_ON = "06-01";

/**
 * The terms of the academic year, whatever other terms the calendar holds. A term belongs to the year in which it ends:
 * where schools go back in the last week of August, the autumn term begins in the year before.
 */
export function termsOfYear({ calendar, year }: School): SchoolCalendar["terms"][number][] {
  return calendar.terms.filter(({ to }) => isIn(year, to));
}

/**
 * Whether the calendar tells of the school year up to a day. One that ends at Christmas would otherwise let every later
 * term go by unseen.
 */
export function tellsOfYear(school: School, until: IsoDate): boolean {
  const { covers } = school.calendar;
  if (covers === null || termsOfYear(school).length === 0) return false;
  const first = `${school.year.from.slice(0, 4)}-${HAS_BEGUN}`;
  const last = `${school.year.to.slice(0, 4)}-${GOES_ON}`;
  return covers.from <= first && (covers.to >= last || covers.to >= until);
}

/** The school year of a school: its first and last school day, and the end of its last term. */
interface SchoolYear {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly ends: IsoDate;
}

/** The school year; null where the calendar does not tell of all of it. */
export function schoolYear(school: School): SchoolYear | null {
  const days = school.calendar.schoolDays(school.year);
  const [firstDay, lastDay, term] = [days[0], days.at(-1), termsOfYear(school).at(-1)];
  return firstDay && lastDay && term && tellsOfYear(school, school.year.to)
    ? { firstDay, lastDay, ends: term.to }
    : null;
}
