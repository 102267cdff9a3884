import { type DatasetName, datasetOf } from "../../../src/domain/datasets.ts";
import type { Exports, Table } from "../exports.ts";
import type { Files } from "./judge.ts";

/** Another way to write the tables of a school that says the same. */
export interface Rewriting {
  readonly name: string;
  readonly tables?: (exports: Exports) => Exports;
  readonly files?: (tables: Exports) => Files | Promise<Files>;
  /** Where it cannot tell all that our own form can: why, and what our own form says without that. */
  readonly tellsLess?: { readonly because: string; readonly left: (exports: Exports) => Exports };
}

/** The data set that a file of ours is of. */
export const datasetIn = (file: string) => file.replace(/^more |\.csv$/g, "") as DatasetName;

/** What kind of column it is; undefined for one that is not of the data set. */
export const kindOf = (file: string, column: string) => datasetOf(datasetIn(file)).columns[column];
export const isDated = (file: string, column: string) => ["date", "event"].includes(kindOf(file, column) ?? "");

/** Changes each table. */
export const eachTable =
  (change: (table: Table, file: string) => Table) =>
  (exports: Exports): Exports =>
    Object.fromEntries(Object.entries(exports).map(([file, table]) => [file, change(table, file)]));

/** Changes one table. */
export const only = (file: string, change: (table: Table) => Table) =>
  eachTable((table, name) => (name === file ? change(table) : table));

/** Changes every cell below a header. */
export const eachCell = (change: (text: string, column: string, file: string) => string) =>
  eachTable(([header = [], ...rows], file) => [
    header,
    ...rows.map((row) => row.map((text, i) => change(text, header[i] as string, file))),
  ]);

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;
export const asRow = (header: Table[number], cells: Table[number]): Row =>
  Object.fromEntries(header.map((column, i) => [column, cells[i] as string]));

/** Puts some columns in the place of one, where a table has it. */
export function replaced(
  table: Table,
  column: string,
  headers: readonly string[],
  cells: (row: Row) => readonly string[],
): Table {
  const [header = [], ...rows] = table;
  const at = header.indexOf(column);
  if (at < 0) return table;
  const others = rows.map((row) => row.toSpliced(at, 1, ...cells(asRow(header, row))));
  return [header.toSpliced(at, 1, ...headers), ...others];
}
