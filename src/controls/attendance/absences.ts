import { attendanceOf, sessionsThatCount } from "../../calendar/attendance-sums.ts";
import { gapIn, type RegisterGap } from "../../calendar/register-gap.ts";
import type { Session } from "../../domain/attendance.ts";
import type { Asked } from "../../domain/control.ts";
import type { Group } from "../../domain/membership.ts";
import { type ChildSubject, childrenInPeriod } from "../looked-at.ts";

/** An absence by its first session; or, keyed by the academic year, a child whose register cannot be judged. */
export type Absence = ChildSubject & { readonly found: Session | RegisterGap };

/** Whether an absence is there, and not a gap in the register. */
export function isSession(found: Session | RegisterGap): found is Session {
  return "code" in found;
}

/**
 * The absences of the period that are marked with some codes. One absence is a run of such sessions, over weekends and
 * closures too: only sessions that were possible for the child break it.
 */
export function absencesMarked(codes: readonly string[]) {
  return ({ school, params }: Asked<{ readonly groups?: Group | undefined }>): Absence[] =>
    childrenInPeriod(school, params.groups).flatMap((child): Absence[] => {
      const gap = gapIn(child, school, params.groups);
      if (gap) return [{ child, key: school.year.label, found: gap }];
      const possible = sessionsThatCount(child, school, params.groups).filter(isPossible);
      return possible
        .filter(({ code }, i) => codes.includes(code) && !codes.includes(possible[i - 1]?.code ?? ""))
        .map((session) => ({ child, key: session.date, found: session }));
    });
}

const isPossible = (session: Session) => attendanceOf([session]).possible === 1;
