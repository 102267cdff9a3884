import { randomBytes } from "node:crypto";
import { renameSync, unlinkSync } from "node:fs";
import { access, constants, mkdir, open, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileFault } from "./faults.ts";

/** A file to be written. */
export interface Output {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** An output prepared: the whole text is on the disk, under a name that nobody looks for. */
interface Prepared {
  readonly path: string;
  readonly temporary: string;
}

/** The folder an output goes to is made if need be; only its owner may look into what is made here. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes the files of a run, all or none: each is written whole under another name, and they are renamed when the last
 * is safe on the disk. What was there before stays until then, and nothing half-written is left behind.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const prepared: Prepared[] = [];
  const discard = () => {
    for (const { temporary } of prepared) remove(temporary);
  };
  const stopped = (signal: NodeJS.Signals) => {
    discard();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stopped);
  try {
    for (const output of outputs) await prepare(output, prepared);
    for (const { temporary, path } of prepared) renameSync(temporary, path);
    for (const folder of new Set(outputs.map(({ path }) => dirname(path)))) await sync(folder);
  } catch (error) {
    const paths = outputs.map(({ path }) => path).join(", ");
    throw fileFault(`nothing was written to ${paths}`, error);
  } finally {
    discard();
    for (const signal of SIGNALS) process.removeListener(signal, stopped);
  }
}

/** Fails now, before anything is audited, where a file could not be written later. */
export async function checkWritable(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      if (await isFolder(path)) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
      await access(await standing(dirname(path)), constants.W_OK | constants.X_OK);
    } catch (error) {
      throw fileFault(`${path} cannot be written`, error);
    }
  }
}

/** The nearest folder above that is there. */
async function standing(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return standing(dirname(folder));
  if (!found.isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  return folder;
}

async function prepare({ path, text }: Output, prepared: Prepared[]): Promise<void> {
  await makeFolder(dirname(path));
  if (await isFolder(path)) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  prepared.push({ path, temporary });
  const file = await open(temporary, "wx", FILE_MODE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and those above it. Node's own way of doing so never comes back where none can be made, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: FOLDER_MODE }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Makes sure that a name, once changed, stays so through a power cut. Windows has no such call and needs none. */
async function sync(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() === true;

/** One that is not there has been renamed, or was never made; and why it cannot be removed has been said by then. */
function remove(temporary: string): void {
  try {
    unlinkSync(temporary);
  } catch {
    // Nothing more can be done about it.
  }
}
