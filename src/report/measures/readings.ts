import { summaryOf } from "../../calendar/attendance-summary.ts";
import { attendanceOf, sessionsThatCount, undatedStart } from "../../calendar/attendance-sums.ts";
import { gapIn } from "../../calendar/register-gap.ts";
import type { Attendance, Session } from "../../domain/attendance.ts";
import { type Group, isIn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { fillTerms, termsBegun } from "./terms.ts";

/** The attendance of one pupil in the period. `terms` is null where it cannot be told by term. */
export interface Reading {
  readonly year: Attendance;
  readonly terms: readonly Attendance[] | null;
}

/**
 * A child's attendance on the days in care (or in the group) and on roll, or null where the exports cannot tell: by the
 * marks of the register and, for a child without any, by summaries, as the control attendance.minimum reads them.
 */
export function readingOf(child: Child, school: School, group?: Group): Reading | null {
  const sessions = sessionsThatCount(child, school, group);
  const hasMarks = sessions.some(({ is }) => is !== "no-mark");
  const hasSummary = child.attendance_summary.length > 0 || !school.present.has("attendance");
  if (!hasMarks && hasSummary) return bySummary(child, school, group);
  return gapIn(child, school, group) ? null : { year: attendanceOf(sessions), terms: byTerm(sessions, school) };
}

function bySummary(child: Child, school: School, group?: Group): Reading | null {
  const { says } = summaryOf(child, school, group);
  return typeof says === "string" || undatedStart(child, group) ? null : { year: says, terms: null };
}

function byTerm(sessions: readonly Session[], school: School): Attendance[] | null {
  const terms = termsBegun(school);
  const days = [...new Set(sessions.map(({ date }) => date))];
  if (!fillTerms(terms, days)) return terms.length > 0 && days.length === 0 ? terms.map(() => NONE) : null;
  return terms.map((term) => attendanceOf(sessions.filter(({ date }) => isIn(term, date))));
}

const NONE: Attendance = { attended: 0, possible: 0 };
