import { stat } from "node:fs/promises";
import type { Watch } from "../domain/watch.ts";
import type { ExportFile } from "./exports.ts";
import { type Delimiter, firstRecords, type OnRow, readRecords } from "./records.ts";
import { type Skimming, skimRecords } from "./skim.ts";
import type { Table } from "./table.ts";
import { type Fingerprint, textOf, unreadable } from "./text.ts";

/** A table of the exports: a CSV file, a sheet of a workbook, a list in an XML file. */
export interface Source {
  /** What it goes by in results. */
  readonly name: string;
  /** Its first rows, divided into cells in each of the ways that may be meant; the usual way first. */
  beginnings(): Promise<readonly Beginning[]>;
  /**
   * Hands over each record that is not blank, but for those that may be passed over. Throws ExportError for what is no
   * table.
   */
  records(delimiter: Delimiter | null, onRow: OnRow, skimming?: Skimming): Promise<Read>;
}

/** What was read of a table besides the records that were handed over. */
export interface Read extends Fingerprint {
  /** How many records were passed over: by their counters, then by the kinds of what they tell; a gap is none. */
  readonly passed?: Passed;
  /** How many told each combination (see `Skimmed`). */
  readonly told?: readonly number[];
}
type Passed = readonly (readonly number[])[];

/** The first rows of a table. */
export interface Beginning {
  /** What stands between two values; null where they are apart already. */
  readonly delimiter: Delimiter | null;
  readonly rows: readonly Row[];
  /** Whether they could be divided this way to their end. */
  readonly isTable: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
/** The first line by which Excel is told the delimiter: it is no row, and it leaves nothing to try. */
const SEPARATOR = /^"?sep=([,;\t|])"?[,;\t| ]*(?:[\r\n]|$)/i;
/** Titles and guidance of a report take five rows or so. */
const MOST_ROWS = 20;

/** A file of text with a delimiter, whichever it is: comma, semicolon, tab or vertical bar. */
export function csvSource(file: ExportFile, watch?: Watch): Source {
  return {
    name: file.name,
    async beginnings() {
      const text = await beginningOf(file);
      const [sep, said] = SEPARATOR.exec(text) ?? [];
      const delimiters = said === undefined ? DELIMITERS : [said as Delimiter];
      return delimiters.map((delimiter) => beginning(text, delimiter, sep === undefined ? 0 : 1));
    },
    async records(delimiter, onRow, skimming) {
      const onRead = watch && (await counting(file, watch));
      return skimming === undefined
        ? readRecords(file, delimiter as Delimiter, onRow, onRead)
        : skimRecords(file, delimiter as Delimiter, skimming, onRow, undefined, onRead);
    },
  };
}

/** Adds up the bytes that were read of a file. */
async function counting({ path, name }: ExportFile, watch: Watch): Promise<(bytes: number) => void> {
  const { size } = await stat(path);
  let read = 0;
  return (bytes) => {
    read += bytes;
    watch(name, read, size);
  };
}

/** A table that has been read already, out of a file of which the fingerprint is known. */
export function heldSource(name: string, { rows }: Table, fingerprint: Fingerprint): Source {
  return {
    name,
    beginnings: async () => [{ delimiter: null, rows: rows.slice(0, MOST_ROWS), isTable: true }],
    async records(_, onRow) {
      for (const { cells, line } of rows) onRow(cells, line);
      return fingerprint;
    },
  };
}

function beginning(text: string, delimiter: Delimiter, from: number): Beginning {
  const rows: Row[] = [];
  const isTable = firstRecords(text, delimiter, MOST_ROWS, (cells, line) => rows.push({ line, cells }));
  return { delimiter, rows: rows.slice(from), isTable };
}

/** The first piece of the text: far longer than the rows that are looked at. */
async function beginningOf(file: ExportFile): Promise<string> {
  try {
    for await (const piece of textOf(file)) return piece;
  } catch (error) {
    throw unreadable(file, error);
  }
  return "";
}
