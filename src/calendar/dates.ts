import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";
import type { IsoDate, Period } from "../domain/dates.ts";
import { remembering } from "./remember.ts";

dayjs.extend(customParseFormat);
dayjs.extend(utc);

const ISO = "YYYY-MM-DD";
/** The forms a date may have in an export (contract, section 2): year first or day first, never month first. */
const FORMS = [ISO, "DD/MM/YYYY", "D/M/YYYY"];

const instant = (date: IsoDate) => dayjs.utc(date, ISO);
const isoOf = (moment: dayjs.Dayjs) => moment.format(ISO) as IsoDate;

/** A year outside these is a slip of the keyboard, or a system's way of writing "for ever". */
const isPlausible = (date: IsoDate) => date >= "1900" && date < "2200";

/** A date as it stands in an export, or null where there is no such date. Strict: 31/02/2026 is none. */
export function parseDate(text: string): IsoDate | null {
  for (const form of FORMS) {
    const moment = dayjs.utc(text, form, true);
    if (moment.isValid()) return isPlausible(isoOf(moment)) ? isoOf(moment) : null;
  }
  return null;
}

/** A date of which we know that it is one: written by us, in code or in a test. */
export function date(text: string): IsoDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new RangeError(`not a date: ${text}`);
  return parsed;
}

/** Today in England, as the clock of this machine has it. Here alone the program looks at a clock. */
export function today(now = new Date()): IsoDate {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "short" }).format(now);
  return date(parts);
}

/** This moment, as UTC: `2026-01-12T06:30:00.000Z`. */
export function moment(now = new Date()): string {
  return now.toISOString();
}

export type DateUnit = "day" | "week" | "month" | "year";

/** A date so many days, weeks, months or years later (earlier, if negative). 29 February goes to the 28th. */
export function add(from: IsoDate, count: number, unit: DateUnit): IsoDate {
  return isoOf(instant(from).add(count, unit));
}

/** The days from one date to another, negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return instant(to).diff(instant(from), "day");
}

/** The next day. Deadlines are counted day by day, over the same days for every child. */
export const dayAfter = remembering((day: IsoDate) => add(day, 1, "day"));

/** 0 is Sunday. */
export const weekday = remembering((of: IsoDate) => instant(of).day());

export function isWeekend(of: IsoDate): boolean {
  return weekday(of) === 0 || weekday(of) === 6;
}

/** Every day of a period, oldest first. */
export function daysOf({ from, to }: Period): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** `9 February 2026`, for people. */
export function inWords(of: IsoDate): string {
  return instant(of).format("D MMMM YYYY");
}

/** Whole years from a birthday to a day: the age. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return instant(to).diff(instant(from), "year");
}
