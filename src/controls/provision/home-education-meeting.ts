import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, failsLate, isDue, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { isIn } from "../../domain/membership.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { groups } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionHomeEducationMeeting = defineControlKind({
  id: "provision.home-education-meeting",
  title: "a meeting with parents or carers before a child is educated at home",
  params: z.strictObject({ groups: groups() }),
  doc: {
    asks: "Whether a meeting was held with the parents or carers before home education began. The meeting is meant to settle whether it is right for the child, so that its first day is the last on which the meeting is in time.",
    when: {
      pass: "meeting_date is on or before start_date.",
      fail: "The meeting was held after start_date; or it has not been held, and start_date is over.",
      due: "Home education began today, and the meeting has not been held.",
      "not-assessable":
        "Home education began, or the meeting was held, on a date not known; or the file has no column meeting_date.",
      "not-applicable":
        "No home education began in the period whose child was in care (or in the group) on a day of it in the period. A child of a group that counts only while on roll is looked at too if taken off the roll in the period before home education began.",
    },
    examples: {
      pass: "Home education from 2 March, meeting on 26 February.",
      fail: "Home education from 2 March, meeting on 3 March.",
      due: "Home education from today, and meeting_date is empty.",
      "not-assessable": 'meeting_date says "yes".',
      "not-applicable": "The only home education began last year.",
    },
    mend: "Hold the meeting now, with the social worker and the virtual school, and record its date.",
    meet: "Hold the meeting today, and record it.",
  },
  reasons: {
    met: passes(
      (f: { met: IsoDate; start: IsoDate }) =>
        `Meeting held on ${inWords(f.met)}; home education began on ${inWords(f.start)}.`,
    ),
    metLate: failsLate(
      (f: { met: IsoDate; start: IsoDate }) =>
        `Meeting held on ${inWords(f.met)}, after home education began on ${inWords(f.start)}.`,
    ),
    notMet: fails((f: { start: IsoDate }) => `No meeting is recorded; home education began on ${inWords(f.start)}.`),
    awaited: isDue(() => "No meeting yet; home education began today."),
    dateUnknown: cannotTell(
      () => "The meeting was held on a date not known: enter it in meeting_date of the provision file.",
    ),
    notRecorded: cannotTell(
      () => "Whether a meeting was held is not recorded: add meeting_date to the provision file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: (asked) =>
    placements("home education")(asked).filter(({ on }) => on === null || isIn(asked.school.period, on)),
  judgesBy: () => [],
  judge({ subject: { event, on: start }, school, say }) {
    const evidence = [event.start_date, event.meeting_date];
    if (start === null) return say.startUnknown({}, [event.start_date]);
    const met = dateOf(event.meeting_date);
    const { is } = event.meeting_date.value;
    if (is === "unknown") return say.notRecorded({}, evidence, start);
    if (is === "undated") return say.dateUnknown({}, evidence, start);
    if (met !== null)
      return met <= start ? say.met({ met, start }, evidence, start) : say.metLate({ met, start }, evidence, start);
    return school.asOf <= start ? say.awaited({}, evidence, start) : say.notMet({ start }, evidence, start);
  },
});
