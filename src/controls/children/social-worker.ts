import { type Deadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import { onRollOn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import type { ChildSubject } from "../looked-at.ts";

/** A child who was given a social worker; `on` is null where that is known, but not its date. */
export interface Assigned extends ChildSubject {
  readonly on: IsoDate | null;
  readonly deadline: Deadline;
}

/** Children of these statuses have a social worker, whether a date is recorded or not. */
const HAVE_ONE: readonly (string | null)[] = ["CiC", "CPP", "CiN"];

/**
 * The day on which a child on roll was given a social worker, where what is to follow falls due in the academic year or
 * later. A date that is missing counts as well, unless the child has been in care for so long that it must be older.
 */
export function assignmentOf(child: Child, within: Duration, { year, period, calendar }: School): Assigned[] {
  const { social_worker_assigned: assigned, care_status, care_start } = child.pupil;
  const matters = (day: IsoDate) => onRollOn(child, day) && !isOver(deadlineAfter(day, within, calendar), period.from);
  const on = dateOf(assigned);
  if (on !== null) return matters(on) ? [{ child, key: on, on, deadline: deadlineAfter(on, within, calendar) }] : [];
  const isMissing = assigned.value.is === "unknown" || assigned.cite.value === "";
  const atTheLatest = care_status.value === "CiC" ? dateOf(care_start) : null;
  const mayMatter = HAVE_ONE.includes(care_status.value) && (atTheLatest === null || matters(atTheLatest));
  const isLookedAt = assigned.value.is === "undated" || (isMissing && mayMatter);
  return isLookedAt ? [{ child, key: year.label, on, deadline: "later" }] : [];
}
