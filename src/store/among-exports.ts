import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../domain/errors.ts";

/**
 * Refuses to write among the exports: what is written there would be read as an export by the next run. `exports` are
 * the folders and files that were named to be audited.
 */
export async function refuseAmongExports(
  outputs: readonly string[],
  exports: readonly string[],
  remedy = "name another folder with --out.",
): Promise<void> {
  for (const path of exports) {
    const source = await realPath(resolve(path));
    const isFolder = (await stat(source).catch(() => null))?.isDirectory() === true;
    for (const output of outputs) {
      const target = await realPath(resolve(output));
      if (target === source || (isFolder && !relative(source, target).startsWith(".."))) {
        throw new UsageError(`${output} is in ${path}, where the exports are: ${remedy}`);
      }
    }
  }
}

/** The path with every link in it followed, as far down as there is anything. */
async function realPath(path: string): Promise<string> {
  if (dirname(path) === path) return path;
  return realpath(path).catch(async () => join(await realPath(dirname(path)), basename(path)));
}
