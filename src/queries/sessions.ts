import type { Session } from "../domain/attendance.ts";
import { dateOf } from "../domain/cells.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { IsoDate, Period } from "../domain/dates.ts";
import { countsOn, isIn } from "../domain/membership.ts";
import type { Child, School } from "../domain/school.ts";

/** The sessions of the period on days on which the child was in care and on roll, with any of some codes. */
export function sessionsWith(child: Child, { period }: School, codes: readonly string[]): Session[] {
  return child.sessions.filter(
    (session) => codes.includes(session.code) && isIn(period, session.date) && countsOn(child, session.date),
  );
}

export interface Dated<R> {
  readonly row: R;
  readonly days: Period;
}

/** The suspensions (not the permanent exclusions) that began in the period while in care, with their days up to today. */
export function suspensionsOf(child: Child, school: School): Dated<RecordOf<"suspensions">>[] {
  return child.suspensions.flatMap((row) => {
    const from = dateOf(row.start_date);
    if (row.type.value !== "suspension" || from === null || !isIn(school.period, from) || !countsOn(child, from))
      return [];
    return [{ row, days: { from, to: earlier(dateOf(row.end_date) ?? from, school.asOf) } }];
  });
}

/** The placements of some kinds with a day in the period, with their days of the period. */
export function placementsOf(
  child: Child,
  { period }: School,
  kinds: readonly string[],
): Dated<RecordOf<"provision">>[] {
  return child.provision.flatMap((row) => {
    const start = dateOf(row.start_date);
    const days = {
      from: later(start ?? period.from, period.from),
      to: earlier(dateOf(row.end_date) ?? period.to, period.to),
    };
    return start !== null && kinds.includes(row.kind.value ?? "") && days.from <= days.to ? [{ row, days }] : [];
  });
}

const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
