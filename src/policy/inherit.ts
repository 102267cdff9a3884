import { isDeepStrictEqual } from "node:util";
import type { Control, Policy } from "../domain/policy.ts";
import type { Checked, Fault } from "./faults.ts";
import { type Kinds, readParams, under } from "./own-controls.ts";
import type { Change, Profile } from "./schema.ts";

/** What a profile takes over: the controls, and those left out with the reasons. */
export type Inherited = Pick<Policy, "controls" | "leftOut">;

/**
 * The controls of several profiles together; their order does not matter. A control that one of them leaves out and
 * another keeps is kept. One that comes in two forms is a fault: to choose between them would be to guess.
 */
export function unite(parents: readonly Inherited[]): Inherited & { readonly faults: readonly Fault[] } {
  const controls = new Map<string, Control>();
  const faults: Fault[] = [];
  for (const control of parents.flatMap((parent) => parent.controls)) {
    const other = controls.get(control.id) ?? control;
    if (!isDeepStrictEqual(other, control))
      faults.push({ path: ["extends"], message: `${control.id} comes from these in two forms: extend only one.` });
    controls.set(control.id, control);
  }
  const leftOut = new Map(parents.flatMap((parent) => parent.leftOut.map((left) => [left.id, left] as const)));
  for (const id of controls.keys()) leftOut.delete(id);
  return { controls: [...controls.values()], leftOut: [...leftOut.values()], faults };
}

/** What a profile makes of the controls that it takes over, by its `change` and `leave-out`. */
export function adapt(
  { controls, leftOut }: Inherited,
  profile: Pick<Profile, "change" | "leave-out">,
  kinds: Kinds,
): Checked<Inherited> {
  const { change, "leave-out": leave } = profile;
  const strangers = [...strangersIn("change", change, controls), ...strangersIn("leave-out", leave, controls)];
  const both = Object.keys(change)
    .filter((id) => Object.hasOwn(leave, id))
    .map((id) => ({ path: ["change", id], message: `${id} is left out too: change it or leave it out.` }));
  const changed = controls
    .filter(({ id }) => !Object.hasOwn(leave, id))
    .map((control) => changedBy(control, Object.hasOwn(change, control.id) ? change[control.id] : undefined, kinds));
  const faults = [...strangers, ...both, ...changed.flatMap((read) => read.faults ?? [])];
  if (faults.length > 0) return { faults };
  return {
    value: {
      controls: changed.flatMap((read) => (read.faults ? [] : [read.value])),
      leftOut: [...leftOut, ...Object.entries(leave).map(([id, reason]) => ({ id, reason }))],
    },
  };
}

/** A control with the parameters, the severity or the addressee changed; a parameter that is not named stays. */
function changedBy(control: Control, change: Change | undefined, kinds: Kinds): Checked<Control> {
  if (change === undefined) return { value: control };
  const params = { ...control.params, ...change.params };
  const settings = readParams(control.check, params, kinds);
  if (settings.faults) return { faults: under(["change", control.id], settings.faults) };
  const chosen = control.chosen.filter((name) => !isReplaced(name, control.params, change.params));
  const { severity = control.severity, addressee = control.addressee } = change;
  return { value: { ...control, params, settings: settings.value, chosen, severity, addressee } };
}

/** Whether the number that a profile chose gives way to another: then it is that profile's choice no longer. */
function isReplaced(name: string, params: Control["params"], by: Control["params"]): boolean {
  return Object.keys(by).some(
    (key) => key === name || (!Object.hasOwn(params, name) && String(params[key]).includes(name)),
  );
}

/** Ids that none of the controls has. */
function strangersIn(key: "change" | "leave-out", ids: object, controls: readonly Control[]): Fault[] {
  return Object.keys(ids)
    .filter((id) => controls.every((control) => control.id !== id))
    .map((id) => ({ path: [key, id], message: `${id} is not a control of a profile that this one extends.` }));
}
