import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { UsageError } from "../domain/errors.ts";

/** A file that may hold an export, and the name it goes by in results: its path within the folder that was named. */
export interface ExportFile {
  readonly path: string;
  readonly name: string;
}

/** What was found at the paths that were named: the CSV files, and the files that are something else. */
export interface Found {
  readonly exports: readonly ExportFile[];
  readonly ignored: readonly string[];
}

/**
 * The files of one school: every `.csv` file of a folder, or the files named, in the order of their names. Throws
 * UsageError where there is nothing to read, or where the folder holds one subfolder per school.
 */
export async function findExports(paths: readonly string[]): Promise<Found> {
  const found = (await Promise.all(paths.map(listPath))).flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  const exports = found.filter(({ name }) => isCsv(name));
  if (exports.length > 0)
    return { exports, ignored: found.map(({ name }) => name).filter((name) => !isCsv(name) && !isBeside(name)) };
  throw new UsageError(
    `no CSV file in ${paths.join(", ")}. Export each data set from your system as CSV into one folder, and name that folder.${await schoolsHint(paths)}`,
  );
}

const isCsv = (name: string) => name.toLowerCase().endsWith(".csv");

/** Notes, settings and results that may well lie beside the exports; anything else might be an export by mistake. */
const isBeside = (name: string) => /\.(md|json|ya?ml|html|docx|pdf)$/i.test(name);

async function listPath(path: string): Promise<ExportFile[]> {
  const stats = await stat(path).catch(() => {
    throw new UsageError(`there is no file or folder called ${path}.`);
  });
  if (!stats.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => ({ path: join(path, name), name }));
}

async function schoolsHint(paths: readonly string[]): Promise<string> {
  const folders = await Promise.all(paths.map((path) => readdir(path, { withFileTypes: true }).catch(() => [])));
  const first = folders.flat().find((entry) => entry.isDirectory());
  return first
    ? ` It has subfolders: to audit the school in one of them, name it, for example ${join(paths[0] ?? "", first.name)}.`
    : "";
}
