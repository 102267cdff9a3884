import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, meetings } from "../looked-at.ts";
import { meetingUndated } from "./meetings.ts";

export const pepPupilMetBeforehand = defineControlKind({
  id: "pep.pupil-met-beforehand",
  title: "the child met, and asked for their views, before each PEP meeting",
  params: z.strictObject({}),
  doc: {
    asks: "Whether the designated teacher met the child before each PEP meeting of the period.",
    when: {
      pass: "met_pupil_before says yes for the meeting.",
      fail: "met_pupil_before says no.",
      "not-assessable": "met_pupil_before is empty or is no column of the file, or the meeting is on a date not known.",
      "not-applicable": "No PEP meeting was held in the period while its child was in care.",
    },
    examples: {
      pass: "Meeting on 5 November 2025, met_pupil_before yes.",
      fail: "Meeting on 5 November 2025, met_pupil_before no.",
      "not-assessable": "Meeting on 5 November 2025, met_pupil_before left empty.",
      "not-applicable": "The only meeting was in July, in the academic year before.",
    },
    mend: "Meet the child now, and have their views added to the PEP. Book the talk when the next meeting is booked.",
  },
  reasons: {
    met: passes((f: { on: IsoDate }) => `The child was met before the PEP meeting of ${inWords(f.on)}.`),
    notMet: fails((f: { on: IsoDate }) => `The child was not met before the PEP meeting of ${inWords(f.on)}.`),
    notRecorded: cannotTell(
      (f: { on: IsoDate }) =>
        `Whether the child was met before the PEP meeting of ${inWords(f.on)} is not recorded: ` +
        "fill in met_pupil_before in the PEP file.",
    ),
    meetingUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["peps"],
  subjects: meetings,
  judgesBy: () => [],
  judge({ subject: { event, on }, say }) {
    if (on === null) return say.meetingUndated({}, [event.meeting_date]);
    const evidence = [event.meeting_date, event.met_pupil_before];
    switch (event.met_pupil_before.value) {
      case "yes":
        return say.met({ on }, evidence);
      case "no":
        return say.notMet({ on }, evidence);
      case "unknown":
        return say.notRecorded({ on }, evidence);
    }
  },
});
