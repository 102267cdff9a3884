import { randomBytes } from "node:crypto";
import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type Run, runSchema } from "../history/run.ts";
import { fileFault } from "./faults.ts";
import type { Output } from "./outputs.ts";
import { sealed, unsealed } from "./sealed.ts";

/**
 * The history of a school: a folder with one JSON file a run. A run that is stopped at any moment has added its file or
 * has not; two at once add two; and whatever befalls one file, the others can be read, by any program, in ten years.
 */

/** `000123-2026-01-12-5f0c9a1e.json`: the number of the run, its as-of date, and what tells two runs at once apart. */
const NAME = /^(\d{6,})-(\d{4}-\d{2}-\d{2})-[0-9a-f]{8}\.json$/;
const SET_ASIDE = ".damaged";

/** A file of the history that cannot be used. */
export interface Unusable {
  readonly file: string;
  /** The day of the run, by the name of the file. */
  readonly asOf: string;
  /** Damaged: it was changed, or cut off. Newer: this version of the program does not know its form. */
  readonly is: "damaged" | "newer";
  /** What it is called now, where it could be set aside. */
  readonly setAside: string | null;
}

export interface History {
  /** The number of the next run. */
  readonly next: number;
  readonly unusable: readonly Unusable[];
  /** Files that were set aside by earlier runs. */
  readonly setAside: readonly string[];
}

/**
 * Reads a history from its first run to its last, and hands over each; a folder that is not there holds none. A damaged
 * file is set aside under another name and told of, and never taken for none.
 */
export async function readHistory(folder: string, see: (run: Run) => void): Promise<History> {
  const names = await namesIn(folder);
  const runs = names.filter((name) => NAME.test(name)).sort(byNumber);
  const unusable: Unusable[] = [];
  for (const name of runs) {
    const run = await readRun(join(folder, name));
    if (run === "gone") continue;
    if (typeof run === "object") see(run);
    else unusable.push(await setAside(folder, name, run));
  }
  return {
    next: Math.max(0, ...names.map(numberOf)) + 1,
    unusable,
    setAside: names.filter((name) => name.endsWith(SET_ASIDE)).sort(),
  };
}

/** The file that adds a run to a history. */
export function historyFile(folder: string, run: Run): Output {
  const number = String(run.number).padStart(6, "0");
  return { path: join(folder, `${number}-${run.asOf}-${randomBytes(4).toString("hex")}.json`), text: sealed(run) };
}

/** Whether a folder is a history. */
export async function isHistory(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => NAME.test(name));
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw fileFault(`the history in ${folder} cannot be read`, error);
  });
}

/** A run that another process has just set aside is gone. */
async function readRun(file: string): Promise<Run | Unusable["is"] | "gone"> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw fileFault(`${file}, of the history, cannot be read`, error);
  });
  if (text === null) return "gone";
  const content = unsealed(text);
  if (content === null) return "damaged";
  const run = runSchema.safeParse(content);
  if (run.success) return run.data;
  return String(content.schema).startsWith("cic-audit/run/") && content.schema !== "cic-audit/run/1"
    ? "newer"
    : "damaged";
}

async function setAside(folder: string, name: string, is: Unusable["is"]): Promise<Unusable> {
  const [, , asOf = ""] = NAME.exec(name) ?? [];
  const found = { file: join(folder, name), asOf, is };
  if (is === "newer") return { ...found, setAside: null };
  const aside = join(folder, name + SET_ASIDE);
  const isAside = await rename(found.file, aside).then(
    () => true,
    () => false,
  );
  return { ...found, setAside: isAside ? aside : null };
}

const numberOf = (name: string) => Number(/^(\d{6,})-/.exec(name)?.[1] ?? 0);
const byNumber = (a: string, b: string) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
