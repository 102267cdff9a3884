import { z } from "zod";
import { undatedStart } from "../../calendar/attendance-sums.ts";
import { inWords } from "../../calendar/dates.ts";
import { tellsOfYear } from "../../calendar/school-year.ts";
import { undatedAssessment } from "../../domain/assessments.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell, doesNotApply, fails, isDue, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate, Period } from "../../domain/dates.ts";
import { isFilledIn } from "../../domain/filled-in.ts";
import { countsOn, isIn } from "../../domain/membership.ts";
import type { Child } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, type ChildSubject, childrenNow } from "../looked-at.ts";
import { groups } from "../params.ts";
import { assessmentUndated } from "./latest.ts";
import { STRETCHES, stretchesOf } from "./stretches.ts";

/** An assessment is owed from so many school days on: a choice of ours, as the contract has it for PEP meetings. */
const SCHOOL_DAYS = 20;

const params = z.strictObject({
  every: z.enum(STRETCHES).describe("How often a child is assessed: every term, or every half-term"),
  groups: groups(),
});

type Params = z.output<typeof params>;

/** A child and a term or half-term; null where the calendar leaves out a part of the year. */
interface ChildStretch extends ChildSubject {
  readonly stretch: Period | null;
}

export const attainmentTracked = defineControlKind({
  id: "attainment.tracked",
  title: "progress tracked by an assessment every term or half-term",
  params,
  doc: {
    asks:
      "Whether each child has an assessment, in any subject, in every term or half-term of the academic year that " +
      "has begun. Half-terms are the terms split at the half-term rows of the calendar.",
    when: {
      pass: "An assessment is dated in the term or half-term, and its current, progress or value_added is filled in.",
      fail: "The term or half-term is over, and there is none in it.",
      due: "There is none in it yet; its last day is still in time.",
      "not-assessable":
        "The only assessment in it has no result, or one is on a date not known; or care_start or school_start is " +
        "empty; or there is no calendar, or it leaves out a part of the year.",
      "not-applicable":
        "The child is in care (or in the group) and on roll on fewer than 20 school days of it, past and to come; " +
        "or nobody is on the as-of date.",
    },
    examples: {
      pass: "Every term: English assessed on 12 December 2025, current 4.",
      fail: "On 5 January 2026: the last assessment was on 8 July 2025.",
      due: "On 19 December 2025, the last day of the autumn term, without an assessment since it began.",
      "not-assessable": "English assessed on 12 December 2025, with current, progress and value_added empty.",
      "not-applicable": "In care from 25 November 2025, with 19 school days of the term left.",
    },
    mend: "Assess the child now, enter the results in the attainment file, and take them to the PEP meeting.",
    meet: "Assess the child before the last day, and enter the results in the attainment file.",
  },
  reasons: {
    assessed: passes((f: { on: IsoDate }) => `Assessed on ${inWords(f.on)}.`),
    missing: fails((f: { from: IsoDate; to: IsoDate }) => `No assessment from ${inWords(f.from)} to ${inWords(f.to)}.`),
    awaited: isDue((f: { to: IsoDate }) => `An assessment is due by ${inWords(f.to)}.`),
    noResult: cannotTell(
      (f: { on: IsoDate }) =>
        `The assessment of ${inWords(f.on)} has no result: fill in current or progress in the attainment file.`,
    ),
    assessmentUndated,
    startUndated: cannotTell(
      (f: { column: string }) =>
        `How many school days are to be counted for the child is not known: fill in ${f.column} in the pupil list.`,
    ),
    termsUnknown: cannotTell(
      () => "The calendar leaves out a part of this academic year: add its terms to the calendar file.",
    ),
    shortStay: doesNotApply(
      (f: { days: number }) => `The child is there on ${f.days} of its school days: fewer than ${SCHOOL_DAYS}.`,
    ),
  },
  concerns: anyChildNow,
  findsIn: () => ["calendar"],
  subjects: childStretches,
  judgesBy: () => ["attainment"],
  judge({ subject: { child, stretch }, params: { groups }, school, say }) {
    if (stretch === null) return say.termsUnknown({}, []);
    const { care_status, care_start, school_start } = child.pupil;
    const days = school.calendar.schoolDays(stretch).filter((day) => countsOn(child, day, groups)).length;
    if (days < SCHOOL_DAYS) return say.shortStay({ days }, [care_status, care_start, school_start]);
    const start = undatedStart(child, groups);
    if (start) return say.startUndated({ column: start.cite.field }, [start]);
    const rows = assessmentsIn(child, stretch);
    const result = rows.find(({ row }) => hasResult(row));
    if (result) return say.assessed({ on: result.on }, [result.row.assessed_on], stretch.to);
    const [empty] = rows;
    if (empty) return say.noResult({ on: empty.on }, [empty.row.assessed_on, empty.row.current, empty.row.progress]);
    const undated = undatedAssessment(child);
    if (undated) return say.assessmentUndated({}, [undated.assessed_on]);
    return school.asOf <= stretch.to
      ? say.awaited({ to: stretch.to }, [care_status], stretch.to)
      : say.missing({ ...stretch }, [care_status], stretch.to);
  },
});

function childStretches({ school, params }: Asked<Params>): ChildStretch[] {
  const begun = stretchesOf(school, params.every).filter(({ from }) => from <= school.asOf);
  return childrenNow(school, params.groups).flatMap((child) => [
    ...begun.map((stretch) => ({ child, stretch, key: stretch.from })),
    ...(tellsOfYear(school, school.asOf) ? [] : [{ child, stretch: null, key: school.year.label }]),
  ]);
}

function assessmentsIn({ attainment }: Child, stretch: Period): { row: RecordOf<"attainment">; on: IsoDate }[] {
  return attainment.flatMap((row) => {
    const on = dateOf(row.assessed_on);
    return on !== null && isIn(stretch, on) ? [{ row, on }] : [];
  });
}

const hasResult = ({ current, progress, value_added }: RecordOf<"attainment">) =>
  [current, progress, value_added].some(({ value }) => isFilledIn(value));
