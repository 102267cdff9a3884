import type { Problem } from "../domain/errors.ts";
import type { FileMapping, MappedColumn, Mapping } from "../domain/mapping.ts";
import { headerKey } from "../domain/words.ts";
import { isCalled } from "./file-header.ts";

/** The header of a table, by the name of its file. */
interface NamedHeader {
  readonly file: string;
  readonly cells: readonly string[];
}

/**
 * What the config says of columns and files and fits nothing in the exports: a misspelt name would change nothing, and
 * nobody would know. Codes and words that nobody used this year are none of it.
 */
export function idleIn(mapping: Mapping, headers: readonly NamedHeader[], passedOver: readonly string[]): Problem[] {
  const { file, files } = mapping;
  const columns = idleColumns(mapping.columns, headers).map((written) => ({
    file,
    message: `the config maps a column called ${written}, which no file that was read has.`,
    remedy: COLUMN,
  }));
  return [...columns, ...files.flatMap((entry) => idleFile(entry, file, headers, passedOver))];
}

function idleFile(
  { name, columns }: FileMapping,
  file: string,
  headers: readonly NamedHeader[],
  passedOver: readonly string[],
): Problem[] {
  const fitting = headers.filter((header) => isCalled(header.file, name));
  if (fitting.length === 0 && !passedOver.some((other) => isCalled(other, name))) {
    return [
      { file, message: `the config names a file called ${name}, and there is none among the exports.`, remedy: FILE },
    ];
  }
  return idleColumns(columns, fitting).map((written) => ({
    file,
    message: `the config maps a column called ${written} of ${name}, which has none.`,
    remedy: COLUMN,
  }));
}

function idleColumns(columns: ReadonlyMap<string, MappedColumn>, headers: readonly NamedHeader[]): string[] {
  const keys = new Set(headers.flatMap(({ cells }) => cells.map(headerKey)));
  return [...columns].flatMap(([key, { written }]) => (keys.has(key) ? [] : written));
}

const COLUMN = "Write it there as the header of the file has it, or take the line out.";
const FILE = "Write it there as the file is called, a sheet as book.xlsx [sheet], or take the line out.";
