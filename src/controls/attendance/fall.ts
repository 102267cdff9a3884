import { firstDayBelow, sessionsThatCount, shareInWords } from "../../calendar/attendance-sums.ts";
import { inWords } from "../../calendar/dates.ts";
import { gapIn, type RegisterGap } from "../../calendar/register-gap.ts";
import { citeSession } from "../../domain/attendance.ts";
import type { Evidence } from "../../domain/cells.ts";
import type { Asked } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Group } from "../../domain/membership.ts";
import { type ChildSubject, childrenInPeriod } from "../looked-at.ts";

/** The day on which a child's attendance first stood below a percentage, and the marks of that day. */
interface Drop {
  readonly on: IsoDate;
  /** `attendance of 89.4% (17 of 19 sessions) on 2 March 2026` */
  readonly matter: string;
  readonly evidence: readonly Evidence[];
}

/** A child whose attendance dropped; or, keyed by the academic year, one whose register cannot be judged. */
export type Fall = ChildSubject & ({ readonly drop: Drop } | { readonly gap: RegisterGap });

/** Children whose attendance so far this year was below a percentage on some day: the first such day is the key. */
export function attendanceFalls({
  school,
  params: { below, groups },
}: Asked<{ readonly below: number; readonly groups?: Group | undefined }>): Fall[] {
  return childrenInPeriod(school, groups).flatMap((child): Fall[] => {
    const gap = gapIn(child, school, groups);
    if (gap) return [{ child, key: school.year.label, gap }];
    const sessions = sessionsThatCount(child, school, groups);
    const first = firstDayBelow(sessions, below);
    if (first === null) return [];
    const { on, soFar } = first;
    const matter = `attendance of ${shareInWords(soFar)} on ${inWords(on)}`;
    const evidence = sessions.filter(({ date }) => date === on).map(citeSession);
    return [{ child, key: on, drop: { on, matter, evidence } }];
  });
}
