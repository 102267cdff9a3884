import { isAbsolute, join } from "node:path";
import { UsageError } from "../domain/errors.ts";
import { ENDINGS, FORMATS, type Format } from "../domain/outputs.ts";

/** Where the result goes: to stdout in one form or none, and into files. */
export interface Wanted {
  readonly stdout: Format | null;
  readonly files: readonly { readonly format: Format; readonly path: string }[];
}

/** What `--out` alone writes, where the config file says nothing else. */
const USUAL: readonly Format[] = ["markdown", "json", "csv"];

/**
 * Reads `--format` (`json` goes to stdout, `json=results.json` into a file) and `--out`, the folder of files with a
 * relative path; `name` is that of the usual files, and `usual` their formats. Throws UsageError where two results would
 * go to one place.
 */
export function wanted(
  formats: readonly string[],
  out: string | undefined,
  name: string,
  usual: readonly Format[] = USUAL,
): Wanted {
  const asked = formats.map((format) => readFormat(format, name));
  const bare = asked.filter(({ path }) => path === undefined).map(({ format }) => format);
  if (bare.length > 1) {
    const file = `--format ${bare[1]}=${fileOf(bare[1] as Format, name)}`;
    throw new UsageError(
      `only one format can go to the screen, not ${bare.join(" and ")}: write ${file} for the other.`,
    );
  }
  const named = asked.flatMap(({ format, path }) => (path === undefined ? [] : [{ format, path }]));
  const inFolder = out === undefined ? [] : usual.map((format) => ({ format, path: fileOf(format, name) }));
  const files = (named.length > 0 ? named : inFolder).map(({ format, path }) => ({
    format,
    path: out === undefined || isAbsolute(path) ? path : join(out, path),
  }));
  const twice = files.find(({ path }, i) => files.findIndex((other) => other.path === path) < i);
  if (twice) throw new UsageError(`two formats would go to ${twice.path}: give each a file of its own.`);
  return { stdout: formats.length === 0 ? "table" : (bare[0] ?? null), files };
}

const fileOf = (format: Format, name: string) => `${name}.${ENDINGS[format]}`;

function readFormat(text: string, usual: string): { readonly format: Format; readonly path?: string } {
  const [name = "", ...rest] = text.split("=");
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) throw new UsageError(`--format ${name} is not known; there are ${FORMATS.join(", ")}.`);
  if (rest.length === 0) return { format };
  const path = rest.join("=");
  if (path === "")
    throw new UsageError(`--format ${text} names no file: write ${format}=${fileOf(format, usual)}, for example.`);
  return { format, path };
}
