import { ExportError } from "../domain/errors.ts";
import type { ExportFile } from "./exports.ts";
import { type Delimiter, firstRecords, readRecords } from "./records.ts";
import { refuseOtherFormats, textOf, unreadable } from "./text.ts";

/** The row that names the columns of a file. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly line: number;
  readonly cells: readonly string[];
  /** How many rows that are not blank stand above it: a title, guidance. */
  readonly above: number;
}

/** What a row is understood as where it is taken for a header, or null where it cannot be one. */
export type Understand<T> = (cells: readonly string[], line: number) => T | null;

/** A header, and what it was understood as. */
export interface Understood<T> {
  readonly header: Header;
  readonly meaning: T;
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
/** The first line by which Excel is told the delimiter: it is no row, and it leaves nothing to try. */
const SEPARATOR = /^"?sep=([,;\t|])"?[,;\t| ]*(?:[\r\n]|$)/i;
/** Titles and guidance of a report take five rows or so. */
const MOST_ROWS = 20;
/** A column for each session of a year would be some 400. */
const MOST_COLUMNS = 1000;

/**
 * Finds the header of a CSV file: the first of its first rows that is understood, with whichever delimiter it is. Null
 * where none is. Throws ExportError for a file that cannot be opened, is empty, or is no table where its header should
 * be.
 */
export async function findHeader<T>(file: ExportFile, understand: Understand<T>): Promise<Understood<T> | null> {
  const text = await beginningOf(file);
  const [sep, said] = SEPARATOR.exec(text) ?? [];
  const delimiters = said === undefined ? DELIMITERS : [said as Delimiter];
  const tries = delimiters.map((delimiter) => rowsOf(text, delimiter, sep === undefined ? 0 : 1));
  const found = tries.map(({ rows }) => firstOf(rows, understand)).filter((header) => header !== null);
  const [best] = found.sort((a, b) => a.header.line - b.header.line || b.header.cells.length - a.header.cells.length);
  if (best === undefined) await refuseDamaged(file, tries[0] as Rows);
  else if (best.header.cells.length > MOST_COLUMNS) throw tooWide(file, best.header);
  return best ?? null;
}

interface Rows {
  readonly delimiter: Delimiter;
  readonly rows: readonly Header[];
  readonly isTable: boolean;
}

function rowsOf(text: string, delimiter: Delimiter, from: number): Rows {
  const rows: Omit<Header, "above">[] = [];
  const isTable = firstRecords(text, delimiter, MOST_ROWS, (cells, line) => rows.push({ delimiter, line, cells }));
  return { delimiter, rows: rows.slice(from).map((row, above) => ({ ...row, above })), isTable };
}

function firstOf<T>(rows: readonly Header[], understand: Understand<T>): Understood<T> | null {
  for (const header of rows) {
    const meaning = understand(header.cells, header.line);
    if (meaning !== null) return { header, meaning };
  }
  return null;
}

/** A file of nothing known is none of ours, unless it is damaged where its header should be. */
async function refuseDamaged(file: ExportFile, { delimiter, rows, isTable }: Rows): Promise<void> {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide !== undefined) throw tooWide(file, wide);
  if (!isTable) await readRecords(file, delimiter, () => {});
  else if (rows.length === 0) throw new ExportError([{ file: file.name, message: "it is empty: there is no header." }]);
}

function tooWide(file: ExportFile, { line }: Header): ExportError {
  const message = `the row has more than ${MOST_COLUMNS} values, as no export has that is read here.`;
  const remedy = "Export the columns that are needed alone.";
  return new ExportError([{ file: file.name, line, message, remedy }]);
}

/** The first piece of the text: far longer than the rows that are looked at. */
async function beginningOf(file: ExportFile): Promise<string> {
  try {
    await refuseOtherFormats(file);
    for await (const piece of textOf(file)) return piece;
  } catch (error) {
    throw unreadable(file, error);
  }
  return "";
}
