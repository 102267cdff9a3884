import {
  attendanceOf,
  FEWEST_SESSIONS,
  isBelow,
  sessionsThatCount,
  shareInWords,
} from "../calendar/attendance-sums.ts";
import { add, inWords } from "../calendar/dates.ts";
import { gapIn } from "../calendar/register-gap.ts";
import { tellsOfYear } from "../calendar/school-year.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { IsoDate } from "../domain/dates.ts";
import { countsOn } from "../domain/membership.ts";
import type { Child, School } from "../domain/school.ts";
import type { Threshold } from "./thresholds.ts";

/** Who could fall below a threshold by missing so many sessions in a row is told of. */
const NEAR = 5;

/** How near a child in care is to a threshold of attendance. */
export interface IfMissed extends Threshold {
  readonly child: Child;
  readonly state: "below" | "near" | "unknown";
  /** Null where it cannot be told. */
  readonly sum: Attendance | null;
  /** Of a child who is near: how many sessions more in a row, and the day of the last of them if it is known. */
  readonly sessions: number | null;
  readonly on: IsoDate | null;
  readonly message: string;
}

/**
 * The children in care and on roll whose attendance is below a threshold, would be if the next sessions were missed, or
 * cannot be told. As ever, under 20 possible sessions are not judged.
 */
export function ifMissed(thresholds: readonly Threshold[], school: School): IfMissed[] {
  const children = school.children.filter((child) => countsOn(child, school.asOf));
  return children.flatMap((child) => thresholds.flatMap((threshold) => outlookOf(child, threshold, school)));
}

function outlookOf(child: Child, threshold: Threshold, school: School): IfMissed[] {
  const about = { ...threshold, child, sessions: null, on: null };
  const unknown = whyUnknown(child, school);
  if (unknown) return [{ ...about, state: "unknown", sum: null, message: `Attendance cannot be told: ${unknown}.` }];
  const sum = attendanceOf(sessionsThatCount(child, school));
  const line = `${threshold.percent}%`;
  if (sum.possible >= FEWEST_SESSIONS && isBelow(sum, threshold.percent))
    return [{ ...about, state: "below", sum, message: `Attendance of ${shareInWords(sum)} is below ${line} already.` }];
  const sessions = missesUntilBelow(sum, threshold.percent);
  if (sessions === null) return [];
  const on = comingSessions(child, school, sessions).at(sessions - 1) ?? null;
  if (on === null && tellsOfYear(school, school.year.to)) return [];
  const missed = `if the next ${sessions === 1 ? "session is" : `${sessions} sessions are`} missed`;
  const stands = sum.possible === 0 ? "Attendance" : `Attendance of ${shareInWords(sum)}`;
  const when = on ? ` on ${inWords(on)} ${missed}` : ` ${missed}; on which day the calendar does not tell`;
  return [{ ...about, state: "near", sum, sessions, on, message: `${stands} falls below ${line}${when}.` }];
}

/** What keeps the attendance of a child from being told, and what would settle it; null where nothing does. */
function whyUnknown(child: Child, school: School): string | null {
  if (!school.present.has("attendance")) return "add attendance.csv, with the marks of each session";
  const gap = gapIn(child, school);
  switch (gap?.is) {
    case "no marks":
      return "the attendance export has no mark of this child in the academic year";
    case "code unknown":
      return `correct the mark of ${inWords(gap.session.date)} ${gap.session.half} in the register`;
    case "start undated":
      return `fill in ${gap.cell.cite.field} in the pupil list`;
    default:
      return null;
  }
}

/** How many sessions missed in a row bring attendance below a percentage; null where as many as are near do not. */
function missesUntilBelow({ attended, possible }: Attendance, percent: number): number | null {
  for (let missed = 1; missed <= NEAR; missed++) {
    const then = { attended, possible: possible + missed };
    if (then.possible >= FEWEST_SESSIONS && isBelow(then, percent)) return missed;
  }
  return null;
}

/**
 * The days of the next sessions of a child in this academic year, twice for a whole day. Those of the as-of date that
 * have no mark yet are still to come.
 */
function comingSessions(child: Child, { asOf, year, calendar }: School, most: number): IsoDate[] {
  const marked = child.sessions.filter(({ date, is }) => date === asOf && is !== "no-mark").length;
  const coming: IsoDate[] = calendar.isSchoolDay(asOf) ? Array(2).fill(asOf).slice(marked) : [];
  for (let day = add(asOf, 1, "day"); day <= year.to && coming.length < most; day = add(day, 1, "day")) {
    if (calendar.isSchoolDay(day) && countsOn(child, day)) coming.push(day, day);
  }
  return coming;
}
