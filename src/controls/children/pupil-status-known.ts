import { z } from "zod";
import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell, fails, passes } from "../../domain/control.ts";
import { type Group, inCareOn } from "../../domain/membership.ts";
import { defineControlKind } from "../define.ts";
import { type ChildSubject, childrenNow } from "../looked-at.ts";

const GROUP: Group = "in care or previously in care";

export const pupilStatusKnown = defineControlKind({
  id: "pupil.status-known",
  title: "a record of who is in care or was",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether the pupil list says since when each child in care on roll has been in care, and of each child " +
      "previously in care on roll from when to when. A child whom it does not mark at all cannot be found this " +
      "way.",
    when: {
      pass:
        "care_start is a date, and so is care_end unless care_status is CiC; and both agree with care_status on " +
        "the as-of date.",
      fail:
        "One of these dates is empty or says yes or no; or care_status is empty; or the dates and care_status " +
        "disagree: CiC with a " +
        "care_end that has passed or a care_start to come, another status with a care_end to come.",
      "not-assessable": "The pupil list has no column care_start, or none for care_end and care_status is not CiC.",
      "not-applicable": "Nobody in care or previously in care is on roll on the as-of date.",
    },
    examples: {
      pass: "PCiC, in care from 1 March 2019 to 31 July 2025; as-of date 10 March 2026.",
      fail: "PCiC, in care from 1 March 2019, care_end empty.",
      "not-assessable": "CiC, in a pupil list without a column care_start.",
      "not-applicable": "All pupils on roll have care_status none.",
    },
    mend: "Ask the child's social worker, or the parents, for the dates, and enter them in the pupil list.",
  },
  reasons: {
    known: passes(() => "The pupil list holds the status and its dates."),
    missing: fails((f: { column: string }) => `The pupil list does not hold the date of ${f.column}.`),
    unstated: fails(() => "The pupil list holds the dates of care, and care_status is empty."),
    disagree: fails(() => "care_status, care_start and care_end of the pupil list do not agree on the as-of date."),
    notRecorded: cannotTell(
      (f: { column: string }) => `The pupil list has no column ${f.column}: add it to the export.`,
    ),
  },
  concerns: ({ school }) => childrenNow(school, GROUP).length > 0,
  findsIn: () => [],
  subjects: ({ school }: Asked<unknown>): ChildSubject[] =>
    childrenNow(school, GROUP).map((child) => ({ child, key: school.year.label })),
  judgesBy: () => [],
  judge({ subject: { child }, school, say }) {
    const { care_status, care_start, care_end } = child.pupil;
    const needed = care_status.value === "CiC" ? [care_start] : [care_start, care_end];
    const missing = needed.find((cell) => dateOf(cell) === null);
    if (missing) {
      const fact = { column: missing.cite.field };
      return missing.value.is === "unknown" ? say.notRecorded(fact, [missing]) : say.missing(fact, [missing]);
    }
    const evidence = [care_status, care_start, care_end];
    if (care_status.value === null) return say.unstated({}, evidence);
    const agrees = inCareOn(child, school.asOf) === (care_status.value === "CiC");
    return agrees ? say.known({}, evidence) : say.disagree({}, evidence);
  },
});
