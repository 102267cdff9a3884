import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditOf } from "../../../src/audit.ts";
import { shownAs } from "../../../src/cli/audited.ts";
import { policyNamed } from "../../../src/cli/policy.ts";
import type { IsoDate } from "../../../src/domain/dates.ts";
import { ExportError, type Problem } from "../../../src/domain/errors.ts";
import { type Gathered, gather } from "../../../src/gather.ts";

/** The files of a school by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What comes of exports: results as text, without the places in which things were read; or why they were refused. */
export type Judged =
  | {
      readonly is: "judged";
      readonly identified: string;
      readonly disclosed: string;
      readonly warnings: readonly Problem[];
    }
  | { readonly is: "refused"; readonly problems: readonly Problem[] };

const POLICIES = await Promise.all(["statutory-england", "stoke-on-trent"].map(policyNamed));

/** Audits the files of a school by both policies, as the command does: each with names and without. */
export async function judge(files: Files, asOf: IsoDate): Promise<Judged> {
  const gathered = await gatheredFrom(files, asOf);
  if ("problems" in gathered) return { is: "refused", ...gathered };
  const shown = (identify: boolean) =>
    POLICIES.map((policy) => {
      const who = { identify, pseudonym: (id: string) => `the pupil ${id}` };
      return placeless(shownAs(auditOf(gathered, { policy, asOf }), policy, who));
    }).join("\n");
  return { is: "judged", identified: shown(true), disclosed: shown(false), warnings: gathered.warnings };
}

/** What is gathered from files on a disk, or the problems for which they cannot be trusted. Any other error is thrown. */
async function gatheredFrom(
  files: Files,
  asOf: IsoDate,
): Promise<Gathered | { readonly problems: readonly Problem[] }> {
  const folder = mkdtempSync(join(tmpdir(), "cic-audit-shape-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await gather([folder], asOf);
  } catch (error) {
    if (error instanceof ExportError) return { problems: error.problems };
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A result as text, a line to each value, without what tells of files. */
function placeless({ inputs: _, warnings: __, ...result }: ReturnType<typeof shownAs>): string {
  const inPlace = (key: string, value: unknown) => (key === "file" || key === "line" ? undefined : value);
  return JSON.stringify(result, inPlace, 1);
}
