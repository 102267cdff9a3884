import { isSameAuthority } from "../domain/authority.ts";
import type { ControlKind } from "../domain/control.ts";
import type { Policy } from "../domain/policy.ts";
import type { ControlResult } from "../domain/result.ts";
import type { Child, School } from "../domain/school.ts";
import { evaluate } from "./audit.ts";

/** The rules of a placing authority, laid over the school's own for the children whom it placed. */
export interface Overlay {
  readonly authority: string;
  readonly policy: Policy;
}

/**
 * Judges the children whom an authority placed by its rules as well: both are shown, and since a verdict is the worst
 * of its findings, the strictest wins. A control that the school's policy has unchanged is not asked twice, nor one
 * about the school and its staff. A child whose authority nobody can tell is counted among them, so as not to be missed.
 */
export function evaluateOverlay(
  { authority, policy }: Overlay,
  own: Policy,
  kinds: ReadonlyMap<string, ControlKind>,
  school: School,
): ControlResult[] {
  const children = placedBy(authority, school);
  const controls = policy.controls.filter((control) => isAboutChildren(kinds.get(control.check)) && !has(own, control));
  return evaluate(controls, kinds, { ...school, children }).map((result) => ({ ...result, authority }));
}

/** The children whom an authority placed, or may have placed. */
export function placedBy(authority: string, { children }: School): readonly Child[] {
  return children.filter(({ pupil }) => isSameAuthority(pupil.placing_authority.value, authority) !== "no");
}

const isAboutChildren = (kind: ControlKind | undefined) => kind?.about !== "school";

function has({ controls }: Policy, { id, params }: Policy["controls"][number]): boolean {
  return controls.some((other) => other.id === id && JSON.stringify(other.params) === JSON.stringify(params));
}
