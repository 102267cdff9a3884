import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, meetings } from "../looked-at.ts";
import { role } from "../params.ts";
import { meetingUndated } from "./meetings.ts";

export const pepChairedBy = defineControlKind({
  id: "pep.chaired-by",
  title: "PEP meetings chaired by the right person, or by another as agreed",
  params: z.strictObject({ role: role("Who chairs the meeting, unless it was agreed otherwise") }),
  doc: {
    asks:
      "Whether each PEP meeting of the period was chaired by the role the policy names, or by somebody else as " +
      "agreed.",
    when: {
      pass: "chaired_by is the role, or chair_agreed says yes.",
      fail: "chaired_by is another role, and chair_agreed says no.",
      "not-assessable":
        "Another role chaired and chair_agreed is not known; or nobody is written down as the chair and " +
        "chair_agreed does not say yes; or the meeting is on a date not known.",
      "not-applicable": "No PEP meeting was held in the period while its child was in care.",
    },
    examples: {
      pass: "Meeting on 5 November 2025: the social worker chaired, and that was agreed.",
      fail: "The social worker chaired, and chair_agreed says no.",
      "not-assessable": "The social worker chaired, and chair_agreed is empty.",
      "not-applicable": "The only meeting was held before the child entered care.",
    },
    mend: "Agree with the social worker who chairs the next meeting, and record it in chair_agreed.",
  },
  reasons: {
    chaired: passes((f: { on: IsoDate; role: string }) => `The ${f.role} chaired the meeting of ${inWords(f.on)}.`),
    agreed: passes((f: { on: IsoDate }) => `Another chair was agreed for the meeting of ${inWords(f.on)}.`),
    notAgreed: fails(
      (f: { on: IsoDate; role: string }) =>
        `The ${f.role} did not chair the meeting of ${inWords(f.on)}, and no other chair was agreed.`,
    ),
    agreementUnknown: cannotTell(
      (f: { on: IsoDate; role: string }) =>
        `The ${f.role} did not chair the meeting of ${inWords(f.on)}: ` +
        "say in chair_agreed of the PEP file whether that was agreed.",
    ),
    chairUnknown: cannotTell(
      (f: { on: IsoDate }) =>
        `Who chaired the meeting of ${inWords(f.on)} is not recorded: fill in chaired_by in the PEP file.`,
    ),
    meetingUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["peps"],
  subjects: meetings,
  judgesBy: () => [],
  judge({ subject: { event, on }, params: { role }, say }) {
    if (on === null) return say.meetingUndated({}, [event.meeting_date]);
    const { chaired_by, chair_agreed } = event;
    const evidence = [event.meeting_date, chaired_by, chair_agreed];
    if (chaired_by.value === role) return say.chaired({ on, role }, evidence);
    if (chair_agreed.value === "yes") return say.agreed({ on }, evidence);
    if (chaired_by.value === null) return say.chairUnknown({ on }, evidence);
    return chair_agreed.value === "no"
      ? say.notAgreed({ on, role }, evidence)
      : say.agreementUnknown({ on, role }, evidence);
  },
});
