import { counted } from "../domain/phrases.ts";
import { SEVERITIES } from "../domain/policy.ts";
import type { ControlResult } from "../domain/result.ts";
import { type Coverage, sourcesOf } from "./coverage.ts";
import type { Kinds } from "./facts.ts";

/** More than these in one place are not read; the rest is in the table of duties. */
const MOST = 5;

/** Drafts what to do about the duties that are not met: the clause, how far it is missed, how to mend it, who acts. */
export function recommendationsFor(results: readonly ControlResult[], kinds: Kinds): string[] {
  const failed = bySeverity(results.filter(({ status }) => status === "fail"));
  const drafted = failed.slice(0, MOST).map((result) => {
    const { control, counts } = result;
    const of = counts.pass + counts.fail;
    const missed = of > 1 ? `not met in ${counts.fail} of ${of} cases` : "not met";
    return `${control.title} (${cited(control)}): ${missed}. ${whatToDo(result, kinds)} For the ${control.addressee}.`;
  });
  const rest = failed.length - MOST;
  return rest > 0
    ? [...drafted, `${counted(rest, "more duty is", "more duties are")} not met, as the tables show.`]
    : drafted;
}

/** What there is to do about a duty that is open, in the words of its control kind. */
export function whatToDo({ control, status }: ControlResult, kinds: Kinds): string {
  const doc = kinds.get(control.check)?.doc;
  if (status === "due") return doc?.meet ?? "See that it is done in time.";
  if (status === "fail") return doc?.mend ?? "";
  return `Find out, and enter what is missing (${sourcesOf(control, kinds)}).`;
}

/** Drafts which exports to add, so that more duties can be audited: a matter of files and not of children. */
export function exportsToAdd({ datasets }: Coverage): string[] {
  return datasets
    .filter(({ waiting }) => waiting > 0)
    .map(({ dataset, waiting }) => {
      const duties = waiting === 1 ? "1 duty waits" : `${waiting} duties wait`;
      return `Export ${dataset}: ${duties} for it. For the designated teacher.`;
    });
}

/** Where a duty comes from: `SOT-46, PEPs and other plans`. */
export function cited({ id, clause }: ControlResult["control"]): string {
  return `${id}, ${clause}`;
}

/** The gravest first; those that are alike by id. */
export function bySeverity(results: readonly ControlResult[]): ControlResult[] {
  const rank = ({ control }: ControlResult) => SEVERITIES.indexOf(control.severity);
  return [...results].sort((a, b) => rank(a) - rank(b) || (a.control.id < b.control.id ? -1 : 1));
}
