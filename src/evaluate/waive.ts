import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { ControlResult, Finding, Waiver } from "../domain/result.ts";
import type { Child } from "../domain/school.ts";
import type { Judgement } from "../domain/status.ts";
import { resultOf } from "./audit.ts";
import type { Baseline } from "./baseline.ts";

/** The waivers of a school, and what is needed to apply them. */
export interface Decisions {
  readonly waivers: readonly Waiver[];
  /** Where they were written, for what is said about them. */
  readonly file: string;
  /** The names that a child goes by in a waiver: the pseudonym, the UPN or the pupil id. */
  readonly namesOf: (child: Child) => readonly string[];
  /** Failures that were known when somebody decided to live with them for now. */
  readonly baseline?: Baseline | undefined;
}

/**
 * Applies the decisions to live with a finding. A finding that is waived keeps beside it what it would be; a pass is
 * never waived. A waiver holds up to and including its last day; after it the finding stands again, and is said to.
 */
export function waive(
  results: readonly ControlResult[],
  decisions: Decisions,
  asOf: IsoDate,
): { results: ControlResult[]; warnings: Problem[] } {
  const { waivers, file } = decisions;
  const matched = new Set<Waiver>();
  const waived = results.map((result) => {
    const findings = result.findings.map((finding) => {
      const fitting = waivers.filter((waiver) => fits(waiver, result, finding, decisions));
      for (const waiver of fitting) matched.add(waiver);
      const by = fitting.find(({ until }) => asOf <= until);
      return by
        ? { ...finding, status: "waived" as const, waived: { by, status: finding.status as Judgement } }
        : finding;
    });
    return { ...result, ...resultOf(result.control, findings) };
  });
  const expired = waivers.filter((waiver) => waiver.until < asOf);
  const idle = waivers.filter((waiver) => asOf <= waiver.until && !matched.has(waiver));
  const warnings = [
    ...expired.map(({ control, until }) => ({
      file,
      message: `the waiver for ${control} ran out on ${inWords(until)}: what it waived counts again.`,
      remedy: "Mend the failure, or have somebody approve a new waiver with a new date.",
    })),
    ...idle.map(({ control }) => ({
      file,
      message: `a waiver for ${control} fits no finding.`,
      remedy: "Take it out, or check its control, pupil and key.",
    })),
  ];
  return { results: waived, warnings };
}

const MAY_BE_WAIVED = ["fail", "not-assessable", "due"];

function fits(
  waiver: Waiver,
  { control }: ControlResult,
  { child, key, status }: Finding,
  { namesOf }: Decisions,
): boolean {
  if (waiver.control !== control.id || !MAY_BE_WAIVED.includes(status)) return false;
  if (waiver.key !== undefined && waiver.key !== key) return false;
  return waiver.pupil === undefined || (child !== null && namesOf(child).includes(waiver.pupil));
}
