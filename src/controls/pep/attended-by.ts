import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, meetings } from "../looked-at.ts";
import { roles } from "../params.ts";
import { absentFrom, meetingUndated } from "./meetings.ts";

export const pepAttendedBy = defineControlKind({
  id: "pep.attended-by",
  title: "the people named at each PEP meeting",
  params: z.strictObject({ roles: roles("Who must be there") }),
  doc: {
    asks: "Whether everybody the policy names attended each PEP meeting of the period.",
    when: {
      pass: "attendees holds every role asked for.",
      fail: "attendees names somebody, but not every role asked for.",
      "not-assessable": "attendees is empty or is no column of the file, or the meeting is on a date not known.",
      "not-applicable": "No PEP meeting was held in the period while its child was in care.",
    },
    examples: {
      pass: "Social worker and carer asked for; attendees of 5 November 2025: DT; social worker; carer.",
      fail: "The same, with attendees: DT; carer.",
      "not-assessable": "The same, with attendees left empty.",
      "not-applicable": "The only meeting was held before the child entered care.",
    },
    mend: "Send whoever was absent the notes, ask for their part, and agree the next date with them first.",
  },
  reasons: {
    attended: passes((f: { on: IsoDate; roles: string }) => `At the meeting of ${inWords(f.on)}: ${f.roles}.`),
    absent: fails((f: { on: IsoDate; roles: string }) => `Not at the meeting of ${inWords(f.on)}: ${f.roles}.`),
    notRecorded: cannotTell(
      (f: { on: IsoDate }) =>
        `Who attended the meeting of ${inWords(f.on)} is not recorded: fill in attendees in the PEP file.`,
    ),
    meetingUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["peps"],
  subjects: meetings,
  judgesBy: () => [],
  judge({ subject: { event, on }, params: { roles }, say }) {
    if (on === null) return say.meetingUndated({}, [event.meeting_date]);
    const evidence = [event.meeting_date, event.attendees];
    if (event.attendees.value.length === 0) return say.notRecorded({ on }, evidence);
    const absent = absentFrom(event, roles);
    return absent.length > 0
      ? say.absent({ on, roles: absent.join(", ") }, evidence)
      : say.attended({ on, roles: roles.join(", ") }, evidence);
  },
});
