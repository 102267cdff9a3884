import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import readSheets from "read-excel-file/universal";
import { cellText } from "./cell-text.ts";
import type { ExportFile } from "./exports.ts";
import { kindOf, kindOfArchive, type Refusal, refused, TELLING_BYTES } from "./kind.ts";
import { LARGEST_FILE, MOST_CELLS, type Table, type TableRow, type Tables } from "./table.ts";
import { unreadable } from "./text.ts";
import { prepareSheet } from "./worksheet.ts";
import { DamagedArchive, directoryOf, unpack, type ZipEntry } from "./zip.ts";

/** A sheet as read-excel-file gives it, a row for each up to the last; a sheet that is a chart has none. */
interface Sheet {
  readonly sheet: string;
  readonly data?: readonly (readonly unknown[])[];
}

/** Far more than a workbook of `MOST_CELLS` takes, and less than the longest text that Node can hold. */
const MOST_UNPACKED = 500 * 2 ** 20;
/** Parts of a workbook that hold no cells of its sheets; some are larger than the sheets. */
const NO_SHEETS = /\/(?:pivotCache|theme|drawings|charts|externalLinks)\//;

const TOO_LARGE: Refusal = {
  message: "it is larger than any export of a school.",
  remedy: "Export the data set from your system again, for this school year alone.",
};
const TOO_MANY: Refusal = {
  message:
    "it has more cells than are read of a workbook (3 million), counting to the last row and column that are used.",
  remedy:
    "Look for a value far below or to the right of all others and clear it, or export the data set as CSV instead.",
};
const DAMAGED: Refusal = {
  message: "it is damaged, or no Excel workbook.",
  remedy: "See whether Excel opens it: if so, save it again as a new workbook (.xlsx); if not, export it again.",
};

/**
 * Reads the sheets of an Excel workbook (.xlsx), each cell as the text that a school office sees, rows that are blank
 * left out, all rows of a sheet equally wide. Of merged cells the first has the value. Throws ExportError for what is
 * no workbook, cannot be read whole, or is larger than sense.
 */
export async function readWorkbook(file: ExportFile): Promise<Tables> {
  const bytes = await bytesOf(file);
  const kind = kindOf(bytes.subarray(0, TELLING_BYTES));
  if (kind !== "workbook") throw refused(file.name, typeof kind === "string" ? DAMAGED : kind);
  const entries = readable(file, () => directoryOf(bytes));
  const archive = kindOfArchive(entries.map(({ name }) => name));
  if (archive !== "workbook") throw refused(file.name, archive);
  const prepared = prepare(file, bytes, entries);
  const sheets = await readSheets(prepared).catch(() => {
    // Its errors are of many kinds, some of them TypeErrors, and all mean that the workbook is not as Excel writes it.
    throw refused(file.name, DAMAGED);
  });
  const tables = (sheets as unknown as Sheet[]).map(tableOf);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { tables, notes: [], fingerprint: { encoding: "utf-8", sha256 } };
}

async function bytesOf({ path, name }: ExportFile): Promise<Buffer> {
  try {
    if ((await lstat(path)).size > LARGEST_FILE) throw refused(name, TOO_LARGE);
    return await readFile(path);
  } catch (error) {
    throw unreadable({ path, name }, error);
  }
}

/** The workbook with its sheets prepared, and with nothing else that was not looked at. */
function prepare(file: ExportFile, bytes: Buffer, entries: readonly ZipEntry[]): ArrayBuffer {
  const parts = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name) && !NO_SHEETS.test(name));
  if (parts.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) throw refused(file.name, TOO_LARGE);
  const files: Record<string, Uint8Array> = {};
  let cells = 0;
  for (const entry of parts) {
    const { xml, extent } = readable(file, () => prepareSheet(unpack(bytes, entry).toString("latin1")));
    cells += extent.rows * extent.columns;
    if (cells > MOST_CELLS) throw refused(file.name, TOO_MANY);
    files[entry.name] = Buffer.from(xml, "latin1");
  }
  return zipSync(files, { level: 0 }).buffer as ArrayBuffer;
}

function readable<T>(file: ExportFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DamagedArchive ? refused(file.name, DAMAGED) : error;
  }
}

function tableOf({ sheet, data = [] }: Sheet): Table {
  const rows: TableRow[] = [];
  for (const [index, values] of data.entries()) {
    const cells = values.map(cellText);
    if (cells.some((cell) => cell !== "")) rows.push({ cells, line: index + 1 });
  }
  return { name: sheet, rows };
}
