import { ExportError } from "../domain/errors.ts";
import type { Delimiter } from "./records.ts";
import type { Beginning, Row, Source } from "./source.ts";

/** The row that names the columns of a table, or two rows that do so together. */
export interface Header {
  readonly delimiter: Delimiter | null;
  /** The last line of it: the records begin below. */
  readonly line: number;
  readonly cells: readonly string[];
  /** How many rows that are not blank stand above it: a title, guidance. */
  readonly above: number;
}

/** How a row is understood as the header of a table, and two rows as one. */
export interface Understanding<T> {
  /** Null where the row cannot be a header. */
  readonly understand: (cells: readonly string[], line: number) => T | null;
  /** The one row that two make together, a date over AM and PM; null where each stands for itself. */
  readonly join: (upper: readonly string[], lower: readonly string[]) => readonly string[] | null;
}

/** A header, and what it was understood as. */
export interface Understood<T> {
  readonly header: Header;
  readonly meaning: T;
}

/** A column for each session of a year would be some 400. */
const MOST_COLUMNS = 1000;

/**
 * Finds the header of a table: the first of its first rows that is understood, in whichever way they are divided into
 * cells; where the next row is understood as well, that one, since some reports name the columns twice. Null where none
 * is. Throws ExportError for a file that cannot be opened, is empty, or is no table where its header should be.
 */
export async function findHeader<T>(source: Source, how: Understanding<T>): Promise<Understood<T> | null> {
  const tries = await source.beginnings();
  const found = tries.map((beginning) => firstOf(beginning, how)).filter((header) => header !== null);
  const [best] = found.sort((a, b) => a.header.line - b.header.line || b.header.cells.length - a.header.cells.length);
  if (best === undefined) await refuseDamaged(source, tries[0] as Beginning);
  else if (best.header.cells.length > MOST_COLUMNS) throw tooWide(source, best.header);
  return best ?? null;
}

function firstOf<T>({ delimiter, rows }: Beginning, { understand, join }: Understanding<T>): Understood<T> | null {
  const headerAt = (at: number, size: 1 | 2): Understood<T> | null => {
    const last = rows[at + size - 1];
    const cells = last && (size === 1 ? last.cells : join((rows[at] as Row).cells, last.cells));
    // A value alone on its line names no columns, least of all one that another delimiter would divide.
    const meaning = cells && cells.length > 1 ? understand(cells, last.line) : null;
    return meaning && cells ? { header: { delimiter, line: last.line, cells, above: at }, meaning } : null;
  };
  for (const at of rows.keys()) {
    const found = headerAt(at, 2) ?? headerAt(at, 1);
    if (found !== null) return headerAt(at + 1, 1) ?? found;
  }
  return null;
}

/** A file of nothing known is none of ours, unless it is damaged where its header should be. */
async function refuseDamaged(source: Source, { delimiter, rows, isTable }: Beginning): Promise<void> {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide !== undefined) throw tooWide(source, wide);
  if (!isTable) await source.records(delimiter, () => {});
  else if (rows.length === 0)
    throw new ExportError([{ file: source.name, message: "it is empty: there is no header." }]);
}

function tooWide({ name }: Source, { line }: Row): ExportError {
  const message = `the row has more than ${MOST_COLUMNS} values, as no export has that is read here.`;
  const remedy = "Export the columns that are needed alone.";
  return new ExportError([{ file: name, line, message, remedy }]);
}
