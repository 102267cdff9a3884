import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
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

/** The text of a file in pieces, in whichever of the encodings it is. Throws ExportError, with the line, for others. */
export async function* textOf(
  file: ExportFile,
  onDone?: (done: Fingerprint) => void,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let decoder: Decoder | undefined;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK })) {
      hash.update(chunk);
      onRead?.(chunk.length);
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

/** So many bytes of the beginning of a file, or as many as it has. */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: count - 1, highWaterMark: count })) return chunk;
  return Buffer.alloc(0);
}
