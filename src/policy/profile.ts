import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { didYouMean } from "../domain/closest.ts";
import { UsageError } from "../domain/errors.ts";
import { check, type Fault } from "./faults.ts";
import { PROFILE_ID, type Profile, profileSchema } from "./schema.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** A profile as its file has it, of the right shape but not yet joined with what it extends. */
export interface ProfileFile {
  readonly file: string;
  readonly profile: Profile;
  readonly yaml: YamlFile;
}

const EXTENSION = ".yaml";

/** Reads a profile. Throws UsageError with every fault of its shape, each with its line and column. */
export async function readProfile(file: string): Promise<ProfileFile> {
  const yaml = await readYaml(file);
  const { value, faults } = check(profileSchema, yaml.value);
  if (faults) throw faulty(yaml, faults);
  return { file, profile: value, yaml };
}

/** Everything wrong in a profile as one error, a line for each fault. */
export function faulty(yaml: YamlFile, faults: readonly Fault[]): UsageError {
  return new UsageError(faults.map(({ path, message }) => yaml.place(path, message)).join("\n"));
}

/**
 * The file of a profile: an id stands for one that comes with the program, in `folder`; anything else is the path of a
 * file, from the profile that names it. Throws UsageError where there is none.
 */
export async function fileOf(idOrFile: string, folder: string, namedIn?: string): Promise<string> {
  if (!PROFILE_ID.test(idOrFile)) {
    const file = namedIn === undefined ? idOrFile : resolve(dirname(namedIn), idOrFile);
    if (await stat(file).catch(() => null)) return file;
    throw new UsageError(`there is no file called ${file}.`);
  }
  const known = await idsIn(folder);
  if (known.includes(idOrFile)) return join(folder, idOrFile + EXTENSION);
  const hint = didYouMean(idOrFile, known) || `; there are ${known.join(", ")}. A file is named with its path.`;
  throw new UsageError(`no policy is called "${idOrFile}"${hint}`);
}

/** The ids of the profiles in a folder, in order. */
export async function idsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => name.slice(0, -EXTENSION.length))
    .sort();
}
