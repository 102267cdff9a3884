import type { Answer } from "../../domain/cells.ts";
import type { Finding } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import type { Status } from "../../domain/status.ts";
import { inPlainWords } from "../dataset-words.ts";
import { type Figures, noFigure, shareDone, type Told } from "./shares.ts";

/** What a control kind finds, and the rule of the policy that it was asked by; null where the policy has none. */
export interface Asked {
  readonly findings: readonly Finding[];
  readonly rule: string | null;
  /** Whether that rule has parameters, and so may ask for more than the control kind does by itself. */
  readonly hasParams: boolean;
}
type Params = Readonly<Record<string, unknown>>;

/**
 * The control kinds, as measures ask them: a figure about a duty is counted from the findings of the very code that
 * audits it, so that the report cannot say one thing and the audit another.
 */
export interface Asks {
  /** By the policy's own rule of that kind, as the audit has it; where the policy has none, with these parameters. */
  readonly asPolicy: (check: string, otherwise: Params) => Asked;
  /** With these parameters, whatever the policy asks. */
  readonly exactly: (check: string, params: Params) => Asked;
}

/**
 * Of all that a duty asks for by now, how much was done. What is still due is not counted yet; a waived finding is
 * counted as what it would be. A finding on the school says that a file is not there.
 */
export function doneBy({ findings }: Asked, settledBy: string, among: (child: Child) => Answer = () => "yes"): Figures {
  const absence = absenceIn({ findings });
  return absence ? noFigure(absence) : shareDone(toldBy(findings, among), settledBy);
}

/** Why nothing can be counted: a finding on the school that it cannot be told. */
export function absenceIn({ findings }: Pick<Asked, "findings">): string | undefined {
  const isAbsent = ({ child, status, waived }: Finding) =>
    child === null && (waived?.status ?? status) === "not-assessable";
  const found = findings.find(isAbsent);
  return found && inPlainWords(found.message);
}

/** The findings that count, as answers. Of a child who may not be one of those asked about, nobody can tell. */
export function toldBy(findings: readonly Finding[], among: (child: Child) => Answer = () => "yes"): Told[] {
  return findings.flatMap(({ child, status, waived }): Told[] => {
    const is = ANSWERS[waived?.status ?? status];
    const belongs = child === null ? "no" : among(child);
    if (child === null || is === undefined || belongs === "no") return [];
    return [{ child, is: belongs === "unknown" ? "unknown" : is }];
  });
}

const ANSWERS: Partial<Readonly<Record<Status, Answer>>> = { pass: "yes", fail: "no", "not-assessable": "unknown" };

/** What was asked, at the end of a sentence about the method: the rule of the policy, else what is asked without one. */
export function ruleIn({ rule }: Asked, otherwise = ""): string {
  return rule === null ? otherwise : `, as ${rule} asks`;
}
