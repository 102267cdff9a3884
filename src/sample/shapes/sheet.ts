import { type DatasetName, datasetOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Row } from "../rows.ts";
import type { Dialect } from "./dialect.ts";

/** A file as cells: the rows above the first record, the last of which names the columns, and the records. */
export interface Sheet {
  readonly head: readonly (readonly string[])[];
  readonly rows: Iterable<readonly string[]>;
}

/** A column of an export: what the system calls it, and which of our columns stands in it or what is made of a row. */
export type ColumnOf<D extends DatasetName> = readonly [
  header: string,
  source: keyof Row<D> | ((row: Row<D>, dialect: Dialect) => string),
];

/** The rows of a data set under the headers of a system, each value as the system writes it. */
export function sheetOf<D extends DatasetName>(
  dataset: D,
  columns: readonly ColumnOf<D>[],
  rows: readonly Row<D>[],
  dialect: Dialect,
): Sheet {
  const cells = columns.map(([, source]) => cellOf(dataset, source, dialect));
  return {
    head: [columns.map(([header]) => header)],
    rows: rows.map((row) => cells.map((cell) => cell(row))),
  };
}

/** Makes the function that writes the value of a column as a system does. */
export function cellOf<D extends DatasetName>(dataset: D, source: ColumnOf<D>[1], dialect: Dialect) {
  if (typeof source === "function") return (row: Row<D>) => source(row, dialect);
  const kind = datasetOf(dataset).columns[source as string];
  const write = kind === "date" || kind === "event" ? dated : kind === "yes/no" ? answered : plainly;
  return (row: Row<D>) => write(row[source] ?? "", dialect);
}

/** A date, with the time that may follow it. */
function dated(value: string, { date }: Dialect): string {
  return value === "" ? "" : `${date(value.slice(0, 10) as IsoDate)}${value.slice(10)}`;
}

function answered(value: string, { yes, no }: Dialect): string {
  return value === "yes" ? yes : value === "no" ? no : value;
}

const plainly = (value: string) => value;

/** A few thousand rows at a time: joined one by one, the text of a trust's register would take longer than its rows. */
const ROWS_AT_ONCE = 4096;

/** The text of a sheet in pieces, so that one of millions of rows is never held whole. */
export function* textOf({ head, rows }: Sheet, dialect: Dialect): Generator<string> {
  const line = lineIn(dialect);
  let lines = head.map(line);
  for (const row of rows) {
    if (lines.length >= ROWS_AT_ONCE) {
      yield lines.join("");
      lines = [];
    }
    lines.push(line(row));
  }
  yield lines.join("");
}

const NEEDS_QUOTES = /[",\r\n]/;

function lineIn({ lineEnd, quotes }: Dialect): (cells: readonly string[]) => string {
  const written = (cell: string) =>
    quotes === "everywhere" || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return (cells) => cells.map(written).join(",") + lineEnd;
}
