import { z } from "zod";
import { inWords, yearsBetween } from "../../calendar/dates.ts";
import { holdsUntil, since } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell, fails, isDue, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, type ChildSubject, eachChildNow } from "../looked-at.ts";
import { interval } from "../params.ts";
import { EXCUSES, lastTotal, sayExcuse } from "./questionnaires.ts";

/** The ages at which the questionnaire is asked for (contract, section 4). */
const YOUNGEST = 4;
const OLDEST = 16;

export const sdqCompleted = defineControlKind({
  id: "sdq.completed",
  title: "a strengths and difficulties questionnaire (SDQ) for each child",
  params: z.strictObject({ every: interval("How long ago the last questionnaire may be") }),
  doc: {
    asks:
      "Whether each child in care aged 4 to 16 has a questionnaire with a total, no longer ago than the policy " +
      "allows.",
    when: {
      pass:
        "A row with a total from 0 to 40 is dated within the time up to the as-of date, the day exactly so long " +
        "ago included.",
      fail:
        "There is no such row, and the child has been in care for longer than that. SDQ2, SDQ4 and SDQ5 are no " +
        "excuse.",
      due:
        "There is no such row yet, and the child has not been in care for so long; the day on which it is full is " +
        "in time.",
      "not-assessable":
        "date_of_birth is not known; or there is no such row, and a questionnaire has a date not known, or the " +
        "latest within the time has no total and the file no column reason_not_completed, or care_start is not " +
        "known.",
      "not-applicable":
        "There is no such row, and the latest row within the time says SDQ1 or SDQ3; or nobody in care and on " +
        "roll on the as-of date is aged 4 to 16.",
    },
    examples: {
      pass: "Every year, as-of date 22 May 2026: a total of 12 on 22 May 2025.",
      fail: "A total of 12 on 21 May 2025, and in care since 2019.",
      due: "No questionnaire, and in care since 22 May 2025.",
      "not-assessable": "No questionnaire, and care_start is empty.",
      "not-applicable": "The latest row, of 3 February 2026, has no total and the reason SDQ3.",
    },
    mend: "Ask the carer for the questionnaire, through the social worker, and record its date and total.",
    meet: "Ask the carer for the questionnaire in good time, through the social worker.",
  },
  reasons: {
    completed: passes((f: { on: IsoDate }) => `Questionnaire completed on ${inWords(f.on)}.`),
    outOfDate: fails((f: { on: IsoDate }) => `The last questionnaire with a total was on ${inWords(f.on)}.`),
    never: fails(() => "No questionnaire with a total from 0 to 40 is recorded."),
    awaited: isDue((f: { due: IsoDate }) => `A questionnaire is due by ${inWords(f.due)}.`),
    ageUnknown: cannotTell(() => "The child's age is not known: fill in date_of_birth in the pupil list."),
    careUndated: cannotTell(
      () =>
        "There is no questionnaire in time, and when it fell due is not known: fill in care_start in the pupil list.",
    ),
    ...EXCUSES,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: childrenOfAge,
  judgesBy: () => ["sdq"],
  judge({ subject: { child }, params: { every }, school, say }) {
    const { date_of_birth, care_start } = child.pupil;
    if (dateOf(date_of_birth) === null) return say.ageUnknown({}, [date_of_birth]);
    const from = since(school.asOf, every);
    const last = lastTotal(child);
    if (last && last.on >= from) return say.completed({ on: last.on }, [last.cell]);
    const excuse = sayExcuse(child, from, say);
    if (excuse) return excuse;
    const start = dateOf(care_start);
    if (start === null) return say.careUndated({}, [care_start]);
    const due = holdsUntil(start, every);
    if (school.asOf <= due) return say.awaited({ due }, [care_start], due);
    return last ? say.outOfDate({ on: last.on }, [last.cell]) : say.never({}, [care_start]);
  },
});

/** Each child of today who is of age on the as-of date, or whose age is not known. */
function childrenOfAge(asked: Asked<unknown>): ChildSubject[] {
  return eachChildNow(asked).filter(({ child }) => {
    const born = dateOf(child.pupil.date_of_birth);
    const age = born && yearsBetween(born, asked.school.asOf);
    return age === null || (YOUNGEST <= age && age <= OLDEST);
  });
}
