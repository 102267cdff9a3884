import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod } from "../looked-at.ts";
import { durationOr, groups, percent } from "../params.ts";
import { attendanceFalls } from "./fall.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

/** Policies ask for a plan and name no time. Two school weeks, as for raising the concern. */
const OURS = "10 school days";

export const attendanceSupportPlan = defineControlKind({
  id: "attendance.support-plan",
  title: "an attendance support plan where attendance becomes a concern",
  params: z.strictObject({
    below: percent("Attendance below this is a concern"),
    within: durationOr(OURS, "How long after the first day below the plan may be put in place"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether an attendance support plan was in place in time after a child's attendance so far this year first " +
      "stood below the percentage, over at least 20 possible sessions. One from earlier in the academic year counts. " +
      "Policies say no time: 10 school days are a choice of ours.",
    when: {
      pass: "An attendance support plan is dated in the academic year, by the deadline.",
      fail: "The deadline has passed without one; a later plan is named.",
      due: "There is no plan yet, and the deadline has not passed; the deadline day itself is in time.",
      "not-assessable": `A plan is on a date not known, or support of a kind not known may be one; or ${WITH_A_GAP}.`,
      "not-applicable": "Nobody was in care (or in the group) and on roll in the period, or no attendance fell so low.",
    },
    examples: {
      pass: "17 of 20 sessions on 16 September 2025, below 90%; 10 school days allowed: a plan of 30 September.",
      fail: "The same with a plan of 1 October: a day late.",
      due: "The same on 30 September, without a plan.",
      "not-assessable": 'The plan\'s date is "yes".',
      "not-applicable": "18 of 20 sessions: exactly 90% is not below it.",
    },
    mend: "Draw up the plan now with the child, the carer and the social worker, and enter its date.",
    meet: "Draw up the plan before the deadline, and enter its date in the support file.",
  },
  reasons: {
    inPlace: passes(
      (f: { on: IsoDate; matter: string }) => `Attendance support plan of ${inWords(f.on)}, in time for ${f.matter}.`,
    ),
    late: failsLate(
      (f: { on: IsoDate; due: IsoDate; matter: string }) =>
        `Attendance support plan of ${inWords(f.on)}; it was due by ${inWords(f.due)}, after ${f.matter}.`,
    ),
    missing: fails(
      (f: { due: IsoDate; matter: string }) =>
        `No attendance support plan is recorded; it was due by ${inWords(f.due)}, after ${f.matter}.`,
    ),
    awaited: isDue(
      (f: { due: IsoDate | null; matter: string }) =>
        `An attendance support plan is due${f.due ? ` by ${inWords(f.due)}` : ""}, after ${f.matter}.`,
    ),
    planUnclear: cannotTell(
      () => "Support is recorded that may be an attendance support plan: complete kind and date in the support file.",
    ),
    ...REGISTER_GAPS,
  },
  concerns: anyChildInPeriod,
  findsIn: () => ["attendance"],
  subjects: attendanceFalls,
  judgesBy: ({ within }) => ["support", ...(within.unit === "school days" ? [SCHOOL_DAYS] : [])],
  judge({ subject, params, school, say }) {
    if ("gap" in subject) return sayGap(subject.gap, say);
    const { on: trigger, matter, evidence } = subject.drop;
    const deadline = deadlineAfter(trigger, params.within, school.calendar);
    const due = dateOfDeadline(deadline);
    const possible = subject.child.support.filter(
      ({ kind, date }) =>
        [null, "attendance support plan"].includes(kind.value) && (dateOf(date) ?? trigger) >= school.period.from,
    );
    const plan = possible.find(({ kind, date }) => kind.value !== null && dateOf(date) !== null);
    const on = plan && dateOf(plan.date);
    if (on && !isOver(deadline, on)) return say.inPlace({ on, matter }, [...evidence, plan.date], due);
    const unclear = possible.find((row) => row !== plan && !isOver(deadline, dateOf(row.date) ?? trigger));
    if (unclear) return say.planUnclear({}, [...evidence, unclear.kind, unclear.date], due);
    if (due === null || !isOver(deadline, school.asOf)) return say.awaited({ due, matter }, evidence, due);
    return on
      ? say.late({ on, due, matter }, [...evidence, plan.date], due)
      : say.missing({ due, matter }, evidence, due);
  },
});
