import type { IsoDate } from "../domain/dates.ts";
import { add, isWeekend, weekday } from "./dates.ts";

/**
 * Bank holidays of England, by rule for any year from 1978. Source: Banking and Financial Dealings Act 1971, schedule
 * 1, and the proclamations that moved or added a day, as listed on GOV.UK, "UK bank holidays" (checked there for 2019
 * to 2028). A day proclaimed later is added to `MOVED` or `ADDED`.
 */
const MOVED: Readonly<Record<string, string>> = {
  "1995-05-01": "1995-05-08", // fifty years after VE Day
  "2002-05-27": "2002-06-04", // Golden Jubilee
  "2012-05-28": "2012-06-04", // Diamond Jubilee
  "2020-05-04": "2020-05-08", // seventy-five years after VE Day
  "2022-05-30": "2022-06-02", // Platinum Jubilee
};
const ADDED = [
  "1981-07-29",
  "1999-12-31",
  "2002-06-03",
  "2011-04-29",
  "2012-06-05",
  "2022-06-03",
  "2022-09-19",
  "2023-05-08",
];

const years = new Map<string, ReadonlySet<string>>();

/** Whether a day is a bank holiday of England. */
export function isBankHoliday(day: IsoDate): boolean {
  const year = day.slice(0, 4);
  let holidays = years.get(year);
  if (holidays === undefined) {
    holidays = new Set(bankHolidaysOf(Number(year)));
    years.set(year, holidays);
  }
  return holidays.has(day);
}

/** The bank holidays of a year, in order. */
export function bankHolidaysOf(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const byRule = [
    moveToMonday(dayOf(year, 1, 1)),
    add(easter, -2, "day"),
    add(easter, 1, "day"),
    mondayFrom(dayOf(year, 5, 1)),
    mondayFrom(dayOf(year, 5, 25)),
    mondayFrom(dayOf(year, 8, 25)),
    ...christmasDays(year),
  ].map((day) => (MOVED[day] ?? day) as IsoDate);
  const added = ADDED.filter((day) => day.startsWith(`${year}`)) as IsoDate[];
  return [...byRule, ...added].sort();
}

function dayOf(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
}

/** The first Monday on or after a day: 25 May gives the last Monday of May. */
function mondayFrom(day: IsoDate): IsoDate {
  return add(day, (8 - weekday(day)) % 7, "day");
}

function moveToMonday(day: IsoDate): IsoDate {
  return isWeekend(day) ? mondayFrom(day) : day;
}

/** Two working days from Christmas Day on: one that falls on a weekend is given on the next day that is free. */
function christmasDays(year: number): IsoDate[] {
  const kept: IsoDate[] = [];
  for (let day = dayOf(year, 12, 25); kept.length < 2; day = add(day, 1, "day")) {
    if (!isWeekend(day)) kept.push(day);
  }
  return kept;
}

/** Easter Sunday by the Gregorian rule (the anonymous algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + shift + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

/** Monday to Friday and not a bank holiday of England (contract, section 4). */
export function isWorkingDay(day: IsoDate): boolean {
  return !isWeekend(day) && !isBankHoliday(day);
}
