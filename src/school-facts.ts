import { CONTROL_KINDS } from "./controls/index.ts";
import { answerOf, conditionsOf } from "./controls/school/post-holder.ts";
import { namesSomething } from "./domain/filled-in.ts";
import type { Policy } from "./domain/policy.ts";
import type { ReportDetails } from "./domain/report-details.ts";
import type { School } from "./domain/school.ts";
import { evaluate } from "./evaluate/audit.ts";
import { type Decisions, waive } from "./evaluate/waive.ts";
import type { Given } from "./given.ts";
import { isOfSchoolAlone, type SchoolFacts, withoutChildren } from "./report/facts.ts";
import type { Screen } from "./report/names.ts";
import type { Narrative } from "./report/narrative.ts";
import type { Previous } from "./report/previous.ts";
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

/** What can be said of a school without looking at a child. Topics of training are free text, and are screened. */
export function schoolFacts(whole: School, request: FactsRequest, screen: Screen): SchoolFacts {
  const { policy, decisions, details, narrative, previous, given } = request;
  const school = withoutChildren(whole);
  const own = policy.controls.filter((control) => isOfSchoolAlone(control, CONTROL_KINDS));
  const judged = evaluate(own, CONTROL_KINDS, school);
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
    duties: decisions ? waive(judged, decisions, school.asOf).results : judged,
    row,
    training: school.training.map((event) => ({
      ...event,
      topic: { ...event.topic, value: event.topic.value && screen(event.topic.value) },
    })),
    designatedTeacher: designatedTeacher(whole, screen),
    details,
    terms: termsFor(policy, details.terms),
    narrative,
    previous,
    isDraft: request.isDraft,
  };
}

/** One whom nobody else may hold the post beside; nobody where the name is a pupil's too, since governors would read it. */
function designatedTeacher({ roles, asOf }: School, screen: Screen): string | null {
  const holders = roles
    .filter(({ role, name }) => role.value === "designated teacher" && namesSomething(name.value))
    .map((holder) => ({ name: holder.name.value ?? "", is: answerOf(conditionsOf(holder, [], asOf)) }))
    .filter(({ is }) => is !== "no");
  const [only, ...others] = holders;
  if (only?.is !== "yes" || others.length > 0) return null;
  return screen(only.name) === only.name.normalize("NFC") ? only.name : null;
}
