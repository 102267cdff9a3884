import {
  attendanceOf,
  firstDayBelow,
  hasFallenBy,
  sessionsThatCount,
  shareInWords,
  undatedStart,
  unknownCodes,
} from "../../../calendar/attendance-sums.ts";
import { type Attendance, citeSession, type Session } from "../../../domain/attendance.ts";
import { SCHOOL_DAYS } from "../../../domain/control.ts";
import type { IsoDate } from "../../../domain/dates.ts";
import type { Child, School } from "../../../domain/school.ts";
import { childrenNow } from "../../looked-at.ts";
import type { Trigger, TriggerSource } from "./trigger.ts";

/** Attendance is falling where it drops by so many percentage points between two windows (contract, section 4). */
const POINTS = 10;
/** How long each window is, in school days. */
const WINDOW = 20;

/** The first day of the period on which attendance so far is below a percentage, over 20 possible sessions or more. */
export function attendanceBelow(percent: number): TriggerSource {
  return {
    needs: ["attendance"],
    find: inTheRegister((sessions) => {
      const first = firstDayBelow(sessions, percent);
      return first && { on: first.on, what: `attendance of ${shareInWords(first.soFar)}` };
    }),
  };
}

/** The first school day on which the last 20 school days stand 10 percentage points or more below the 20 before. */
export const ATTENDANCE_FALLING: TriggerSource = {
  needs: ["attendance", SCHOOL_DAYS],
  find: inTheRegister((sessions, { calendar, period }) => firstFall(sessions, calendar.schoolDays(period))),
};

interface Drop {
  readonly on: IsoDate;
  /** The attendance that makes it one, in words. */
  readonly what: string;
}
type FindDrop = (sessions: readonly Session[], school: School) => Drop | null;

/** A window without a possible session has no share to compare. */
function firstFall(sessions: readonly Session[], schoolDays: readonly IsoDate[]): Drop | null {
  const byDay = schoolDays.map((day) => attendanceOf(sessions.filter(({ date }) => date === day)));
  for (const [i, on] of schoolDays.entries()) {
    const end = i + 1;
    if (end < 2 * WINDOW) continue;
    const before = sum(byDay.slice(end - 2 * WINDOW, end - WINDOW));
    const now = sum(byDay.slice(end - WINDOW, end));
    if (before.possible > 0 && now.possible > 0 && hasFallenBy(POINTS, { before, now }))
      return { on, what: `attendance down from ${shareInWords(before)} to ${shareInWords(now)}` };
  }
  return null;
}

function sum(parts: readonly Attendance[]): Attendance {
  return {
    attended: parts.reduce((total, { attended }) => total + attended, 0),
    possible: parts.reduce((total, { possible }) => total + possible, 0),
  };
}

/**
 * At most one trigger for each child. One is in doubt, with the academic year as its key, where the start of care or of
 * school is not given, or where a code that is not known lies on that day or before it, or anywhere if none was found.
 */
function inTheRegister(find: FindDrop): TriggerSource["find"] {
  return ({ school }) => childrenNow(school).flatMap((child) => triggerOf(child, school, find));
}

function triggerOf(child: Child, school: School, find: FindDrop): Trigger[] {
  const inDoubt = { child, key: school.year.label, on: null };
  const start = undatedStart(child);
  if (start) return [{ ...inDoubt, what: `${start.cite.field} in the pupil list`, evidence: [start] }];
  const sessions = sessionsThatCount(child, school);
  const drop = find(sessions, school);
  const [unknown] = unknownCodes(sessions);
  if (unknown && (drop === null || unknown.date <= drop.on))
    return [{ ...inDoubt, what: "a known attendance code for each session", evidence: [citeSession(unknown)] }];
  if (drop === null) return [];
  const evidence = sessions.filter(({ date }) => date === drop.on).map(citeSession);
  return [{ child, key: drop.on, ...drop, evidence }];
}
