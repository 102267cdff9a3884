import { rmSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileFault } from "./faults.ts";

/** A file of a new folder: its bytes in pieces, in order. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Iterable<Uint8Array>;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Makes a folder with all its files, or nothing: they are written into another folder beside it, which gets its name
 * when the last is on the disk. Says false, and touches nothing, where the folder is there and holds anything.
 */
export async function createFolder(folder: string, files: Iterable<NewFile>): Promise<boolean> {
  const target = resolve(folder);
  try {
    const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (there !== null && there.length > 0) return false;
    await mkdir(dirname(target), { recursive: true });
    await build(target, files, there !== null);
    return true;
  } catch (error) {
    throw fileFault(`${folder} cannot be made`, error);
  }
}

async function build(target: string, files: Iterable<NewFile>, isThere: boolean): Promise<void> {
  const building = await mkdtemp(join(dirname(target), `.${basename(target)}.`));
  const discard = () => rmSync(building, { recursive: true, force: true });
  const stopped = (signal: NodeJS.Signals) => {
    discard();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stopped);
  try {
    for (const file of files) await fill(join(building, file.name), file.bytes);
    if (isThere) await rmdir(target);
    await rename(building, target);
  } finally {
    discard();
    for (const signal of SIGNALS) process.removeListener(signal, stopped);
  }
}

async function fill(path: string, bytes: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const piece of bytes) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
