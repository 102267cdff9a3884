import type { Attendance, Session } from "../domain/attendance.ts";
import { type Cell, dateOf, type Happening } from "../domain/cells.ts";
import type { IsoDate } from "../domain/dates.ts";
import { countsOn, type Group, isIn } from "../domain/membership.ts";
import type { Child, School } from "../domain/school.ts";
import { isWorkingDay } from "./bank-holidays.ts";
import { daysOf } from "./dates.ts";

/** Fewer possible sessions than this are too few to judge attendance by (contract, section 4: ten school days). */
export const FEWEST_SESSIONS = 20;
/** So many school days without a single mark are a gap in the export and not a short stay (contract, section 4). */
const SCHOOL_DAYS_WITHOUT_A_MARK = 20;
const POSSIBLE = new Set(["attended", "authorised", "unauthorised"]);

/** The sessions of the period on days on which the child was in care (or in the group) and on roll, oldest first. */
export function sessionsThatCount(child: Child, { period }: School, group?: Group): readonly Session[] {
  return child.sessions.filter(({ date }) => isIn(period, date) && countsOn(child, date, group));
}

/**
 * The date without which nobody can tell which sessions count, or null. A child who is looked at while on roll, in care
 * or not, needs only the first day at the school.
 */
export function undatedStart({ pupil }: Child, group?: Group): Cell<Happening> | null {
  const needed = group === undefined || group === "SEN" ? [pupil.care_start, pupil.school_start] : [pupil.school_start];
  return needed.find((cell) => dateOf(cell) === null) ?? null;
}

/** Adds up sessions. One without a mark, with a code that is not known, or not possible for the child, adds nothing. */
export function attendanceOf(sessions: readonly Session[]): Attendance {
  return {
    attended: sessions.filter(({ is }) => is === "attended").length,
    possible: sessions.filter(({ is }) => POSSIBLE.has(is)).length,
  };
}

/** The sessions whose code is not known: while there are any, attendance cannot be told. */
export function unknownCodes(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(({ is }) => is === "unknown");
}

/**
 * Whether the register has no mark at all of a child who was in care (or in the group) and on roll on twenty school
 * days of the period or more. Without it a child whom the export leaves out would look like one who has just arrived.
 */
export function lacksMarks(child: Child, school: School, group?: Group): boolean {
  if (sessionsThatCount(child, school, group).some(({ is }) => is !== "no-mark")) return false;
  const days = schoolDaysOf(school).filter((day) => countsOn(child, day, group));
  return days.length >= SCHOOL_DAYS_WITHOUT_A_MARK;
}

/** School days of the period. Before the calendar begins, and where it says nothing of this year, working days. */
function schoolDaysOf({ period, calendar: { covers, isSchoolDay } }: School): IsoDate[] {
  const isCovered = (day: IsoDate) => covers !== null && covers.from <= day && period.from <= covers.to;
  return daysOf(period).filter((day) => (isCovered(day) ? isSchoolDay(day) : isWorkingDay(day)));
}

/** Whether attendance is below a percentage, exactly: 17 of 20 sessions are not below 85%. */
export function isBelow({ attended, possible }: Attendance, percent: number): boolean {
  // A percentage is read to six decimals, so that 92.3% is compared in whole numbers and not in binary fractions.
  const millionths = Math.round(percent * 1_000_000);
  return attended * 100_000_000 < millionths * possible;
}

/** Whether attendance stands at least so many percentage points below an earlier one, exactly. Neither may be of 0. */
export function hasFallenBy(points: number, { before, now }: { before: Attendance; now: Attendance }): boolean {
  return (
    100 * (before.attended * now.possible - now.attended * before.possible) >= points * before.possible * now.possible
  );
}

/** The share in words, rounded down to one decimal for showing alone, so that none looks like more than it is. */
export function shareInWords({ attended, possible }: Attendance): string {
  return `${(Math.floor((attended * 1000) / possible) / 10).toFixed(1)}% (${attended} of ${possible} sessions)`;
}

/**
 * The first day on which attendance so far is below a percentage, over enough possible sessions to judge by, and what it
 * stood at on that day; or null. Of sessions oldest first.
 */
export function firstDayBelow(
  sessions: readonly Session[],
  percent: number,
): { readonly on: IsoDate; readonly soFar: Attendance } | null {
  for (const [i, { date: on }] of sessions.entries()) {
    if (sessions[i + 1]?.date === on) continue;
    const soFar = attendanceOf(sessions.slice(0, i + 1));
    if (soFar.possible >= FEWEST_SESSIONS && isBelow(soFar, percent)) return { on, soFar };
  }
  return null;
}
