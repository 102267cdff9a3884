import { dateOf } from "../domain/cells.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { SchoolCalendar } from "../domain/school.ts";

/**
 * How many school days a suspension takes: half its `sessions` where they are given, else the school days from its
 * first day to its last. A permanent exclusion has no end. Null where it cannot be told: no sessions, no end, or
 * days that the calendar does not reach. Nought is no length, but a field filled in carelessly.
 */
export function lengthInDays(suspension: RecordOf<"suspensions">, calendar: SchoolCalendar): number | null {
  if (suspension.type.value === "permanent") return Number.POSITIVE_INFINITY;
  const sessions = suspension.sessions.value ?? 0;
  if (sessions > 0) return sessions / 2;
  const [from, to] = [dateOf(suspension.start_date), dateOf(suspension.end_date)];
  const { covers } = calendar;
  if (from === null || to === null || covers === null || from < covers.from || covers.to < to) return null;
  return calendar.schoolDays({ from, to }).length || null;
}
