import type { ControlKind, Reasons, Subject } from "../domain/control.ts";

/** Declares a control kind; the compiler infers its parameters, its subjects and its sentences from what is written. */
export function defineControlKind<P, S extends Subject, const R extends Reasons>(
  kind: ControlKind<P, S, R>,
): ControlKind<P, S, R> {
  return kind;
}
