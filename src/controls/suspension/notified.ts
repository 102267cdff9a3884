import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Assessment, cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { groups, rolesAmong, timeLimit } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

const COLUMNS = { "virtual school": "vs_notified", "social worker": "sw_notified" } as const;

export const suspensionNotified = defineControlKind({
  id: "suspension.notified",
  title: "the people named told of a suspension in time",
  params: z.strictObject({
    roles: rolesAmong(["virtual school", "social worker"], "Who must be told"),
    within: timeLimit("How long after the start of the suspension they may be told; 0 days is the day itself"),
    groups: groups(),
  }),
  doc: {
    asks: "Whether everybody the policy names was told of each suspension and permanent exclusion in time.",
    when: {
      pass: "Everybody named was told by the deadline; a notice before the suspension began counts.",
      fail: "Somebody named was told late, or was not told and the deadline has passed.",
      due: "Somebody named has not been told yet, and the deadline has not passed.",
      "not-assessable": "The start or a notice is on a date not known, or the file has no column for the notice.",
      "not-applicable":
        "No suspension or permanent exclusion began in the period while its child was in care (or in the group).",
    },
    examples: {
      pass: "Suspended on 2 March, social worker told on 1 March, virtual school on 2 March; 0 days allowed.",
      fail: "Virtual school told on 3 March: a day late.",
      due: "Suspended today, nobody told yet.",
      "not-assessable": 'vs_notified says "yes" in place of a date.',
      "not-applicable": "The suspension was in the year before the child entered care.",
    },
    mend: "Tell them now, in writing, and record the date. Agree who rings the same day next time.",
    meet: "Tell them today: ring, then write, and enter the date.",
  },
  reasons: {
    allTold: passes((f: { roles: string }) => `Told in time: ${f.roles}.`),
    toldLate: failsLate(
      (f: { role: string; told: IsoDate; due: IsoDate }) =>
        `The ${f.role} was told on ${inWords(f.told)}; it was due by ${inWords(f.due)}.`,
    ),
    notTold: fails(
      (f: { role: string; due: IsoDate }) => `The ${f.role} was not told; it was due by ${inWords(f.due)}.`,
    ),
    awaited: isDue(
      (f: { role: string; due: IsoDate | null }) =>
        `The ${f.role} has still to be told${f.due ? `, by ${inWords(f.due)}` : ""}.`,
    ),
    dateUnknown: cannotTell(
      (f: { role: string; column: string }) =>
        `The ${f.role} was told on a date not known: enter it in ${f.column} of the suspensions file.`,
    ),
    notRecorded: cannotTell(
      (f: { role: string; column: string }) =>
        `Whether the ${f.role} was told is not recorded: add ${f.column} to the suspensions file.`,
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: suspensions,
  judgesBy: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  judge({ subject: { event, on }, params, school, say }) {
    if (on === null) return say.startUnknown({}, [event.start_date]);
    const deadline = deadlineAfter(on, params.within, school.calendar);
    const due = dateOfDeadline(deadline);
    const answers = params.roles.map((role): Assessment => {
      const column = COLUMNS[role];
      const cell = event[column];
      const evidence = [event.start_date, cell];
      const told = dateOf(cell);
      if (cell.value.is === "unknown") return say.notRecorded({ role, column }, evidence, due);
      if (cell.value.is === "undated") return say.dateUnknown({ role, column }, evidence, due);
      if (told !== null && due !== null && isOver(deadline, told))
        return say.toldLate({ role, told, due }, evidence, due);
      if (told !== null) return say.allTold({ roles: params.roles.join(", ") }, evidence, due);
      return due !== null && isOver(deadline, school.asOf)
        ? say.notTold({ role, due }, evidence, due)
        : say.awaited({ role, due }, evidence, due);
    });
    return worstAnswer(answers);
  },
});
