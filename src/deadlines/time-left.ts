import { isWorkingDay } from "../calendar/bank-holidays.ts";
import { add, daysBetween, daysOf } from "../calendar/dates.ts";
import type { Duration, IsoDate, Period } from "../domain/dates.ts";
import type { School, SchoolCalendar } from "../domain/school.ts";

/** The days by which a deadline can be counted. */
export type Clock = "school days" | "working days" | "days";

/** How long there is until a deadline by each clock, the deadline included; negative where it has passed. */
export interface TimeLeft {
  /** Null where the calendar does not reach so far. */
  readonly schoolDays: number | null;
  readonly workingDays: number;
  readonly days: number;
}

/** How long there is from the as-of date to a deadline. */
export function timeLeft(due: IsoDate, { asOf, calendar }: Pick<School, "asOf" | "calendar">): TimeLeft {
  const isPast = due < asOf;
  const span: Period = isPast ? { from: add(due, 1, "day"), to: asOf } : { from: add(asOf, 1, "day"), to: due };
  const days = daysOf(span);
  const signed = (count: number) => (isPast ? 0 - count : count);
  const schoolDays = schoolDaysAmong(days, calendar);
  return {
    schoolDays: schoolDays && signed(schoolDays.length),
    workingDays: signed(days.filter(isWorkingDay).length),
    days: daysBetween(asOf, due),
  };
}

/** Before the first day that the calendar covers, working days stand in, as they do for deadlines. */
function schoolDaysAmong(days: readonly IsoDate[], { covers, isSchoolDay }: SchoolCalendar): IsoDate[] | null {
  const last = days.at(-1);
  if (covers === null || (last !== undefined && last > covers.to)) return null;
  return days.filter((day) => (day < covers.from ? isWorkingDay(day) : isSchoolDay(day)));
}

/**
 * The clock of a control: that of the time it allows. One that allows none, or terms, goes by the school's year.
 * `settings` are its parameters, read.
 */
export function clockOf(settings: unknown): Clock {
  const unit = Object.values(settings as object).find(isDuration)?.unit;
  if (unit === undefined || unit === "terms" || unit === "half-terms" || unit === "school days") return "school days";
  return unit === "working days" ? unit : "days";
}

const isDuration = (value: unknown): value is Duration =>
  typeof value === "object" && value !== null && "unit" in value && "count" in value;
