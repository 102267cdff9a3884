import { inWords } from "../../calendar/dates.ts";
import { type Cell, dateOf } from "../../domain/cells.ts";
import { type Assessment, cannotTell, doesNotApply, type Sayer } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Child } from "../../domain/school.ts";

/** The total of a questionnaire runs from 0 to 40; with these reasons it is not asked for (contract, section 4). */
const HIGHEST_TOTAL = 40;
/** The child is too young or too old, or not able to through the severity of a disability. */
const EXEMPT: readonly (string | null)[] = ["SDQ1", "SDQ3"];

/** The day of the last questionnaire that has a total, and its cell; null where there is none on a known day. */
export function lastTotal({ sdq }: Child): { on: IsoDate; cell: Cell<unknown> } | null {
  const totals = sdq.filter(({ total }) => total.value !== null && total.value >= 0 && total.value <= HIGHEST_TOTAL);
  const dated = totals.flatMap(({ date }) => {
    const on = dateOf(date);
    return on === null ? [] : [{ on, cell: date }];
  });
  return dated.at(-1) ?? null;
}

/** What there is to say of a child whose questionnaires without a total, or without a date, leave the answer open. */
export const EXCUSES = {
  undated: cannotTell(() => "A questionnaire is recorded without its date: fill in date in the SDQ file."),
  exempt: doesNotApply(
    (f: { on: IsoDate; reason: string | null }) =>
      `Not completed for the reason ${f.reason}, recorded on ${inWords(f.on)}.`,
  ),
  reasonUnknown: cannotTell(
    (f: { on: IsoDate }) =>
      `The questionnaire of ${inWords(f.on)} has no total: add reason_not_completed to the SDQ file.`,
  ),
};

/** Says so where a questionnaire has no date, or the latest from a day on excuses the child or may; else null. */
export function sayExcuse({ sdq }: Child, from: IsoDate, say: Sayer<typeof EXCUSES>): Assessment | null {
  const undated = sdq.find(({ date }) => dateOf(date) === null);
  if (undated) return say.undated({}, [undated.date]);
  const latest = sdq.at(-1);
  const on = latest ? dateOf(latest.date) : null;
  if (!latest || on === null || on < from) return null;
  const { value: reason, cite } = latest.reason_not_completed;
  if (EXEMPT.includes(reason)) return say.exempt({ on, reason }, [latest.date, latest.reason_not_completed]);
  return cite.value === null ? say.reasonUnknown({ on }, [latest.date]) : null;
}
