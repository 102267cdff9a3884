import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { canBeCountedBack, durationInWords, since } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, isDue, passes } from "../../domain/control.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { duration } from "../params.ts";
import { lastTerm } from "./last-term.ts";
import { noRow, schoolRow } from "./school-row.ts";

const isTerm = ({ count, unit }: Duration) => count === 1 && unit === "terms";

/** What the report is called in a sentence, and the column that says when it was made last. */
const FORMS = {
  any: { form: "report to governors", column: "last_governors_report" },
  CLASEF: { form: "self-evaluation form (CLASEF)", column: "clasef_completed" },
} as const;

export const reportToGovernors = defineControlKind({
  id: "report.to-governors",
  title: "the designated teacher's report to governors",
  about: "school",
  params: z.strictObject({
    every: duration(
      "How often governors must have a report: 1 term, or a number of days, weeks, months or years",
    ).refine((every) => isTerm(every) || canBeCountedBack(every), {
      error: "write 1 term, or a number of days, weeks, months or years",
    }),
    form: z
      .literal("CLASEF")
      .optional()
      .describe("CLASEF: the self-evaluation form for children looked after serves as the report"),
  }),
  doc: {
    asks:
      "Whether governors had the report (last_governors_report), or the CLASEF form was completed " +
      "(clasef_completed), as often as the policy says. For every term: the last report must be of the term that " +
      "runs or, between terms, of the term before.",
    when: {
      pass:
        "The last report is dated within the time up to the as-of date, the day exactly so long ago included; or, " +
        "for every term, on or after the first day of the last term that has begun.",
      fail:
        "The last report is older, or there has been none. For every term: the last term that has begun is over " +
        "without a report since its first day, or the term before it went by without one too.",
      due:
        "For every term alone: the term runs without a report yet, and there was one in the term before, or the " +
        "calendar does not hold that term. The last day of the term is in time.",
      "not-assessable":
        "There is no school file, or not one row in it; or the column says yes or is missing; or, for every term, " +
        "there is no calendar, or it does not tell which term was the last.",
    },
    examples: {
      pass: "Every year: a report on 10 March 2025, as-of date 10 March 2026.",
      fail: "The same report, as-of date 11 March 2026.",
      due: "Every term: a report on 10 December 2025, as-of date 10 March 2026 in the spring term.",
      "not-assessable": "last_governors_report says yes.",
    },
    mend: "Report to the governors at their next meeting, and enter the date in the school file.",
    meet: "Put the report on the agenda of the governors' next meeting.",
  },
  reasons: {
    reported: passes((f: { form: string; on: IsoDate }) => `Last ${f.form}: ${inWords(f.on)}.`),
    outOfDate: fails(
      (f: { form: string; on: IsoDate; every: Duration }) =>
        `Last ${f.form}: ${inWords(f.on)}; it is asked for every ${durationInWords(f.every)}.`,
    ),
    never: fails((f: { form: string }) => `None is recorded: ${f.form}.`),
    awaited: isDue((f: { form: string; to: IsoDate }) => `Due by ${inWords(f.to)}: ${f.form}.`),
    undated: cannotTell(
      (f: { form: string; column: string }) =>
        `The date is not known: ${f.form}. Enter it in ${f.column} of the school file.`,
    ),
    termsUnknown: cannotTell(
      () => "The calendar does not tell of the last term: add the terms of this academic year and of the one before.",
    ),
    noRow,
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: ({ every }) => (isTerm(every) ? ["school", "calendar"] : ["school"]),
  judge({ params, school, say }) {
    const row = schoolRow(school);
    if (row === null) return say.noRow({}, []);
    const { every } = params;
    const { form, column } = FORMS[params.form ?? "any"];
    const cell = row[column];
    if (leavesOpen(cell)) return say.undated({ form, column }, [cell]);
    const window = isTerm(every) ? lastTerm(school) : { from: since(school.asOf, every), grace: null };
    if (window === null) return say.termsUnknown({}, []);
    const on = dateOf(cell);
    if (on !== null && on >= window.from) return say.reported({ form, on }, [cell]);
    const { grace } = window;
    if (grace && (on ?? "") >= grace.from) return say.awaited({ form, to: grace.to }, [cell], grace.to);
    return on === null ? say.never({ form }, [cell]) : say.outOfDate({ form, on, every }, [cell]);
  },
});
