import { add } from "../../calendar/dates.ts";
import { type Answer, dateOf } from "../../domain/cells.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { belongsInPeriod, countsInPeriod, countsOn, inCareOn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";

/** Children in care and on roll on the as-of date. */
export function inCareNow({ children, asOf }: School): Child[] {
  return children.filter((child) => countsOn(child, asOf));
}

/** Children in care and on roll on at least one day of the period. */
export function inCareInPeriod({ children, period }: School): Child[] {
  return children.filter((child) => countsInPeriod(child, period));
}

/** How `membership` calls those in care and those who were; without the former it leaves the latter. */
export const CARE_EVER = "in care or previously in care";

/** Previously in care, on roll in the period, and in care on no day of it: no child is counted in both groups. */
export function previouslyInCareInPeriod({ children, period }: School): Child[] {
  return children.filter((child) => countsInPeriod(child, period, CARE_EVER) && !belongsInPeriod(child, period));
}

/** Previously in care and on roll on the as-of date. */
export function formerlyInCareNow({ children, asOf }: School): Child[] {
  return children.filter((child) => countsOn(child, asOf, CARE_EVER) && !inCareOn(child, asOf));
}

/** Of fewer other pupils a figure would be of single pupils. */
export const FEWEST_OTHERS = 10;

/** Why nothing is told of other pupils, where there are too few of them. */
export function tooFew(others: readonly unknown[]): string | null {
  if (others.length >= FEWEST_OTHERS) return null;
  return `There are fewer than ${FEWEST_OTHERS} other pupils to compare with, so that a figure would be of single pupils.`;
}

/**
 * Whether a child had been in care for 12 months or more on 31 March of the academic year, or on the as-of date where
 * that is earlier: the children whom the official figures are of. In care from 1 April to 31 March is 12 months (the
 * year of the SSDA903 return).
 */
export function inCareForYear(child: Child, { asOf, year }: School): Answer {
  const march = `${year.to.slice(0, 4)}-03-31` as IsoDate;
  const on = asOf < march ? asOf : march;
  if (!inCareOn(child, on)) return "no";
  const start = dateOf(child.pupil.care_start);
  if (start === null) return "unknown";
  return start <= add(add(on, -1, "year"), 1, "day") ? "yes" : "no";
}
