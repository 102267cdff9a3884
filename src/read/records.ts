import { finished, pipeline } from "node:stream/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import { ExportError } from "../domain/errors.ts";
import type { ExportFile } from "./exports.ts";
import { tidied } from "./table.ts";
import { type Fingerprint, textOf, unreadable } from "./text.ts";

/** Called for each record with its cells, tidied, and the line that it starts on. */
export type OnRow = (cells: readonly string[], line: number) => void;

/** What stands between two values. It is never guessed from the text alone: see `findHeader`. */
export type Delimiter = "," | ";" | "\t" | "|";

/** A record longer than this is an unclosed quote, not a row of a school's export. */
const LONGEST_RECORD = 1 << 18;

/** No `escape` and no `comment`: a backslash and a hash are attendance marks. Widths are checked where the header is known. */
const CSV: Options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  max_record_size: LONGEST_RECORD,
};

/**
 * Reads a file once, handing over each record that is not blank; `onRead` is told of the bytes as they come. Throws ExportError for a file that cannot be opened, a
 * quote that is never closed, and one that stands where none can.
 */
export async function readRecords(
  file: ExportFile,
  delimiter: Delimiter,
  onRow: OnRow,
  onRead?: (bytes: number) => void,
): Promise<Fingerprint> {
  let fingerprint: Fingerprint | undefined;
  const take = counting(onRow);
  const parser = parse({ ...CSV, delimiter });
  parser.on("readable", () => {
    try {
      for (let cells = parser.read(); cells !== null; cells = parser.read()) take(cells);
    } catch (error) {
      parser.destroy(error as Error);
    }
  });
  const onDone = (done: Fingerprint) => {
    fingerprint = done;
  };
  const text = textOf(file, onDone, onRead);
  try {
    await pipeline(text, parser);
    await finished(parser);
  } catch (error) {
    throw error instanceof CsvError ? await malformed(file, delimiter, error) : unreadable(file, error);
  }
  return fingerprint as Fingerprint;
}

/** The first records of a text, for as far as they can be read, and whether all of them could be. */
export function firstRecords(text: string, delimiter: Delimiter, most: number, onRow: OnRow): boolean {
  const take = counting(onRow);
  const on_record = (cells: string[]) => {
    take(cells);
    return null;
  };
  try {
    parseAtOnce(text, { ...CSV, delimiter, to: most, on_record });
    return true;
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
}

/** Hands over all records of a text that is known to be made of them. */
export function recordsIn(text: string, delimiter: Delimiter, onRow: OnRow): void {
  const take = counting(onRow);
  for (const cells of parseAtOnce(text, { ...CSV, delimiter }) as string[][]) take(cells);
}

/** Keeps count of lines: a record may run over several, and csv-parse only tells where one ends. Passes over blanks. */
function counting(onRow: OnRow): (cells: string[]) => void {
  let next = 1;
  return (cells) => {
    const line = next;
    next += 1 + tidy(cells);
    if (cells.some((cell) => cell !== "")) onRow(cells, line);
  };
}

const MALFORMED: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote opens in this row and never closes.",
  CSV_MAX_RECORD_SIZE: "the row is longer than any of an export: a quote that opens in it may never close.",
};

/** Reads the file once more, a record at a time, to say in which row the trouble is; only on the way to refusing it. */
async function malformed(file: ExportFile, delimiter: Delimiter, { code }: CsvError): Promise<ExportError> {
  let line = 1;
  const count = (cells: string[]) => {
    line += 1 + tidy(cells);
    return null;
  };
  await pipeline(textOf(file), parse({ ...CSV, delimiter, on_record: count })).catch(() => {});
  const message = MALFORMED[code] ?? "a quote stands where none can.";
  const remedy = "Take the quote out, or write it twice inside a quoted value, or export the file again.";
  return new ExportError([{ file: file.name, line, message, remedy }]);
}

/** Tidies every cell in place, and counts the line breaks inside cells. */
function tidy(cells: string[]): number {
  let breaks = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as string;
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/).length - 1;
    cells[i] = tidied(cell);
  }
  return breaks;
}
