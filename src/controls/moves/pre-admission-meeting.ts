import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Assessment, cannotTell, fails, passes, type Sayer } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { roleOf } from "../../domain/words.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, moves } from "../looked-at.ts";
import { movesIn, moveUndated } from "./direction.ts";

const reasons = {
  held: passes(
    (f: { held: IsoDate; moved: IsoDate }) =>
      `Pre-admission meeting held on ${inWords(f.held)}, in time for the move of ${inWords(f.moved)}.`,
  ),
  heldAfter: fails(
    (f: { held: IsoDate; moved: IsoDate }) =>
      `The pre-admission meeting was on ${inWords(f.held)}, after the move of ${inWords(f.moved)}.`,
  ),
  notHeld: fails(
    (f: { moved: IsoDate }) => `No pre-admission meeting is recorded for the move of ${inWords(f.moved)}.`,
  ),
  dtAway: fails(() => "The designated teacher did not attend the pre-admission meeting."),
  dateUnknown: cannotTell(
    () => "The meeting was on a date not known: enter it in pre_admission_meeting of the moves file.",
  ),
  notRecorded: cannotTell(
    () => "Whether a meeting was held is not recorded: add pre_admission_meeting to the moves file.",
  ),
  dtUnknown: cannotTell(
    () => "Whether the designated teacher attended is not recorded: enter dt_attended in the moves file.",
  ),
  moveUndated,
};

export const transitionPreAdmissionMeeting = defineControlKind({
  id: "transition.pre-admission-meeting",
  title: "a meeting before a child starts at a new school",
  params: z.strictObject({
    attended: z
      .array(z.string().transform(roleOf).pipe(z.literal("designated teacher")))
      .length(1)
      .optional()
      .describe("Who must have been there: the designated teacher, whose attendance alone is recorded"),
  }),
  doc: {
    asks:
      "Whether a pre-admission meeting was held by the day of each move into the school. Where the policy asks who " +
      "was there, moves out count too: the designated teacher then goes to the new school's meeting.",
    when: {
      pass: "pre_admission_meeting is dated on or before the move; dt_attended is yes, where the policy asks for it.",
      fail: "No meeting is recorded or it was after the move; or the designated teacher was asked for and not there.",
      "not-assessable": "The meeting or the move has no date, or a column that is needed is absent or empty.",
      "not-applicable": "No child in care made such a move in the period.",
    },
    examples: {
      pass: "Admission on 12 January 2026, meeting on 9 January with the designated teacher.",
      fail: "Admission on 12 January, meeting on 13 January: the child had started already.",
      "not-assessable": "Meeting on 9 January and dt_attended empty, where the policy asks for the designated teacher.",
      "not-applicable": "The only move is a leaver, and the policy does not ask who attended.",
    },
    mend: "Hold the meeting now with the other school, the social worker and the carer, and record its date.",
  },
  reasons,
  concerns: anyEventPossible,
  findsIn: () => ["moves"],
  subjects: (asked) => (asked.params.attended ? moves(asked) : movesIn(asked)),
  judgesBy: () => [],
  judge({ subject: { event, on }, params, say }) {
    if (on === null) return say.moveUndated({}, [event.date]);
    const evidence = [event.date, event.pre_admission_meeting, event.dt_attended];
    const answers = [meetingOf(event, on, say)];
    if (params.attended && event.dt_attended.value === "no") answers.push(say.dtAway({}, evidence));
    if (params.attended && event.dt_attended.value === "unknown") answers.push(say.dtUnknown({}, evidence));
    return worstAnswer(answers);
  },
});

function meetingOf(event: RecordOf<"moves">, moved: IsoDate, say: Sayer<typeof reasons>): Assessment {
  const { date, pre_admission_meeting: meeting } = event;
  const evidence = [date, meeting];
  if (meeting.value.is === "unknown") return say.notRecorded({}, evidence);
  if (meeting.value.is === "undated") return say.dateUnknown({}, evidence);
  const held = dateOf(meeting);
  if (held === null) return say.notHeld({ moved }, evidence);
  return held <= moved ? say.held({ held, moved }, evidence) : say.heldAfter({ held, moved }, evidence);
}
