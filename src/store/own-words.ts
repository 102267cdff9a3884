import { readFile } from "node:fs/promises";
import { UsageError } from "../domain/errors.ts";
import { fileFault } from "./faults.ts";

/** More than anybody writes by hand. */
const LARGEST = 1024 * 1024;

/** The file of the designated teacher's own words, or null where there is none yet. It is only ever read. */
export async function readOwnWords(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw fileFault(`${file} cannot be read`, error);
  });
  if (bytes === null) return null;
  if (bytes.length > LARGEST) throw new UsageError(`${file} is larger than 1 MB, the most that is read.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} cannot be read as text: save it as UTF-8.`);
  }
}
