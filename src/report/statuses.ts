import type { ControlResult } from "../domain/result.ts";
import type { Judgement, Status } from "../domain/status.ts";

/** The statuses of a duty as governors read them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  fail: "not met",
  "not-assessable": "cannot be told",
  due: "due",
  pass: "met",
  "not-applicable": "did not arise",
  waived: "waived",
};

/**
 * `met 6, not met 1, due 1`: how often a duty was met, the best first. Of a duty of the school, or one that a statement
 * answers, there is nothing to count: how it stands is all.
 */
export function countsInWords({ counts, findings }: Pick<ControlResult, "counts" | "findings">): string {
  if (findings.every(({ child }) => child === null)) return "–";
  const order = ["pass", "fail", "not-assessable", "due", "waived"] as const;
  const said = order
    .filter((status) => counts[status] > 0)
    .map((status) => `${STATUS_WORDS[status]} ${counts[status]}`);
  return said.join(", ") || "–";
}

/** Results of some controls by status. */
export function withStatus<T extends { readonly status: Judgement }>(results: readonly T[], status: Judgement): T[] {
  return results.filter((result) => result.status === status);
}
