import { didYouMean } from "../domain/closest.ts";
import type { ControlKind } from "../domain/control.ts";
import type { Control } from "../domain/policy.ts";
import { type Checked, check, type Fault } from "./faults.ts";
import type { Profile, WrittenControl } from "./schema.ts";
import type { YamlPath } from "./yaml-file.ts";

export type Kinds = ReadonlyMap<string, ControlKind>;

/** The control kind that takes a signed statement: what answers a duty with `evidence: attest`. */
const STATEMENT = "attestation";

/** The controls that a profile writes itself, in its order, and what is wrong with them. */
export function ownControls({ id: from, clauses }: Profile, kinds: Kinds): { controls: Control[]; faults: Fault[] } {
  const controls = new Map<string, Control>();
  const faults: Fault[] = [];
  for (const [clause, written] of Object.entries(clauses)) {
    for (const [id, control] of Object.entries(written)) {
      const path = ["clauses", clause, id];
      const read = readControl(control, { id, clause, from }, kinds);
      if (read.faults) faults.push(...under(path, read.faults));
      else if (controls.has(id)) faults.push({ path, message: `${id} stands under two headings.` });
      else controls.set(id, read.value);
    }
  }
  return { controls: [...controls.values()], faults };
}

/** Faults of a part of a file, as faults of the file. */
export function under(path: YamlPath, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

function readControl(
  { duty, check: named, ...written }: WrittenControl,
  where: Pick<Control, "id" | "clause" | "from">,
  kinds: Kinds,
): Checked<Control> {
  const checkId = named ?? (written.evidence === "attest" ? STATEMENT : undefined);
  if (checkId === undefined) return fault(["check"], `"check" is missing: name it, or write evidence: attest.`);
  if ((written.evidence === "attest") !== (checkId === STATEMENT))
    return fault(["check"], `evidence: ${written.evidence} and the check ${checkId} do not go together.`);
  const settings = readParams(checkId, written.params, kinds);
  if (settings.faults) return settings;
  const strange = written.chosen.find((name) => !isPartOf(name, written.params));
  if (strange !== undefined) return fault(["chosen"], `"${strange}" is no parameter here, nor a part of one.`);
  return { value: { ...where, ...written, title: duty, check: checkId, settings: settings.value } };
}

/** Parameters as their control kind reads them. */
export function readParams(checkId: string, params: Control["params"], kinds: Kinds): Checked<unknown> {
  const kind = kinds.get(checkId);
  if (kind === undefined)
    return fault(["check"], `no check is called "${checkId}"${didYouMean(checkId, kinds.keys()) || "."}`);
  const { value, faults } = check(kind.params, params);
  return faults ? { faults: under(["params"], faults) } : { value };
}

/** Whether a word is the name of a parameter or stands in the value of one: `within`, or `school days`. */
function isPartOf(name: string, params: Control["params"]): boolean {
  return Object.hasOwn(params, name) || Object.values(params).some((value) => String(value).includes(name));
}

const fault = (path: YamlPath, message: string) => ({ faults: [{ path, message }] });
