import { CONTROL_KINDS } from "../controls/index.ts";
import { didYouMean } from "../domain/closest.ts";
import type { ControlKind } from "../domain/control.ts";
import { UsageError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import { explainControl, explainKind } from "../render/terminal/explain.ts";
import { type ConfigOptions, configFor, policyOf } from "./config.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { builtInPolicies, policyNamed } from "./policy.ts";

export interface ExplainOptions extends ConfigOptions {
  readonly policy?: string;
  readonly color: boolean;
}

/** `cic-audit explain`: a control of a policy, or a control kind, in full. */
export async function explain(id: string, options: ExplainOptions, io: Io): Promise<void> {
  const policies = await policiesAtHand(options, io);
  const screen = terminalOf(io, options.color);
  const kind = CONTROL_KINDS.get(id.toLowerCase());
  if (kind !== undefined) {
    const uses = policies.flatMap(({ controls }) => controls.filter(({ check }) => check === kind.id));
    return write(io.stdout, explainKind(kind, uses, screen));
  }
  for (const policy of policies) {
    const control = policy.controls.find((candidate) => candidate.id === id.toUpperCase());
    if (control) return write(io.stdout, explainControl(control, kindOf(control.check), policy, screen));
  }
  throw new UsageError(`no control or control kind is called "${id}"${hintFor(id, policies)}`);
}

/** The policy that was named alone; else that of the config file, then every one that comes with the program. */
async function policiesAtHand(options: ExplainOptions, io: Io): Promise<Policy[]> {
  if (options.policy !== undefined) return [await policyNamed(options.policy)];
  const usual = await policyOf(await configFor(options, ".", io));
  const ids = (await builtInPolicies()).map(({ id }) => id);
  return [usual, ...(await Promise.all(ids.filter((id) => id !== usual.id).map(policyNamed)))];
}

/** A policy that was read names only kinds that there are. */
const kindOf = (check: string) => CONTROL_KINDS.get(check) as ControlKind;

function hintFor(id: string, policies: readonly Policy[]): string {
  const controls = policies.flatMap((policy) => policy.controls.map((control) => control.id));
  const near = didYouMean(id, [...controls, ...CONTROL_KINDS.keys()]);
  return near || "; cic-audit policies show <policy> lists the controls of a policy.";
}
