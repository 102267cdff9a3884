import { type Asked, type Assessment, cannotTell, type Sayer } from "../../domain/control.ts";
import type { Child } from "../../domain/school.ts";
import { type ChildSubject, eachChildNow } from "../looked-at.ts";

/** Each child of today with an EHC plan (sen_status E), and each of whom it is not known whether there is one. */
export function childrenWithPlan(asked: Asked<unknown>): ChildSubject[] {
  return eachChildNow(asked).filter(({ child }) => [null, "E"].includes(child.pupil.sen_status.value));
}

/** What there is to say of a child without a row in the plan file. */
export const NO_PLAN = {
  noPlan: cannotTell(() => "The child has an EHC plan (sen_status E) and no row in the EHC plan file: add it."),
  statusUnknown: cannotTell(
    () => "Whether the child has an EHC plan is not known: write N, K or E in sen_status of the pupil list.",
  ),
};

/** Says why there is no row about the child in the plan file. */
export function sayNoPlan({ pupil }: Child, say: Sayer<typeof NO_PLAN>): Assessment {
  const evidence = [pupil.sen_status];
  return pupil.sen_status.value === "E" ? say.noPlan({}, evidence) : say.statusUnknown({}, evidence);
}
