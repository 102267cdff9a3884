import { mkdir, open, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { fileFault } from "./faults.ts";
import type { Output } from "./outputs.ts";

/**
 * Writes a file that is not there yet; says whether it did. One that is there is kept as it is. Unlike results, what is
 * written here holds nothing of a child: whoever may read the folder may read it, unless it is to be private.
 */
export async function createFile({ path, text }: Output, isPrivate = false): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    return await write(path, text, isPrivate ? 0o600 : 0o666);
  } catch (error) {
    throw fileFault(`${path} cannot be written`, error);
  }
}

async function write(path: string, text: Output["text"], mode: number): Promise<boolean> {
  const file = await open(path, "wx", mode).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (file === null) return false;
  try {
    await file.writeFile(text);
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Whether there is a file or a folder of that name. */
export const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null;
