import type { Cell, Evidence } from "../domain/cells.ts";
import type { Assessment, Reason, Reasons, Sayer } from "../domain/control.ts";

/** Gives a control kind its voice: a function for each of its reasons that makes the assessment. */
export function sayerOf<R extends Reasons>(reasons: R): Sayer<R> {
  const entries = Object.entries(reasons as unknown as Record<string, Reason<Record<string, unknown>>>).map(
    ([reason, { status, standing, says }]) => {
      const say = (
        facts: Record<string, unknown>,
        evidence: readonly (Cell<unknown> | Evidence)[],
        due?: string | null,
      ): Assessment => ({
        reason,
        status,
        message: says(facts),
        evidence: evidence.map((cell) => ("cite" in cell ? cell.cite : cell)),
        ...(due ? { due: due as NonNullable<Assessment["due"]> } : {}),
        ...(standing ? { standing } : {}),
      });
      return [reason, say] as const;
    },
  );
  return Object.fromEntries(entries) as unknown as Sayer<R>;
}
