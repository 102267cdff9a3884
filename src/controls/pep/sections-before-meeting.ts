import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { type Assessment, cannotTell, fails, failsLate, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, meetings } from "../looked-at.ts";
import { meetingUndated } from "./meetings.ts";

/** The parts of a PEP, by who writes them, and the column that holds the day on which they were done. */
const COLUMNS = { "designated teacher": "dt_section", "social worker": "sw_section", pupil: "pupil_section" } as const;
const SECTIONS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

export const pepSectionsBeforeMeeting = defineControlKind({
  id: "pep.sections-before-meeting",
  title: "the parts of the PEP complete before the meeting",
  params: z.strictObject({
    sections: z.array(z.enum(SECTIONS)).min(1).describe("Whose parts must be complete by the day of the meeting"),
  }),
  doc: {
    asks: "Whether each part of the PEP that the policy names was complete on the day of the meeting at the latest.",
    when: {
      pass: "Every part named has a date on or before the day of the meeting.",
      fail: "A part named was completed after the meeting, or has no date.",
      "not-assessable":
        "A part was completed on a date not known, or its column is not in the file, or the meeting is on a date " +
        "not known.",
      "not-applicable": "No PEP meeting was held in the period while its child was in care.",
    },
    examples: {
      pass: "Meeting on 5 November 2025; the social worker's part is dated 5 November.",
      fail: "The social worker's part is dated 6 November: a day late.",
      "not-assessable": 'sw_section says "yes" in place of a date.',
      "not-applicable": "The only meeting was held before the child entered care.",
    },
    mend: "Complete the part now. Ask each person for their part a week before the next meeting.",
  },
  reasons: {
    complete: passes((f: { on: IsoDate }) => `Every part was complete for the meeting of ${inWords(f.on)}.`),
    late: failsLate(
      (f: { on: IsoDate; section: string; done: IsoDate }) =>
        `The ${f.section}'s part is dated ${inWords(f.done)}; the meeting was on ${inWords(f.on)}.`,
    ),
    notDone: fails(
      (f: { on: IsoDate; section: string }) =>
        `The ${f.section}'s part was not complete for the meeting of ${inWords(f.on)}.`,
    ),
    dateUnknown: cannotTell(
      (f: { on: IsoDate; section: string; column: string }) =>
        `The ${f.section}'s part for the meeting of ${inWords(f.on)} cannot be dated: ` +
        `enter its date in ${f.column} of the PEP file.`,
    ),
    meetingUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["peps"],
  subjects: meetings,
  judgesBy: () => [],
  judge({ subject: { event, on }, params, say }) {
    if (on === null) return say.meetingUndated({}, [event.meeting_date]);
    const answers = params.sections.map((section): Assessment => {
      const column = COLUMNS[section];
      const done = event[column].value;
      const evidence = [event.meeting_date, event[column]];
      if (done.is === "not-yet") return say.notDone({ on, section }, evidence);
      if (done.is !== "on") return say.dateUnknown({ on, section, column }, evidence);
      return done.date <= on ? say.complete({ on }, evidence) : say.late({ on, section, done: done.date }, evidence);
    });
    return worstAnswer(answers);
  },
});
