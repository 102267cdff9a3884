import { undatedAssessment } from "../../domain/assessments.ts";
import { type Assessment, cannotTell, type Sayer } from "../../domain/control.ts";
import type { Child } from "../../domain/school.ts";

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
