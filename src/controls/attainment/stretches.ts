import { add } from "../../calendar/dates.ts";
import { termsOfYear } from "../../calendar/school-year.ts";
import type { Period } from "../../domain/dates.ts";
import type { School, SchoolCalendar } from "../../domain/school.ts";

export const STRETCHES = ["term", "half-term"] as const;
export type Stretch = (typeof STRETCHES)[number];

/** The terms of the academic year, or their halves. */
export function stretchesOf(school: School, stretch: Stretch): Period[] {
  const terms = termsOfYear(school);
  return stretch === "term" ? terms : terms.flatMap((term) => halvesOf(term, school.calendar));
}

/** A term split at its half-term breaks. A weekend between two rows of one break holds no school day: it is no half. */
function halvesOf(term: Period, { halfTerms, schoolDays }: SchoolCalendar): Period[] {
  const breaks = halfTerms.filter(({ from, to }) => term.from <= from && to <= term.to);
  const starts = [term.from, ...breaks.map(({ to }) => add(to, 1, "day"))];
  const ends = [...breaks.map(({ from }) => add(from, -1, "day")), term.to];
  return starts.map((from, i) => ({ from, to: ends[i] as Period["to"] })).filter((half) => schoolDays(half).length > 0);
}
