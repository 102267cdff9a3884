import { counted } from "../domain/phrases.ts";
import type { ControlResult } from "../domain/result.ts";
import { alike } from "./alike.ts";
import { type Coverage, sourcesOf } from "./coverage.ts";
import { DATASET_WORDS } from "./dataset-words.ts";
import type { Kinds } from "./facts.ts";
import { byGravity, shareMissed } from "./gravity.ts";
import { quoted } from "./terms.ts";

/** More than these in one place are not read; the rest is in the table of duties. */
const MOST = 5;
const MOST_MISSED = 2;

/** Drafts what to do about the duties that are not met: the clause, how far it is missed, how to mend it, who acts. */
export function recommendationsFor(results: readonly ControlResult[], kinds: Kinds): string[] {
  const failed = alike(byGravity(results.filter(({ status }) => status === "fail")));
  const drafted = failed.slice(0, MOST).map((group) => {
    const [result] = group;
    return `${result.control.title} (${citedTogether(group)}): ${missedInWords(result)}. ${whatToDo(result, kinds)} For the ${result.control.addressee}.`;
  });
  const rest = failed.slice(MOST).flat().length;
  return rest > 0
    ? [...drafted, `${counted(rest, "more duty is", "more duties are")} not met, as the tables show.`]
    : drafted;
}

/** Of fewer cases a share says little. */
const FEWEST_CASES = 10;

/**
 * The duties that are missed most of the time, but for the first few that `recommendationsFor` drafts: a graver duty that
 * was missed once would hide them.
 */
export function missedMostly(results: readonly ControlResult[], but: number): string[] {
  const failed = alike(byGravity(results.filter(({ status }) => status === "fail")));
  return failed
    .slice(but)
    .filter(([{ counts }]) => counts.pass + counts.fail >= FEWEST_CASES && counts.fail > counts.pass)
    .sort(([a], [b]) => shareMissed(b) - shareMissed(a))
    .slice(0, MOST_MISSED)
    .map((group) => `${group[0].control.title} (${citedTogether(group)}): ${missedInWords(group[0])}.`);
}

/** `not met in 1 of 6 cases`. */
export function missedInWords({ counts }: Pick<ControlResult, "counts">): string {
  const of = counts.pass + counts.fail;
  return of > 1 ? `not met in ${counts.fail} of ${of} cases` : "not met";
}

/** What there is to do about a duty that is open, in the words of its control kind. */
export function whatToDo({ control, status }: ControlResult, kinds: Kinds): string {
  const doc = kinds.get(control.check)?.doc;
  if (status === "due") return doc?.meet ?? "See that it is done in time.";
  if (status === "fail") return doc?.mend ?? "";
  return `Find out, and enter what is missing (${sourcesOf(control, kinds)}).`;
}

/** Drafts which exports to add, those that most duties wait for first: a matter of files and not of children. */
export function exportsToAdd({ datasets }: Coverage): string[] {
  return [...datasets]
    .sort((a, b) => b.waiting - a.waiting)
    .filter(({ waiting }) => waiting > 0)
    .map(({ dataset, waiting }) => {
      const duties = waiting === 1 ? "1 duty waits" : `${waiting} duties wait`;
      return `Add the ${DATASET_WORDS[dataset]}: ${duties} for this. For the designated teacher.`;
    });
}

/** Where a duty comes from: `SOT-46, PEPs and other plans`. */
export function cited({ id, clause }: Pick<ControlResult["control"], "id" | "clause">): string {
  return `${id}, ${quoted(clause)}`;
}

/** Where duties come from that say the same: `ENG-28, Suspension and permanent exclusion; SOT-31, Exclusions`. */
export function citedTogether(results: readonly ControlResult[]): string {
  return results.map(ruleOf).join("; ");
}

/** Where a duty comes from, with the placing authority where it is that authority's rule. */
export function ruleOf({ control, authority }: ControlResult): string {
  return authority === undefined ? cited(control) : `${cited(control)} (${authority})`;
}
