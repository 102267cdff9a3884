import { dateOf } from "../../domain/cells.ts";
import { type Assessment, cannotTell, type Sayer } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import { isIn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { plain } from "../../domain/words.ts";

export type Row = RecordOf<"attainment">;

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

/** The sentence about an assessment whose date is missing. */
export const assessmentUndated = cannotTell(
  () => "An assessment is recorded without its date: fill in assessed_on in the attainment file.",
);

/** What there is to say of a child without a latest assessment. */
export const NO_LATEST = {
  noAssessment: cannotTell(() => "No assessment of this academic year is recorded in the attainment file."),
  assessmentUndated,
};

/** Says why there is no latest assessment. */
export function sayNoLatest(child: Child, say: Sayer<typeof NO_LATEST>): Assessment {
  const undated = undatedAssessment(child);
  return undated ? say.assessmentUndated({}, [undated.assessed_on]) : say.noAssessment({}, [child.pupil.care_status]);
}
