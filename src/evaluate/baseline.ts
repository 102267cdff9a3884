import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { counted } from "../domain/phrases.ts";
import type { ControlResult, Finding } from "../domain/result.ts";
import type { Child } from "../domain/school.ts";
import { resultOf } from "./audit.ts";

/** Failures that were known on some day, and the decision to live with them for now. */
export interface Baseline {
  readonly file: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: IsoDate;
  readonly fingerprints: ReadonlySet<string>;
  readonly pseudonymOf: (child: Child) => string;
}

/**
 * Waives the failures of a baseline, up to and including its last day. Nothing but a failure is known in this way: what
 * is due, or cannot be assessed, stands. Failures that are known and no more there are told of, to be taken out.
 */
export function waiveKnown(
  results: readonly ControlResult[],
  baseline: Baseline,
  asOf: IsoDate,
): { results: ControlResult[]; warnings: Problem[] } {
  const { file, fingerprints, until, reason, approvedBy } = baseline;
  if (until < asOf) return { results: [...results], warnings: [expired(baseline)] };
  const left = new Set(fingerprints);
  const waived = results.map((result) => {
    const { control, authority } = result;
    const by = { control: control.id, reason, approvedBy, until };
    const findings = result.findings.map((finding): Finding => {
      const pseudonym = finding.child === null ? "" : baseline.pseudonymOf(finding.child);
      const isKnown = fingerprints.has(fingerprintOf([control.id, authority], pseudonym, finding.key));
      if (!isKnown || (finding.waived?.status ?? finding.status) !== "fail") return finding;
      left.delete(fingerprintOf([control.id, authority], pseudonym, finding.key));
      return finding.status === "fail" ? { ...finding, status: "waived", waived: { by, status: "fail" } } : finding;
    });
    return { ...result, ...resultOf(control, findings) };
  });
  const remedy = `cic-audit check --write-baseline ${file} takes out those that have passed.`;
  const message = `no longer failing, or not looked at any more: ${counted(left.size, "known failure")}.`;
  return { results: waived, warnings: left.size === 0 ? [] : [{ file, message, remedy }] };
}

const expired = ({ file, until }: Baseline): Problem => ({
  file,
  message: `the baseline ran out on ${inWords(until)}: the failures that were known count again.`,
  remedy: "Mend them, or have somebody approve another day.",
});
