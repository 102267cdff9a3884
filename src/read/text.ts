import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { ExportError } from "../domain/errors.ts";
import { type Decoder, decoderFor, type Encoding, NoText } from "./decoder.ts";
import type { ExportFile } from "./exports.ts";

/** What identifies the bytes that were read, so that a result can be traced to them. */
export interface Fingerprint {
  readonly encoding: Encoding;
  readonly sha256: string;
}

/** Small enough that the rows of a piece are gone before the next: a quarter of the memory, and faster than 1 MB. */
const CHUNK = 1 << 18;
const SAVE_AS = 'Open it in Excel and save it as "CSV UTF-8 (Comma delimited)".';

/** Files that are called CSV and are something else, told by how they begin. */
const OTHER_FORMATS: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "it is an Excel workbook (.xlsx), not a CSV file."],
  ["\u00d0\u00cf\u0011\u00e0", "it is an old Excel workbook (.xls), not a CSV file."],
  ["%PDF", "it is a PDF document, not a CSV file."],
  ["<", "it is a web page or an XML file, not a CSV file."],
];

/** Refuses what cannot be read as a table: a pipe or a device, a workbook, a web page. */
export async function refuseOtherFormats({ path, name }: ExportFile): Promise<void> {
  if (!(await lstat(path)).isFile()) {
    throw refusal(name, "it is not an ordinary file.", "Put the export itself in the folder, not a link to it.");
  }
  const start = (await firstBytes(path))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  const other = OTHER_FORMATS.find(([prefix]) => start.startsWith(prefix));
  if (other) throw refusal(name, other[1], SAVE_AS);
}

/** The text of a file in pieces, in whichever of the encodings it is. Throws ExportError, with the line, for others. */
export async function* textOf(file: ExportFile, onDone?: (done: Fingerprint) => void): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let decoder: Decoder | undefined;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK })) {
      hash.update(chunk);
      decoder ??= decoderFor(chunk);
      yield decoder.decode(chunk);
    }
    yield decoder?.end() ?? "";
  } catch (error) {
    throw error instanceof NoText ? await badBytes(file, decoder?.encoding, error) : error;
  }
  onDone?.({ encoding: decoder?.encoding ?? "utf-8", sha256: hash.digest("hex") });
}

/** Reads the whole file once more to say on which line the trouble is; only on the way to refusing it. */
async function badBytes({ path, name }: ExportFile, encoding = "", { message, isBad }: NoText): Promise<ExportError> {
  const bytes = await readFile(path);
  const text = encoding.startsWith("utf-16") ? new TextDecoder(encoding).decode(bytes) : bytes.toString("latin1");
  let [line, start] = [1, 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    if (isBad(text.slice(start, index))) break;
    [line, start] = [line + 1, index + end.length];
  }
  return refusal(name, message, SAVE_AS, line);
}

/** A file that the machine will not open or read is an export not to be trusted; any other error stays as it is. */
export function unreadable({ name }: ExportFile, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return refusal(name, `it cannot be opened or read (${code}).`, "See that it is there, and that you may read it.");
}

function refusal(file: string, message: string, remedy: string, line?: number): ExportError {
  return new ExportError([{ file, message, remedy, line }]);
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 63 })) return chunk;
  return Buffer.alloc(0);
}
