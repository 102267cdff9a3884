import type { Attendance } from "../domain/attendance.ts";
import { dateOf, type Evidence } from "../domain/cells.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { IsoDate, Period } from "../domain/dates.ts";
import { countsInPeriod, countsOn, type Group, isIn } from "../domain/membership.ts";
import type { Child, School } from "../domain/school.ts";
import { daysOf } from "./dates.ts";

type Row = RecordOf<"attendance_summary">;

/** What summaries say of a child's attendance in the period, or why they cannot; with the cells that it rests on. */
export interface Summary {
  readonly says: Attendance | "nothing" | "unclear" | "overlapping" | "not in care throughout";
  readonly evidence: readonly Evidence[];
}

/**
 * Adds up the summaries that lie in the period. A summary cannot be cut to the days in care, so that the child must
 * have been in care (or in the group) and on roll on every school day of it; one without any such day says nothing of the
 * child in care.
 */
export function summaryOf(child: Child, school: School, group?: Group): Summary {
  const rows = child.attendance_summary.flatMap((row) => {
    const span = spanOf(row);
    return span && isWithin(school, span) && countsInPeriod(child, span, group) ? [{ span, row }] : [];
  });
  const evidence = rows.flatMap(({ row }) => [row.possible.cite, row.present.cite]);
  return { says: readRows(rows, (span) => isThroughout(span, child, school, group)), evidence };
}

interface SpannedRow {
  readonly row: Row;
  readonly span: Period;
}

function readRows(rows: readonly SpannedRow[], isCovered: (span: Period) => boolean): Summary["says"] {
  if (rows.length === 0) return "nothing";
  const sums = rows.map(({ row }) => sumOf(row)).filter((sum) => sum !== null);
  if (sums.length < rows.length) return "unclear";
  const spans = rows.map(({ span }) => span).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (spans.some(({ from }, i) => from <= (spans[i - 1]?.to ?? ""))) return "overlapping";
  if (!spans.every(isCovered)) return "not in care throughout";
  return {
    attended: sums.reduce((total, { attended }) => total + attended, 0),
    possible: sums.reduce((total, { possible }) => total + possible, 0),
  };
}

function spanOf(row: Row): Period | null {
  const [from, to] = [dateOf(row.from), dateOf(row.to)];
  return from !== null && to !== null ? { from, to } : null;
}

/** Null where a number is missing, or where more sessions were attended than were possible. */
function sumOf({ possible: { value: possible }, present: { value: attended } }: Row): Attendance | null {
  const isSound = possible !== null && attended !== null && 0 <= attended && attended <= possible;
  return isSound ? { attended, possible } : null;
}

function isWithin({ period }: School, { from, to }: Period): boolean {
  return isIn(period, from) && isIn(period, to);
}

/** In care (or in the group) and on roll on every day of a span but those that are known to be no school days. */
function isThroughout(span: Period, child: Child, { calendar }: School, group?: Group): boolean {
  const isOff = (day: IsoDate) => calendar.covers !== null && isIn(calendar.covers, day) && !calendar.isSchoolDay(day);
  return daysOf(span).every((day) => countsOn(child, day, group) || isOff(day));
}
