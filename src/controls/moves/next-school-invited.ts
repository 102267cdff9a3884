import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible } from "../looked-at.ts";
import { movesOut, moveUndated } from "./direction.ts";

export const transitionNextSchoolInvited = defineControlKind({
  id: "transition.next-school-invited",
  title: "the next school invited to the PEP meeting of a child who moves on",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether the next school's designated teacher was invited to the PEP meeting before a child in care left: " +
      "leavers, and in-year transfers, managed moves and phase transfers out of the school.",
    when: {
      pass: "next_school_invited is yes.",
      fail: "next_school_invited is no.",
      "not-assessable": "next_school_invited is empty or absent, or the move has no date.",
      "not-applicable": "No child in care left the school by a move of the period.",
    },
    examples: {
      pass: "Leaver on 26 June 2026, next_school_invited yes.",
      fail: "Leaver on 26 June 2026, next_school_invited no.",
      "not-assessable": "Leaver on 26 June 2026, next_school_invited empty.",
      "not-applicable": "The only move is an admission, or a transfer on the day on which the child came on roll.",
    },
    mend: "Ring the next school's designated teacher now, and hand over the PEP in person or in a call.",
  },
  reasons: {
    invited: passes((f: { moved: IsoDate }) => `The next school was invited before the move of ${inWords(f.moved)}.`),
    notInvited: fails(
      (f: { moved: IsoDate }) => `The next school was not invited to the PEP meeting before ${inWords(f.moved)}.`,
    ),
    notRecorded: cannotTell(
      () => "Whether the next school was invited is not recorded: enter next_school_invited in the moves file.",
    ),
    moveUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["moves"],
  subjects: movesOut,
  judgesBy: () => [],
  judge({ subject: { event, on: moved }, say }) {
    const evidence = [event.date, event.next_school_invited];
    if (moved === null) return say.moveUndated({}, evidence);
    if (event.next_school_invited.value === "unknown") return say.notRecorded({}, evidence);
    return event.next_school_invited.value === "yes"
      ? say.invited({ moved }, evidence)
      : say.notInvited({ moved }, evidence);
  },
});
