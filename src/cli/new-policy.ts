import { unlink } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "../domain/errors.ts";
import { newProfile } from "../policy/new-profile.ts";
import { PROFILE_ID } from "../policy/schema.ts";
import { createFile } from "../store/new-files.ts";
import { type Io, write } from "./io.ts";
import { builtInPolicies, DEFAULT_POLICY, namedFrom, policyNamed } from "./policy.ts";

export interface NewOptions {
  readonly extends?: readonly string[];
  readonly file?: string;
}

/** `cic-audit policies new`: writes a profile to begin with, which can be used as it stands. */
export async function newPolicy(id: string, options: NewOptions, io: Io): Promise<void> {
  const { extends: named = [DEFAULT_POLICY], file = `${id}.yaml` } = options;
  if (!PROFILE_ID.test(id)) throw new UsageError(`"${id}" will not do: small letters, digits and hyphens only.`);
  const taken = (await builtInPolicies()).some((policy) => policy.id === id);
  if (taken) throw new UsageError(`a policy that comes with cic-audit is called ${id} already: find another id.`);
  const parents = await Promise.all(named.map(policyNamed));
  const text = newProfile(
    id,
    named.map((parent) => namedFrom(file, parent)),
    parents,
  );
  if (!(await createFile({ path: file, text })))
    throw new UsageError(`${file} is there already, and was left as it is.`);
  await policyNamed(resolve(file)).catch(async (error) => {
    await unlink(file);
    throw error;
  });
  await write(io.stdout, `Wrote ${file}. Check it with: cic-audit policies validate ${file}\n`);
}
