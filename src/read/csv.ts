import { finished, pipeline } from "node:stream/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { ExportError } from "../domain/errors.ts";
import type { ExportFile } from "./exports.ts";
import { type Fingerprint, refuseOtherFormats, textOf, unreadable } from "./text.ts";

/** Called for each record with its cells, tidied, and the line that it starts on. */
export type OnRow = (cells: readonly string[], line: number) => void;

/** A record longer than this is an unclosed quote, not a row of a school's export. */
const LONGEST_RECORD = 1 << 18;
/** A column for each session of a year would be some 400. */
const MOST_COLUMNS = 1000;

/** No `escape` and no `comment`: a backslash and a hash are attendance marks. Widths are checked here, with the line. */
const CSV: Options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  max_record_size: LONGEST_RECORD,
};

/**
 * Reads a CSV file once, from the header on, handing over each row that is not blank. Throws ExportError for a file
 * that cannot be opened or is no CSV, a quote that is never closed, and a row with more or fewer values than the header
 * has columns.
 */
export async function readCsv(file: ExportFile, onHeader: OnRow, onRow: OnRow): Promise<Fingerprint> {
  let fingerprint: Fingerprint | undefined;
  const records = new Records(file.name, onHeader, onRow);
  const parser = parse(CSV);
  parser.on("readable", () => {
    try {
      for (let cells = parser.read(); cells !== null; cells = parser.read()) records.take(cells);
    } catch (error) {
      parser.destroy(error as Error);
    }
  });
  const text = textOf(file, (done) => {
    fingerprint = done;
  });
  try {
    await refuseOtherFormats(file);
    await pipeline(text, parser);
    await finished(parser);
  } catch (error) {
    throw error instanceof CsvError ? await malformed(file, error) : unreadable(file, error);
  }
  if (records.width === 0) throw new ExportError([{ file: file.name, message: "it is empty: there is no header." }]);
  return fingerprint as Fingerprint;
}

/** The header of a CSV file alone. */
export async function readHeader(file: ExportFile): Promise<readonly string[]> {
  let header: readonly string[] = [];
  const stop = new Error("enough");
  const take = (cells: readonly string[]) => {
    header = cells;
    throw stop;
  };
  await readCsv(file, take, () => {}).catch((error: unknown) => {
    if (error !== stop) throw error;
  });
  return header;
}

const MALFORMED: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote opens in this row and never closes.",
  CSV_MAX_RECORD_SIZE: "the row is longer than any of an export: a quote that opens in it may never close.",
};

/** Reads the file once more, a record at a time, to say in which row the trouble is; only on the way to refusing it. */
async function malformed(file: ExportFile, { code }: CsvError): Promise<ExportError> {
  let line = 1;
  const count = (cells: string[]) => {
    line += 1 + tidy(cells);
    return null;
  };
  await pipeline(textOf(file), parse({ ...CSV, on_record: count })).catch(() => {});
  const message = MALFORMED[code] ?? "a quote stands where none can.";
  const remedy = "Take the quote out, or write it twice inside a quoted value, or export the file again.";
  return new ExportError([{ file: file.name, line, message, remedy }]);
}

/** Keeps count of lines: a record may run over several, and csv-parse only tells where one ends. */
class Records {
  width = 0;
  private line = 1;
  private readonly file: string;
  private readonly onHeader: OnRow;
  private readonly onRow: OnRow;

  constructor(file: string, onHeader: OnRow, onRow: OnRow) {
    this.file = file;
    this.onHeader = onHeader;
    this.onRow = onRow;
  }

  take(cells: string[]): void {
    const line = this.line;
    this.line += 1 + tidy(cells);
    if (cells.every((cell) => cell === "")) return;
    if (this.width === 0) {
      if (cells.length > MOST_COLUMNS) throw this.tooWide(cells, line);
      this.width = cells.length;
      this.onHeader(cells, line);
      return;
    }
    if (cells.length !== this.width) this.checkWidth(cells, line);
    this.onRow(cells, line);
  }

  /** Empty values beyond the last column do no harm; anything else has moved values into the wrong columns. */
  private checkWidth(cells: string[], line: number): void {
    if (cells.length > this.width && cells.slice(this.width).every((cell) => cell === "")) {
      cells.length = this.width;
      return;
    }
    throw new ExportError([
      {
        file: this.file,
        line,
        message: `the row has ${cells.length} values, the header has ${this.width} columns.`,
        remedy: "Look for a comma or a quote inside a value, put quotes around that value, or export the file again.",
      },
    ]);
  }

  private tooWide(cells: readonly string[], line: number): ExportError {
    const message = `the header has ${cells.length} columns, more than any export that is read here.`;
    return new ExportError([{ file: this.file, line, message, remedy: "Export the columns that are needed alone." }]);
  }
}

/** Trims every cell in place, takes off the guard of Excel, `="001275"`, and counts the line breaks inside cells. */
function tidy(cells: string[]): number {
  let breaks = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as string;
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/).length - 1;
    const text = cell.trim();
    const guarded = text.startsWith('="') && text.endsWith('"') && text.length > 2;
    cells[i] = guarded ? text.slice(2, -1).trim() : text;
  }
  return breaks;
}
