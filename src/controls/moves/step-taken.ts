import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, moves } from "../looked-at.ts";
import { groups } from "../params.ts";
import { movesIn, movesOut, moveUndated } from "./direction.ts";

/** Each step, the column that answers for it, and the moves that it belongs to. */
const STEPS = {
  visit: { column: "visit", is: "a school visit", moves },
  "mentor and buddy": { column: "mentor_and_buddy", is: "a staff mentor and a buddy", moves: movesIn },
  goodbye: { column: "goodbye", is: "a planned goodbye", moves: movesOut },
} as const;
type Step = keyof typeof STEPS;

export const transitionStepTaken = defineControlKind({
  id: "transition.step-taken",
  title: "a step that helps a child through a change of school",
  params: z.strictObject({
    step: z.enum(Object.keys(STEPS) as Step[]).describe("The step: visit, mentor and buddy, or goodbye"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether the step was taken for each move of the period: a visit for moves in and out, a mentor and buddy for " +
      "moves into the school, a goodbye for moves out of it. A transfer or managed move counts both ways if in doubt.",
    when: {
      pass: "The move's column for the step is yes.",
      fail: "The column is no.",
      "not-assessable": "The column is empty or absent, or the move has no date.",
      "not-applicable": "No child in care (or in the group) made a move of the period that the step belongs to.",
    },
    examples: {
      pass: "Admission on 12 January 2026, visit yes.",
      fail: "Admission on 12 January 2026, mentor_and_buddy no.",
      "not-assessable": "Leaver on 27 March 2026, goodbye empty.",
      "not-applicable": "The step is a goodbye, and the only move is an admission.",
    },
    mend: "Take the step now if it can still help the child, and plan it from the day a move is known.",
  },
  reasons: {
    taken: passes((f: { step: string; moved: IsoDate }) => `There was ${f.step} for the move of ${inWords(f.moved)}.`),
    notTaken: fails(
      (f: { step: string; moved: IsoDate }) => `There was not ${f.step} for the move of ${inWords(f.moved)}.`,
    ),
    notRecorded: cannotTell(
      (f: { step: string; column: string }) =>
        `Whether there was ${f.step} is not recorded: enter ${f.column} in the moves file.`,
    ),
    moveUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["moves"],
  subjects: (asked) => STEPS[asked.params.step].moves(asked),
  judgesBy: () => [],
  judge({ subject: { event, on: moved }, params, say }) {
    const { column, is: step } = STEPS[params.step];
    const evidence = [event.date, event[column]];
    if (moved === null) return say.moveUndated({}, evidence);
    if (event[column].value === "unknown") return say.notRecorded({ step, column }, evidence);
    return event[column].value === "yes"
      ? say.taken({ step, moved }, evidence)
      : say.notTaken({ step, moved }, evidence);
  },
});
