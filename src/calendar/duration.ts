import { type Duration, type IsoDate, UNITS, type Unit } from "../domain/dates.ts";
import type { SchoolCalendar } from "../domain/school.ts";
import { isWorkingDay } from "./bank-holidays.ts";
import { add, type DateUnit, dayAfter } from "./dates.ts";

/** `20 school days`, `1 year`, `48 hours`, `0 days` (calendar days), `term` (one), or null where it is no such thing. */
export function parseDuration(text: string): Duration | null {
  const [, count = "1", words] = /^(?:(\d{1,4}) )?([a-z][a-z -]*)$/.exec(text.trim()) ?? [];
  const word = words === "day" || words === "days" ? "calendar days" : words;
  const unit = UNITS.find((known) => known === word || known === `${word}s`);
  return unit ? { count: Number(count), unit } : null;
}

/** The duration in words, as a policy would write it. */
export function durationInWords({ count, unit }: Duration): string {
  return `${count} ${count === 1 ? unit.replace(/s$/, "") : unit}`;
}

/** A day by which something is to happen, or `later`: past the last day that the calendar covers. */
export type Deadline = IsoDate | "later";

/** Whether a deadline has passed by a day. The deadline itself is still in time. */
export function isOver(deadline: Deadline, by: IsoDate): boolean {
  return deadline !== "later" && by > deadline;
}

/** The deadline as a date, or null where it lies past the calendar. */
export function dateOfDeadline(deadline: Deadline): IsoDate | null {
  return deadline === "later" ? null : deadline;
}

const CALENDAR_UNITS: Partial<Readonly<Record<Unit, DateUnit>>> = {
  "calendar days": "day",
  weeks: "week",
  months: "month",
  years: "year",
};

/**
 * The Nth such day after a trigger, the trigger being day 0 (contract, section 4). Hours are taken as whole days.
 * School days before the first day that the calendar covers are working days.
 */
export function deadlineAfter(trigger: IsoDate, { count, unit }: Duration, calendar: SchoolCalendar): Deadline {
  const dateUnit = CALENDAR_UNITS[unit];
  if (dateUnit) return add(trigger, count, dateUnit);
  if (unit === "hours") return add(trigger, Math.ceil(count / 24), "day");
  if (unit === "working days") return nthDay(trigger, count, isWorkingDay);
  if (unit === "school days") return nthSchoolDay(trigger, count, calendar);
  throw new RangeError(`no deadline can be counted in ${unit}`);
}

function nthSchoolDay(trigger: IsoDate, count: number, { covers, isSchoolDay }: SchoolCalendar): Deadline {
  if (covers === null) return "later";
  return nthDay(trigger, count, (day) => (day < covers.from ? isWorkingDay(day) : isSchoolDay(day)), covers.to);
}

function nthDay(trigger: IsoDate, count: number, counts: (day: IsoDate) => boolean): IsoDate;
function nthDay(trigger: IsoDate, count: number, counts: (day: IsoDate) => boolean, last: IsoDate): Deadline;
function nthDay(trigger: IsoDate, count: number, counts: (day: IsoDate) => boolean, last?: IsoDate): Deadline {
  let day = trigger;
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    if (last !== undefined && day > last) return "later";
    if (counts(day)) left -= 1;
  }
  return day;
}

/** Whether a deadline can be counted so long after a day. */
export function canBeCounted({ unit }: Duration): boolean {
  return unit in CALENDAR_UNITS || ["hours", "working days", "school days"].includes(unit);
}

/** Whether so long can be counted back from a day. */
export function canBeCountedBack({ unit }: Duration): boolean {
  return unit in CALENDAR_UNITS;
}

/** The day from which something done every so often still counts on a day: `1 year` before it, itself included. */
export function since(day: IsoDate, { count, unit }: Duration): IsoDate {
  const dateUnit = CALENDAR_UNITS[unit];
  if (!dateUnit) throw new RangeError(`no day can be counted back in ${unit}`);
  return add(day, -count, dateUnit);
}

/** The last day on which something done every so often still holds: `1 year` after the day on which it was done. */
export function holdsUntil(day: IsoDate, { count, unit }: Duration): IsoDate {
  return since(day, { count: -count, unit });
}

/** How many school days lie in the calendar from one day to another, both excluded. */
export function schoolDaysBetween(after: IsoDate, before: IsoDate, calendar: SchoolCalendar): number {
  return calendar.schoolDays({ from: add(after, 1, "day"), to: add(before, -1, "day") }).length;
}
