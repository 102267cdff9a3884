import { type Problem, UsageError } from "../domain/errors.ts";
import { schoolsIn } from "../read/exports.ts";
import { listed } from "../render/text.ts";

/** So many names of schools tell which folder is meant. */
const MOST_NAMED = 5;

/** Refuses a folder of schools, one in each subfolder, where exports of one school are asked for. */
export async function refuseSchools(paths: readonly string[], remedy: string): Promise<void> {
  for (const path of paths) {
    const found = await schoolsIn(path);
    if (found === null || found.isSchool) continue;
    const names = found.schools.map(({ name }) => name);
    const more = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
    const named = listed([...names.slice(0, MOST_NAMED), ...more]);
    const example = found.schools.find(({ holds }) => holds === "exports")?.path;
    throw new UsageError(
      `${path} has no export of its own, and a school in each subfolder: ${named}. ${remedy}: ${example}`,
    );
  }
}

/** What is said of subfolders of a school's folder that hold exports too: a school may lie hidden there. */
export async function unreadSubfolders(paths: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(paths.map(schoolsIn));
  return found
    .flatMap((folders) => folders?.schools ?? [])
    .filter(({ holds }) => holds === "exports")
    .map(({ name }) => ({ file: name, message: UNREAD, remedy: MEND }));
}

const UNREAD = "this subfolder holds exports, which were not read: there are others in the folder above it.";
const MEND = "If it is a school of its own, audit it by itself, or leave only subfolders in the folder above it.";
