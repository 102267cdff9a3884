import type { Fingerprint } from "./text.ts";

/** The line of a header that stands in no line of a file: XML names its columns element by element. */
export const NO_LINE = 0;

/** A row of a table as text, tidied, and the line (row number, from 1) that it stands on; several may share one in XML. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table that was read whole: a sheet of a workbook, the pupils of a transfer file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** All that a file holds which is read whole, what is to be said of it, and the bytes that it was read from. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly fingerprint: Fingerprint;
  /** Sentences for the school on what was left out, and why. They name nobody. */
  readonly notes: readonly string[];
}

/** No export of a school comes near: a file that is larger is something else, or made to do harm. */
export const LARGEST_FILE = 64 * 2 ** 20;
/**
 * As many as are read of a workbook or an XML file, which are held whole: some 10 seconds and 1.3 GB. A register of
 * 2,000 pupils for a term, a row for each session, has two million; CSV has no such bound.
 */
export const MOST_CELLS = 3_000_000;

/** A value without the spaces around it, and without the guard of Excel, `="001275"`. */
export function tidied(value: string): string {
  const text = value.trim();
  const isGuarded = text.startsWith('="') && text.endsWith('"') && text.length > 2;
  return isGuarded ? text.slice(2, -1).trim() : text;
}
