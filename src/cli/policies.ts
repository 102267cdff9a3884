import { today } from "../calendar/dates.ts";
import { diffPolicies, missingFrom, weakerThan } from "../policy/diff.ts";
import { remarksOn } from "../policy/remarks.ts";
import { policyDiffJson } from "../render/policy-diff-json.ts";
import { policyJson } from "../render/policy-json.ts";
import { policyList, policyPage } from "../render/terminal/policy.ts";
import { type DiffPage, policyDiffPage } from "../render/terminal/policy-diff.ts";
import { counted } from "../render/text.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { builtInPolicies, DEFAULT_POLICY, policyNamed } from "./policy.ts";

export interface PolicyOptions {
  readonly color: boolean;
}

export interface ShowOptions extends PolicyOptions {
  readonly format: "table" | "json";
}

/** `cic-audit policies list`: those that come with the program. */
export async function listPolicies(options: PolicyOptions, io: Io): Promise<void> {
  await write(io.stdout, policyList(await builtInPolicies(), terminalOf(io, options.color)));
}

/** `cic-audit policies show`: a policy in full. */
export async function showPolicy(idOrFile: string, { format, color }: ShowOptions, io: Io): Promise<void> {
  const policy = await policyNamed(idOrFile);
  const page = () => policyPage(policy, remarksOn(policy, today(io.now)), terminalOf(io, color));
  await write(io.stdout, format === "json" ? policyJson(policy) : page());
}

export interface DiffOptions extends ShowOptions {
  readonly verbose?: boolean;
}

/** `cic-audit policies diff`: two policies duty by duty, and each of them beside the law. */
export async function diffTwoPolicies(
  [first, second]: readonly [string, string],
  { format, verbose = false, color }: DiffOptions,
  io: Io,
): Promise<void> {
  const policies = [await policyNamed(first), await policyNamed(second)] as const;
  const law = await policyNamed(DEFAULT_POLICY);
  const beside = policies
    .filter(({ id }) => id !== law.id)
    .map((policy) => ({ policy, weaker: weakerThan(law, policy), missing: missingFrom(law, policy) }));
  const diff: DiffPage = { policies, diff: diffPolicies(...policies), law: { id: law.id, beside } };
  const page = () => policyDiffPage(diff, verbose, terminalOf(io, color));
  await write(io.stdout, format === "json" ? policyDiffJson(diff) : page());
}

/** `cic-audit policies validate`: reads a policy as an audit would, and says whether it could be used. */
export async function validatePolicy(idOrFile: string, io: Io): Promise<void> {
  const { id, controls } = await policyNamed(idOrFile);
  await write(io.stdout, `OK: ${id}, ${counted(controls.length, "control")}\n`);
}
