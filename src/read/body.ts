import { ExportError } from "../domain/errors.ts";
import type { Header } from "./find-header.ts";
import type { Delimiter, OnRow } from "./records.ts";
import type { Skimming } from "./skim.ts";
import type { Read, Source } from "./source.ts";

/** What was read of a table besides its rows. */
export interface Body extends Read {
  /** The lines of totals and closing remarks, which were not handed over. */
  readonly closing: readonly number[];
}

/** Which records of a table say no more than others did. */
export type Skim = Omit<Skimming, "width" | "fromLine">;

/**
 * Reads a table once, from below its header on, handing over each row that is not blank and does not close the report.
 * Throws ExportError for what is no table, and for a row with more or fewer values than the header has columns.
 */
export async function readBody(
  source: Source,
  header: Header,
  isClosing: (cells: readonly string[]) => boolean,
  onRow: OnRow,
  skim?: Skim,
): Promise<Body> {
  const closing: number[] = [];
  const width = header.cells.length;
  const take: OnRow = (cells, line) => {
    if (line <= header.line) return;
    if (isClosing(cells)) closing.push(line);
    else if (cells.length === width) onRow(cells, line);
    else onRow(fitted(cells, width) ?? refuse(source, header, cells, line), line);
  };
  const skimming = skim && { ...skim, width, fromLine: header.line };
  return { ...(await source.records(header.delimiter, take, skimming)), closing };
}

/** Empty values beyond the last column do no harm; anything else has moved values into the wrong columns. */
function fitted(cells: readonly string[], width: number): readonly string[] | null {
  return cells.length > width && cells.slice(width).every((cell) => cell === "") ? cells.slice(0, width) : null;
}

const NAMES: Readonly<Record<Delimiter, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

function refuse(
  { name }: Source,
  { delimiter, cells: columns }: Header,
  cells: readonly string[],
  line: number,
): never {
  const message = `the row has ${cells.length} values, the header has ${columns.length} columns.`;
  const apart = delimiter === null ? "value beside the table" : NAMES[delimiter];
  const remedy = `Look for a ${apart} or a quote inside a value, put quotes around that value, or export the file again.`;
  throw new ExportError([{ file: name, line, message, remedy }]);
}
