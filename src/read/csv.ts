import { ExportError } from "../domain/errors.ts";
import type { ExportFile } from "./exports.ts";
import type { Header } from "./find-header.ts";
import { type Delimiter, type OnRow, readRecords } from "./records.ts";
import type { Fingerprint } from "./text.ts";

/** What was read of a file besides its rows. */
export interface Body extends Fingerprint {
  /** The lines of totals and closing remarks, which were not handed over. */
  readonly closing: readonly number[];
}

/**
 * Reads a CSV file once, from below its header on, handing over each row that is not blank and does not close the
 * report. Throws ExportError for what is no CSV, and for a row with more or fewer values than the header has columns.
 */
export async function readCsv(
  file: ExportFile,
  header: Header,
  isClosing: (cells: readonly string[]) => boolean,
  onRow: OnRow,
): Promise<Body> {
  const closing: number[] = [];
  const width = header.cells.length;
  const fingerprint = await readRecords(file, header.delimiter, (cells, line) => {
    if (line <= header.line) return;
    if (isClosing(cells)) closing.push(line);
    else if (cells.length === width) onRow(cells, line);
    else onRow(fitted(cells, width) ?? refuse(file, header, cells, line), line);
  });
  return { ...fingerprint, closing };
}

/** Empty values beyond the last column do no harm; anything else has moved values into the wrong columns. */
function fitted(cells: readonly string[], width: number): readonly string[] | null {
  return cells.length > width && cells.slice(width).every((cell) => cell === "") ? cells.slice(0, width) : null;
}

const NAMES: Readonly<Record<Delimiter, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

function refuse(
  file: ExportFile,
  { delimiter, cells: columns }: Header,
  cells: readonly string[],
  line: number,
): never {
  const message = `the row has ${cells.length} values, the header has ${columns.length} columns.`;
  const remedy = `Look for a ${NAMES[delimiter]} or a quote inside a value, put quotes around that value, or export the file again.`;
  throw new ExportError([{ file: file.name, line, message, remedy }]);
}
