import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, isOver } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, childrenNow } from "../looked-at.ts";
import { groups, timeLimit } from "../params.ts";
import { assignmentOf } from "./social-worker.ts";

export const pupilStaffInformed = defineControlKind({
  id: "pupil.staff-informed",
  title: "staff told when a child is given a social worker",
  params: z.strictObject({
    within: timeLimit("How long after the child was given a social worker staff may be told"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether staff were told in time that a child was given a social worker. Looked at where the deadline is in " +
      "the academic year or later, and the child was on roll on that day and still is.",
    when: {
      pass: "staff_informed is on or after social_worker_assigned, and on or before the deadline.",
      fail:
        "The deadline has passed, and staff_informed is later, or empty, or from before the child was given a " +
        "social worker.",
      due: "The deadline has not passed, and staff have not been told since; the deadline day itself is in time.",
      "not-assessable":
        "staff_informed says yes or is no column of the pupil list; or social_worker_assigned says yes; or it is " +
        "empty or no column for a child who has a social worker (CiC, CPP or CiN), unless a child in care has " +
        "been so for too long to be looked at; or school days are counted, with no calendar and no register.",
      "not-applicable": "No child in care (or in the group) on roll was given a social worker so lately.",
    },
    examples: {
      pass: "Assigned on 2 March 2026, 5 school days allowed: staff told on 9 March.",
      fail: "The same, and staff told on 10 March.",
      due: "The same on 9 March, and staff not told.",
      "not-assessable": "care_status is CiN, and social_worker_assigned is empty.",
      "not-applicable": "Assigned in June 2025, with a deadline in June.",
    },
    mend:
      "Tell the staff who teach the child now, and no more than they need to know; enter the date in " +
      "staff_informed.",
    meet: "Tell the staff who teach the child, and no more than they need to know; enter the date in staff_informed.",
  },
  reasons: {
    inTime: passes(
      (f: { told: IsoDate; on: IsoDate }) =>
        `Staff told on ${inWords(f.told)}, in time after the child was given a social worker on ${inWords(f.on)}.`,
    ),
    late: failsLate(
      (f: { told: IsoDate; due: IsoDate }) => `Staff told on ${inWords(f.told)}; it was due by ${inWords(f.due)}.`,
    ),
    notTold: fails((f: { due: IsoDate }) => `Staff have not been told; it was due by ${inWords(f.due)}.`),
    awaited: isDue(
      (f: { due: IsoDate | null }) =>
        `Staff are to be told${f.due ? ` by ${inWords(f.due)}` : ", by a day past the end of the calendar"}.`,
    ),
    notRecorded: cannotTell(() => "When staff were told is not recorded: enter staff_informed in the pupil list."),
    triggerUndated: cannotTell(
      () => "When the child was given a social worker is not recorded: enter social_worker_assigned in the pupil list.",
    ),
  },
  concerns: anyChildNow,
  findsIn: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  subjects: ({ school, params }) =>
    childrenNow(school, params.groups).flatMap((child) => assignmentOf(child, params.within, school)),
  judgesBy: () => [],
  judge({ subject: { child, on, deadline }, school, say }) {
    const { social_worker_assigned: assigned, staff_informed: informed } = child.pupil;
    const cells = [assigned, informed];
    if (on === null) return say.triggerUndated({}, [assigned]);
    const due = dateOfDeadline(deadline);
    if (leavesOpen(informed)) return say.notRecorded({}, cells, due);
    const date = dateOf(informed);
    const told = date !== null && date >= on ? date : null;
    if (told !== null && !isOver(deadline, told)) return say.inTime({ told, on }, cells, due);
    if (due === null || school.asOf <= due) return say.awaited({ due }, cells, due);
    return told === null ? say.notTold({ due }, cells, due) : say.late({ told, due }, cells, due);
  },
});
