import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CONTROL_KINDS } from "../controls/index.ts";
import type { Policy } from "../domain/policy.ts";
import { listPolicies, type PolicySummary } from "../policy/list.ts";
import { loadPolicy } from "../policy/load.ts";
import { PROFILE_ID } from "../policy/schema.ts";

/** The policy that is meant where none is named. */
export const DEFAULT_POLICY = "statutory-england";

/** The policies that come with the program. */
export const POLICY_FOLDER = fileURLToPath(new URL("../../policies", import.meta.url));

/** A policy by its id or its file. Throws UsageError where there is none, or where it is faulty. */
export function policyNamed(idOrFile: string): Promise<Policy> {
  return loadPolicy(idOrFile, { kinds: CONTROL_KINDS, folder: POLICY_FOLDER });
}

/** The policies that come with the program, in a line each. */
export function builtInPolicies(): Promise<PolicySummary[]> {
  return listPolicies(POLICY_FOLDER);
}

/** A policy as a file names it: one that comes with the program by its id, any other by its path from that file. */
export function namedFrom(file: string, idOrFile: string): string {
  if (PROFILE_ID.test(idOrFile)) return idOrFile;
  return relative(resolve(dirname(file)), resolve(idOrFile)).replaceAll("\\", "/");
}
