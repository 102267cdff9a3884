import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { UsageError } from "../domain/errors.ts";

/** A file that may hold an export, and the name it goes by in results: its path within the folder that was named. */
export interface ExportFile {
  readonly path: string;
  readonly name: string;
}

/** What was found at the paths that were named: the files that exports may be in, and the files that are something else. */
export interface Found {
  readonly exports: readonly ExportFile[];
  readonly ignored: readonly string[];
}

/**
 * The files of one school: every table of a folder (CSV, tab-separated text, Excel, XML), or the files named, in the
 * order of their names. Throws UsageError where there is nothing to read, or where the folder holds one subfolder per
 * school.
 */
export async function findExports(paths: readonly string[]): Promise<Found> {
  const found = (await Promise.all(paths.map(listPath))).flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  const exports = found.filter(({ name }) => mayBeExport(name));
  if (exports.length > 0)
    return { exports, ignored: found.map(({ name }) => name).filter((name) => !mayBeExport(name) && !isBeside(name)) };
  throw new UsageError(
    `no CSV file or Excel workbook in ${paths.join(", ")}. Export each data set from your system into one folder, and name that folder.${await schoolsHint(paths)}`,
  );
}

/** By their names alone: what the bytes are is seen when they are opened, and old workbooks are named for what they are. */
const mayBeExport = (name: string) => /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|xlsb|ods|xml)$/i.test(name);

/** Text files are exports only if they hold a data set: most are notes. */
export const isPerhapsNote = ({ name }: Pick<ExportFile, "name">) => /\.txt$/i.test(name);

/** Notes, settings and results that may well lie beside the exports; anything else might be an export by mistake. */
const isBeside = (name: string) => /\.(md|json|ya?ml|html|docx|pdf|ics)$/i.test(name);

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

/** A subfolder that is one school's; it may be empty, or such that it cannot be read, and is one all the same. */
export interface SchoolFolder extends ExportFile {
  readonly holds: "exports" | "none" | "what cannot be read";
}

/** A folder with exports in its subfolders. */
export interface SchoolFolders {
  /** Whether there are exports in the folder itself: it is then one school's, and its subfolders are not read. */
  readonly isSchool: boolean;
  readonly schools: readonly SchoolFolder[];
  /** What else is in the folder that might be taken for exports, by name. */
  readonly others: readonly string[];
}

/** What `init` calls the folders that lie beside exports, and folders that are hidden. */
const NO_SCHOOL = /^(templates|reports)$|^\./i;

/** The schools in a folder, in the order of their names; null where none of its subfolders holds exports. */
export async function schoolsIn(path: string): Promise<SchoolFolders | null> {
  const names = (await readdir(path).catch(() => [])).sort();
  const entries = await Promise.all(names.map(async (name) => ({ name, holds: await heldIn(join(path, name)) })));
  const schools = entries.flatMap(({ name, holds }): SchoolFolder[] =>
    holds === null || NO_SCHOOL.test(name) ? [] : [{ path: join(path, name), name, holds }],
  );
  if (!schools.some(({ holds }) => holds === "exports")) return null;
  const isOther = (name: string, isFolder: boolean) => (isFolder ? NO_SCHOOL.test(name) : isPerhapsNote({ name }));
  return {
    isSchool: entries.some(({ name, holds }) => holds === null && isSurelyExport(name)),
    schools,
    others: entries.flatMap(({ name, holds }) => (isOther(name, holds !== null) ? name : [])),
  };
}

/** What a folder holds; null for what is no folder. A link that leads nowhere, or in a circle, cannot be read. */
async function heldIn(path: string): Promise<SchoolFolder["holds"] | null> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() === false) return null;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return "what cannot be read";
  return entries.some((entry) => !entry.isDirectory() && isSurelyExport(entry.name)) ? "exports" : "none";
}

const isSurelyExport = (name: string) => mayBeExport(name) && !isPerhapsNote({ name }) && !name.startsWith(".");
