import type { Command } from "commander";
import { CONTROL_KINDS } from "../controls/index.ts";
import { COMPLETIONS } from "../render/completion/index.ts";
import type { Shell } from "../render/completion/shells.ts";
import { specOf } from "./command-spec.ts";
import { type Io, write } from "./io.ts";
import { builtInPolicies, policyNamed } from "./policy.ts";

/** `cic-audit completion`: a script for a shell, made from the commands as they are. */
export async function printCompletion(shell: Shell, program: Command, io: Io): Promise<void> {
  const policies = (await builtInPolicies()).map(({ id }) => id);
  const controls = (await Promise.all(policies.map(policyNamed))).flatMap((policy) =>
    policy.controls.map(({ id }) => id),
  );
  const known = { policies, controls: [...new Set([...controls, ...CONTROL_KINDS.keys()])].sort() };
  await write(io.stdout, COMPLETIONS[shell](specOf(program, known)));
}
