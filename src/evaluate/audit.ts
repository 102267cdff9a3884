import type { ControlKind } from "../domain/control.ts";
import type { Control } from "../domain/policy.ts";
import type { ControlResult, Finding } from "../domain/result.ts";
import type { School } from "../domain/school.ts";
import { countStatuses, worstOf } from "../domain/status.ts";
import { judge } from "./judge.ts";

/** A control kind that threw: a fault of the program, so that no verdict can be given (status 3). */
export class ControlFault extends Error {
  constructor(control: Control, cause: unknown) {
    super(
      `control ${control.id} (${control.check}) could not be worked out: a fault in cic-audit, not in your exports`,
      { cause },
    );
  }
}

/** Judges a school by every control of a policy; the one place that catches a control that throws. */
export function evaluate(
  controls: readonly Control[],
  kinds: ReadonlyMap<string, ControlKind>,
  school: School,
): ControlResult[] {
  return controls.map((control) => resultOf(control, findingsOf(control, kinds, school)));
}

/** A control with its findings, in the order of pupil and key, and the worst of them as its status. */
export function resultOf(control: Control, findings: readonly Finding[]): ControlResult {
  const statuses = findings.map(({ status }) => status);
  const sorted = [...findings].sort((a, b) => compare(a.child?.id ?? "", b.child?.id ?? "") || compare(a.key, b.key));
  return { control, status: worstOf(statuses), counts: countStatuses(statuses), findings: sorted };
}

function findingsOf(control: Control, kinds: ReadonlyMap<string, ControlKind>, school: School): Finding[] {
  try {
    const kind = kinds.get(control.check);
    if (kind === undefined) throw new Error(`no control kind is called ${control.check}`);
    return judge({ id: control.id, kind, settings: control.settings }, school);
  } catch (error) {
    throw new ControlFault(control, error);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
