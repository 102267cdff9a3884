import { readFile } from "node:fs/promises";
import { fileFault } from "./faults.ts";

/** The text of a file that an earlier run may have written; undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fileFault(`${path} cannot be read`, error);
  }
}
