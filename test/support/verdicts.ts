import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Problem } from "../../src/domain/errors.ts";
import type { Finding } from "../../src/domain/result.ts";
import { evaluate } from "../../src/evaluate/audit.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { type Exports, read } from "./exports.ts";

/** A finding, and the control that it is of. */
export interface Verdict extends Finding {
  readonly control: string;
  readonly check: string;
}

export interface Verdicts {
  readonly all: readonly Verdict[];
  /** What was odd in the exports as a whole. */
  readonly warnings: readonly Problem[];
}

/** Makes the function that audits exports by a policy; null where they cannot be trusted. */
export async function auditorOf(policyId: string, asOf = "2026-05-22") {
  const { controls } = await loadPolicy(policyId, { kinds: CONTROL_KINDS, folder: "policies" });
  return (exports: Exports, on = asOf): Verdicts | null => {
    const found = read(exports, date(on));
    if (found === null) return null;
    const results = evaluate(controls, CONTROL_KINDS, found.school);
    const all = results.flatMap(({ control, findings }) =>
      findings.map((of) => ({ ...of, control: control.id, check: control.check })),
    );
    return { all, warnings: found.warnings };
  };
}

/** Verdicts as text that can be compared: control, child, key and status. */
export const told = (verdicts: Verdicts | null) =>
  verdicts?.all.map(({ control, child, key, status }) => [control, child?.id, key, status].join(" ")).sort();

const isBad = ({ status }: Verdict) => status === "fail" || status === "not-assessable";
const subjectOf = ({ control, child, key }: Verdict) => [control, child?.id, key].join(" ");
const isOfSame = (one: Verdict, other: Verdict) =>
  one.control === other.control && (other.child === null || other.child.id === one.child?.id);

/**
 * The failures, and what could not be assessed, that are neither any more: they pass, are due or not applicable, or are
 * gone. One that is gone and has a new bad one of the control in its place, under another key or of the school as a
 * whole, is there still: what it hung on is not known now.
 */
export function bettered({ all: before }: Verdicts, { all: after }: Verdicts): Verdict[] {
  const badIn = (all: readonly Verdict[]) => new Set(all.filter(isBad).map(subjectOf));
  const [wasBad, nowBad] = [badIn(before), badIn(after)];
  const found = new Set(after.map(subjectOf));
  const newlyBad = after.filter((verdict) => isBad(verdict) && !wasBad.has(subjectOf(verdict)));
  const isInPlace = (verdict: Verdict) => newlyBad.some((other) => isOfSame(verdict, other));
  return before.filter((verdict) => {
    const subject = subjectOf(verdict);
    return isBad(verdict) && !nowBad.has(subject) && (found.has(subject) || !isInPlace(verdict));
  });
}
