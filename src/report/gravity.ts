import { SEVERITIES } from "../domain/policy.ts";
import type { ControlResult } from "../domain/result.ts";

/** What cannot be made good again comes before anything else of the same severity: a child is out of school. */
const FIRST = ["exclusion", "suspension", "roll", "timetable"];

/**
 * The gravest first: by the severity that the policy gives them, then what takes a child out of school, then those that
 * are missed by the larger share and more often, then by id.
 */
export function byGravity(results: readonly ControlResult[]): ControlResult[] {
  return [...results].sort(
    (a, b) =>
      severityOf(a) - severityOf(b) ||
      harmOf(a) - harmOf(b) ||
      shareMissed(b) - shareMissed(a) ||
      b.counts.fail - a.counts.fail ||
      (a.control.id < b.control.id ? -1 : 1),
  );
}

/** How much of what a duty asks for was not done, of all of which it can be told. */
export function shareMissed({ counts }: Pick<ControlResult, "counts">): number {
  const told = counts.pass + counts.fail;
  return told === 0 ? 0 : counts.fail / told;
}

const severityOf = ({ control }: ControlResult) => SEVERITIES.indexOf(control.severity);

function harmOf({ control }: ControlResult): number {
  const at = FIRST.indexOf(control.check.split(".")[0] ?? "");
  return at === -1 ? FIRST.length : at;
}
