import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { count, duration, roles } from "../../src/controls/params.ts";
import type { ControlKind } from "../../src/domain/control.ts";
import type { Policy } from "../../src/domain/policy.ts";
import { loadPolicy } from "../../src/policy/load.ts";

const kind = (id: string, params: z.ZodType) => [id, { id, params } as unknown as ControlKind] as const;

/** A few control kinds, with parameters of the usual sorts. */
export const KINDS = new Map([
  kind("attestation", z.strictObject({})),
  kind("plan.held", z.strictObject({ within: duration("How soon"), attended: roles("Who").optional() })),
  kind("plan.count", z.strictObject({ count: count("How many"), colour: z.enum(["red", "green"]).optional() })),
]);

/** The first lines of a profile that has an id. */
export const head = (id: string) => `id: ${id}\ntitle: Policy ${id}\nversion: "1"\n`;

/** A parent of two controls: PAR-1, a plan within 10 school days of which the unit is chosen, and PAR-2, a statement. */
export const PARENT = `${head("parent")}clauses:
  Plans:
    PAR-1:
      duty: A plan is held
      evidence: data
      check: plan.held
      params: { within: 10 school days }
      chosen: [school days]
      severity: high
  Words:
    PAR-2: { duty: Words are kept, evidence: attest }
`;

/** A folder with some profiles in it, gone after the test. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "profiles-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

/** Loads the policy of an id from profiles given as text; `parent` is among them. */
export async function loaded(id: string, files: Readonly<Record<string, string>>): Promise<Policy> {
  return loadPolicy(id, { kinds: KINDS, folder: await folderOf({ "parent.yaml": PARENT, ...files }) });
}

/** What loading complains of, with the folder's name taken out; the test fails if it complains of nothing. */
export async function complaint(id: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderOf({ "parent.yaml": PARENT, ...files });
  return loadPolicy(id, { kinds: KINDS, folder }).then(
    () => "no complaint",
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
}
