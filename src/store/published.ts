import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { parseDate } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import type { Published } from "../domain/published.ts";
import { fileFault } from "./faults.ts";
import type { Output } from "./outputs.ts";
import { keyFile } from "./pseudonyms.ts";

const SCHEMA = "cic-audit/published/1";

const record = z.strictObject({
  schema: z.literal(SCHEMA),
  reports: z.array(
    z.strictObject({
      academicYear: z.string(),
      asOf: z.custom<IsoDate>((value) => typeof value === "string" && parseDate(value) === value),
      key: z.string(),
      school: z.strictObject({ urn: z.string().nullable(), name: z.string().nullable() }).optional(),
      children: z.array(z.string()),
      rows: z.array(
        z.strictObject({
          matter: z.string(),
          control: z.string(),
          title: z.string(),
          shown: z.int().positive().multipleOf(5).nullable(),
        }),
      ),
    }),
  ),
});

/** Where it is kept what earlier public reports showed: beside the key that their pseudonyms were made with. */
export function publishedFile(env: Parameters<typeof keyFile>[0]): string {
  return join(dirname(keyFile(env)), "published.json");
}

/**
 * What earlier public reports showed; nothing where there is no file yet. Throws UsageError where the file is damaged or
 * others can read it: without it, a reader of two reports could subtract them.
 */
export async function readPublished(file: string): Promise<readonly Published[]> {
  try {
    const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (handle === null) return [];
    try {
      const mode = (await handle.stat()).mode & 0o777;
      if (process.platform !== "win32" && (mode & 0o077) !== 0) throw openToOthers(file, mode);
      return parsed(await handle.readFile("utf8"), file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFault(`the record of published figures, ${file}, cannot be read`, error);
  }
}

/** The file with one more report in it, to be written together with that report. */
export function withPublished(file: string, earlier: readonly Published[], published: Published): Output {
  return { path: file, text: `${JSON.stringify({ schema: SCHEMA, reports: [...earlier, published] }, null, 1)}\n` };
}

function openToOthers(file: string, mode: number): UsageError {
  const remedy = `Run: chmod 600 ${file}`;
  return new UsageError(
    `others can read the record of published figures, ${file} (mode ${mode.toString(8)}). ${remedy}`,
  );
}

function parsed(text: string, file: string): readonly Published[] {
  const read = record.safeParse(jsonOf(text));
  if (read.success) return read.data.reports;
  throw new UsageError(
    `the record of published figures, ${file}, is damaged. Put the right one back from a backup. Without it, figures ` +
      "of a child could be told by subtracting one report from another: delete it only if no public report was made.",
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
