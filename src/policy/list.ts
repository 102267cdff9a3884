import { fileOf, idsIn, readProfile } from "./profile.ts";

/** A profile that comes with the program, in a line. */
export interface PolicySummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly extends: readonly string[];
  /** How many controls it writes itself, those that it takes over not counted. */
  readonly controls: number;
}

/** The profiles of a folder, by id. */
export async function listPolicies(folder: string): Promise<PolicySummary[]> {
  const ids = await idsIn(folder);
  return Promise.all(
    ids.map(async (id) => {
      const { profile } = await readProfile(await fileOf(id, folder));
      const controls = Object.values(profile.clauses).flatMap((written) => Object.keys(written)).length;
      return { id, title: profile.title, version: profile.version, extends: profile.extends, controls };
    }),
  );
}
