import { tellsOfYear } from "../../calendar/school-year.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { School } from "../../domain/school.ts";

/** From when on something that is done every term is in time. */
interface Window {
  readonly from: IsoDate;
  /** While that term runs: its last day, and from when on what was done before will do until then. */
  readonly grace: { readonly from: IsoDate | ""; readonly to: IsoDate } | null;
}

/**
 * The last term that has begun, and the term before it; one that the calendar does not hold is not asked about. Null
 * where the calendar does not tell which term was the last.
 */
export function lastTerm(school: School): Window | null {
  const { calendar, asOf } = school;
  const begun = calendar.terms.filter(({ from }) => from <= asOf);
  const [before, last] = [begun.at(-2), begun.at(-1)];
  if (last === undefined || !tellsOfYear(school, asOf)) return null;
  return { from: last.from, grace: asOf <= last.to ? { from: before?.from ?? "", to: last.to } : null };
}
