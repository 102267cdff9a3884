import { dateOf } from "./cells.ts";
import type { RecordOf } from "./datasets.ts";
import { isIn } from "./membership.ts";
import type { Child, School } from "./school.ts";
import { plain } from "./words.ts";

type Row = RecordOf<"attainment">;

/**
 * The latest assessment of the period in each subject: where a child has several rows in a subject on its last day, all
 * of them. None at all where one is on a date not known, which may be the latest.
 */
export function latestAssessments(child: Child, { period }: School): Row[] {
  if (undatedAssessment(child)) return [];
  const rows = child.attainment.flatMap((row) => {
    const on = dateOf(row.assessed_on);
    return on !== null && isIn(period, on) ? [{ row, on, subject: plain(row.subject.value ?? "") }] : [];
  });
  const last = new Map(rows.map(({ subject, on }) => [subject, on]));
  return rows.filter(({ subject, on }) => on === last.get(subject)).map(({ row }) => row);
}

/** An assessment that was made on a date not known. */
export function undatedAssessment({ attainment }: Child): Row | undefined {
  return attainment.find(({ assessed_on }) => dateOf(assessed_on) === null);
}
