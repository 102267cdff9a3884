import { lstat } from "node:fs/promises";
import type { Watch } from "../domain/watch.ts";
import type { ExportFile } from "./exports.ts";
import { kindOf, refused, TELLING_BYTES } from "./kind.ts";
import { csvSource, heldSource, type Source } from "./source.ts";
import type { Tables } from "./table.ts";
import { firstBytes, unreadable } from "./text.ts";

/** A file that was opened: the tables in it, and what is to be said of what was left out. */
export interface Opened {
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/**
 * Opens a file as what its first bytes say that it is, whatever it is called: one table of text, the sheets of a
 * workbook, the lists of an XML file. Throws ExportError for what cannot be read as any.
 */
export async function openExport(file: ExportFile, watch?: Watch): Promise<Opened> {
  const kind = kindOf(await beginningOf(file));
  if (kind === "text") return { sources: [csvSource(file, watch)], notes: [] };
  if (typeof kind !== "string") throw refused(file.name, kind);
  return ofTables(file, await (kind === "workbook" ? workbookOf(file) : xmlOf(file)));
}

/** Loaded only where there is such a file: most folders hold CSV alone. */
const workbookOf = async (file: ExportFile) => (await import("./workbook.ts")).readWorkbook(file);
const xmlOf = async (file: ExportFile) => (await import("./xml.ts")).readXml(file);

function ofTables(file: ExportFile, { tables, notes, fingerprint }: Tables): Opened {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw refused(file.name, { message: "it is empty.", remedy: "Export it again." });
  const nameOf = (sheet: string) => (filled.length > 1 ? `${file.name} [${sheet}]` : file.name);
  return { sources: filled.map((table) => heldSource(nameOf(table.name), table, fingerprint)), notes };
}

async function beginningOf(file: ExportFile): Promise<Buffer> {
  try {
    if (!(await lstat(file.path)).isFile()) {
      const remedy = "Put the export itself in the folder, not a link to it.";
      throw refused(file.name, { message: "it is not an ordinary file.", remedy });
    }
    return await firstBytes(file.path, TELLING_BYTES);
  } catch (error) {
    throw unreadable(file, error);
  }
}
