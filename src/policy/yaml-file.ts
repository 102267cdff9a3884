import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { type Document, type ErrorCode, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { UsageError } from "../domain/errors.ts";

/** More than any profile needs: the longest of ours is a tenth of it. */
const LARGEST = 256 * 1024;

/** The way to a value from the top of a file: keys, and positions in lists. */
export type YamlPath = readonly PropertyKey[];

/** A YAML file, read, that can tell where in it each value stands. */
export interface YamlFile {
  readonly value: unknown;
  /** `school.yaml line 12, column 5: …`, for the value at a path or, if it is missing, for what should hold it. */
  place(path: YamlPath, message: string): string;
  /** The line on which the value at a path begins, or what should hold it. */
  lineOf(path: YamlPath): number;
  /** Of its text. */
  readonly sha256: string;
}

/**
 * Reads a YAML file of up to 256 kB. Aliases, tags and keys given twice are refused: whoever reads the file should find
 * each value where it applies. Throws UsageError with the first fault, its line and its column.
 */
export async function readYaml(file: string): Promise<YamlFile> {
  const lines = new LineCounter();
  const text = await readText(file);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    return `${file} line ${line}, column ${col}: ${message}`;
  };
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong) throw new UsageError(placeAt(wrong.pos[0], IN_WORDS[wrong.code] ?? `this is not YAML: ${wrong.message}.`));
  visit(document, {
    Alias: (_, { range }) => {
      throw new UsageError(placeAt(range?.[0] ?? 0, "an alias (*) is not allowed here: write the value itself."));
    },
  });
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    place: (path, message) => placeAt(offsetOf(document, path), message),
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}

/** The faults that a writer of profiles is likely to make; later ones in a file mostly follow from the first. */
const IN_WORDS: Partial<Readonly<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: "this key stands here twice: keep one of them.",
  MULTIPLE_DOCS: "a second document begins here: take out the line of ---.",
  TAG_RESOLVE_FAILED: "a tag (!) is not allowed here: write a plain value.",
  TAB_AS_INDENT: "this line is indented with a tab: use spaces.",
  RESOURCE_EXHAUSTION: "this is nested too deeply.",
};

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`there is no file called ${file}.`);
  if (found.size > LARGEST) throw new UsageError(`${file} is larger than ${LARGEST / 1024} kB, the most that is read.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch {
    throw new UsageError(`${file} cannot be read as text: save it as UTF-8.`);
  }
}

/** Where the key, or the list item, at a path begins: as far down the path as the file goes. */
function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of path) {
    const [place, inside] = childOf(node, step);
    if (place === undefined) break;
    offset = place;
    node = inside;
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): [offset: number | undefined, inside: unknown] {
  if (isSeq<{ range?: readonly number[] }>(node)) {
    const item = node.items[Number(step)];
    return [item?.range?.[0], item];
  }
  if (!isMap(node)) return [undefined, null];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isScalar(pair?.key) ? [pair.key.range?.[0], pair.value] : [undefined, null];
}
