import type { Query } from "../domain/result.ts";
import type { Child, School } from "../domain/school.ts";
import type { QueryKind } from "./define.ts";
import { goneByAfternoon } from "./gone-by-afternoon.ts";
import { moreMarksThanSuspended } from "./more-marks-than-suspended.ts";
import { overlappingSuspensions } from "./overlapping-suspensions.ts";
import { partTimeWithoutPlan } from "./part-time-without-plan.ts";
import { placementWithoutMarks } from "./placement-without-marks.ts";
import { provisionWithoutPlacement } from "./provision-without-placement.ts";
import { shortWeek } from "./short-week.ts";
import { suspendedOnNoSchoolDay } from "./suspended-on-no-school-day.ts";
import { suspensionWithoutMarks } from "./suspension-without-marks.ts";
import { unprovidedPastFifthDay } from "./unprovided-past-fifth-day.ts";

/** Every way in which the exports are compared with each other. */
export const QUERY_KINDS: readonly QueryKind[] = [
  suspensionWithoutMarks,
  moreMarksThanSuspended,
  unprovidedPastFifthDay,
  overlappingSuspensions,
  suspendedOnNoSchoolDay,
  partTimeWithoutPlan,
  provisionWithoutPlacement,
  placementWithoutMarks,
  shortWeek,
  goneByAfternoon,
];

/** What a person should look at in the records of a school, by kind, child and date. */
export function queriesOf(school: School): Query[] {
  return QUERY_KINDS.filter(({ needs }) => needs.every((dataset) => school.present.has(dataset))).flatMap((kind) =>
    school.children.flatMap((child) => questionsOf(kind, child, school)),
  );
}

function questionsOf({ id, title, ask }: QueryKind, child: Child, school: School): Query[] {
  return ask(child, school).map(({ key, message, evidence }) => ({
    kind: id,
    title,
    child,
    key,
    message,
    evidence: evidence.map((cell) => ("cite" in cell ? cell.cite : cell)),
  }));
}
