import { CONTROL_KINDS } from "./controls/index.ts";
import { answerOf, conditionsOf } from "./controls/school/post-holder.ts";
import { namesSomething } from "./domain/filled-in.ts";
import type { Policy } from "./domain/policy.ts";
import type { ReportDetails } from "./domain/report-details.ts";
import type { ControlResult } from "./domain/result.ts";
import type { School } from "./domain/school.ts";
import { evaluate } from "./evaluate/audit.ts";
import { type Decisions, waive } from "./evaluate/waive.ts";
import type { Given } from "./given.ts";
import { isOfSchoolAlone, type SchoolFacts, withoutChildren } from "./report/facts.ts";
import type { Narrative } from "./report/own-words/narrative.ts";
import type { Previous } from "./report/previous.ts";
import { isShipped } from "./report/screen/free-text.ts";
import type { Screen } from "./report/screen/names.ts";
import { termsFor } from "./report/terms.ts";

/** What the facts of a school are drawn from, besides its exports. */
export interface FactsRequest {
  readonly policy: Policy;
  readonly decisions?: Decisions;
  /** What a reader should know of the policy on that day. */
  readonly remarks: readonly string[];
  readonly details: ReportDetails;
  readonly narrative: Narrative;
  readonly previous: Previous | null;
  readonly given: Given;
  readonly isDraft: boolean;
}

/**
 * What can be said of a school without looking at a child. Topics of training are free text, and are screened: in the list
 * of training, and in what was found by a duty whose own words they are.
 */
export function schoolFacts(whole: School, request: FactsRequest, screen: Screen): SchoolFacts {
  const { policy, decisions, details, narrative, previous, given } = request;
  const school = withoutChildren(whole);
  const own = policy.controls.filter((control) => isOfSchoolAlone(control, CONTROL_KINDS));
  const judged = evaluate(own, CONTROL_KINDS, school);
  const waived = decisions ? waive(judged, decisions, school.asOf).results : judged;
  const row = school.school.length === 1 ? (school.school[0] ?? null) : null;
  return {
    name: row?.name.value ?? null,
    asOf: school.asOf,
    academicYear: school.year.label,
    policy: { id: policy.id, title: policy.title, version: policy.version },
    remarks: [
      ...request.remarks,
      ...policy.leftOut.map(({ id, reason }) => `${id} is left out of this policy: ${reason}`),
    ],
    controls: policy.controls,
    kinds: CONTROL_KINDS,
    present: new Set(given.keys()),
    lacking: given,
    duties: isShipped(policy) ? waived : waived.map(screenedBy(screen)),
    row,
    training: school.training.map((event) => ({
      ...event,
      topic: { ...event.topic, value: event.topic.value && screen(event.topic.value) },
    })),
    designatedTeacher: designatedTeacher(whole),
    details,
    terms: termsFor(policy, details.terms),
    narrative,
    previous,
    isDraft: request.isDraft,
  };
}

/**
 * One whom nobody else may hold the post beside. The name is not screened: were it left out where a pupil has it too, its
 * absence would tell that there is such a pupil.
 */
function designatedTeacher({ roles, asOf }: School): string | null {
  const holders = roles
    .filter(({ role, name }) => role.value === "designated teacher" && namesSomething(name.value))
    .map((holder) => ({ name: holder.name.value ?? "", is: answerOf(conditionsOf(holder, [], asOf)) }))
    .filter(({ is }) => is !== "no");
  const [only, ...others] = holders;
  return only?.is === "yes" && others.length === 0 ? only.name : null;
}

/** What was found repeats the parameters of a duty: where they hold a name, it is screened. */
const screenedBy =
  (screen: Screen) =>
  (result: ControlResult): ControlResult => {
    const params = JSON.stringify(result.control.params);
    if (screen(params) === params) return result;
    return { ...result, findings: result.findings.map((one) => ({ ...one, message: screen(one.message) })) };
  };
