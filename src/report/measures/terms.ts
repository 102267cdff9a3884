import { termsOfYear } from "../../calendar/school-year.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { isIn } from "../../domain/membership.ts";
import type { School, SchoolCalendar } from "../../domain/school.ts";

export type Term = SchoolCalendar["terms"][number];

/** The terms of the academic year that have begun, oldest first. */
export function termsBegun(school: School): Term[] {
  return termsOfYear(school).filter(({ from }) => from <= school.asOf);
}

/** Whether each day lies in exactly one term, so that what is counted by term comes to the same as the year. */
export function fillTerms(terms: readonly Term[], days: readonly IsoDate[]): boolean {
  return terms.length > 0 && days.every((day) => terms.filter((term) => isIn(term, day)).length === 1);
}
