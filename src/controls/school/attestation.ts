import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { since } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { interval } from "../params.ts";

export const attestation = defineControlKind({
  id: "attestation",
  title: "a signed statement that this is so",
  about: "school",
  params: z.strictObject({
    every: interval("How long a statement holds; if it is not given, for the academic year of its date").optional(),
  }),
  doc: {
    asks:
      "Whether somebody has stated, for this control and in this academic year (or no longer ago than `every`), " +
      "that the duty is met. No export can show it. Control ids are compared without regard to case.",
    when: {
      pass: "The last dated statement with an answer says yes.",
      fail: "It says no; of two on one day, the no counts.",
      "not-assessable":
        "There is no attestations file, or no statement for this control that is dated within the time, up to the " +
        "as-of date, and has an answer; or a statement on a date not known says no.",
    },
    examples: {
      pass: "SLT-12, yes, 1 September 2025; as-of date 10 March 2026.",
      fail: "SLT-12, no, 1 October 2025, after a yes on 1 September.",
      "not-assessable": "SLT-12, yes, 31 August 2025: last year's statement.",
    },
    mend: "Put right what is not so, then sign and date a new statement in the attestations file.",
  },
  reasons: {
    stated: passes((f: { on: IsoDate }) => `Stated on ${inWords(f.on)}: yes.`),
    denied: fails((f: { on: IsoDate }) => `Stated on ${inWords(f.on)}: no.`),
    unanswered: cannotTell(
      (f: { control: string; from: IsoDate }) =>
        `No statement since ${inWords(f.from)} answers for ${f.control}: add a row to the attestations file, with ` +
        "answer and date.",
    ),
    undated: cannotTell(
      (f: { control: string }) =>
        `A statement for ${f.control} says no and has no date: enter it in the attestations file.`,
    ),
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["attestations"],
  judge({ school, params: { every }, control, say }) {
    const from = every ? since(school.asOf, every) : school.period.from;
    const own = school.attestations.filter((row) => row.control.value?.toLowerCase() === control.toLowerCase());
    const last = lastAnswer(own, from);
    if (last?.statement.answer.value === "no") return say.denied({ on: last.on }, citesOf(last.statement));
    const no = own.find(({ date, answer }) => answer.value === "no" && leavesOpen(date));
    if (no) return say.undated({ control }, citesOf(no));
    return last ? say.stated({ on: last.on }, citesOf(last.statement)) : say.unanswered({ control, from }, []);
  },
});

type Statement = RecordOf<"attestations">;

const citesOf = ({ control, answer, date }: Statement) => [control, answer, date];

/** The last statement from a day on that has an answer; of two on one day, the one that says no. */
function lastAnswer(
  statements: readonly Statement[],
  from: IsoDate,
): { statement: Statement; on: IsoDate } | undefined {
  const answers = statements.flatMap((statement) => {
    const on = dateOf(statement.date);
    return on !== null && on >= from && statement.answer.value !== "unknown" ? [{ statement, on }] : [];
  });
  const rank = ({ on, statement }: (typeof answers)[number]) => `${on} ${statement.answer.value === "no"}`;
  return answers.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1);
}
