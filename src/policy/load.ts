import { dirname, resolve } from "node:path";
import { UsageError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import { joined } from "./joined.ts";
import type { Kinds } from "./own-controls.ts";
import { faulty, fileOf, type ProfileFile, readProfile } from "./profile.ts";

export interface PolicySources {
  /** The control kinds, by id: parameters are checked against them as a profile is read. */
  readonly kinds: Kinds;
  /** The folder of the profiles that come with the program. */
  readonly folder: string;
}

/** Profiles that extend one another further than this are a mistake. */
const DEEPEST = 8;

/**
 * Reads a policy, by the id of a profile that comes with the program or by the path of a file, with everything that it
 * extends. Throws UsageError that names the file, line and column of whatever is wrong in the first faulty profile.
 */
export async function loadPolicy(idOrFile: string, sources: PolicySources): Promise<Policy> {
  return new Loader(sources).load(await fileOf(idOrFile, sources.folder), []);
}

/** Reads each profile once, however many ways lead to it. */
class Loader {
  private readonly sources: PolicySources;
  private readonly loaded = new Map<string, Policy>();

  constructor(sources: PolicySources) {
    this.sources = sources;
  }

  /** The policy of a file; `above` are the profiles that lead to it, the one that was asked for first. */
  async load(file: string, above: readonly ProfileFile[]): Promise<Policy> {
    const known = this.loaded.get(resolve(file));
    if (known) return known;
    const read = await readProfile(file);
    const chain = [...above, read];
    const parents: Policy[] = [];
    for (const place of read.profile.extends.keys()) {
      parents.push(await this.load(await this.parentFile(read, place, chain), chain));
    }
    const { value, faults } = joined(read.profile, parents, this.sources.kinds);
    if (faults) throw faulty(read.yaml, faults);
    const isShipped = resolve(dirname(file)) === resolve(this.sources.folder);
    const shipped = [...(isShipped ? [value.id] : []), ...parents.flatMap((parent) => parent.shipped ?? [])];
    const policy = { ...value, shipped };
    this.loaded.set(resolve(file), policy);
    return policy;
  }

  /** The file of a profile that another extends: one that is there, and that leads to no circle. */
  private async parentFile({ file, profile, yaml }: ProfileFile, place: number, chain: readonly ProfileFile[]) {
    const faultHere = (message: string) => faulty(yaml, [{ path: ["extends", place], message }]);
    const parent = await fileOf(profile.extends[place] ?? "", this.sources.folder, file).catch((error) => {
      throw error instanceof UsageError ? faultHere(error.message) : error;
    });
    const start = chain.findIndex((other) => resolve(other.file) === resolve(parent));
    const ids = chain.slice(start).map((other) => other.profile.id);
    if (start >= 0) throw faultHere(`these profiles extend each other in a circle: ${[...ids, ids[0]].join(" -> ")}.`);
    if (chain.length >= DEEPEST) throw faultHere(`profiles extend one another more than ${DEEPEST} deep here.`);
    return parent;
  }
}
