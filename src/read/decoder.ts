import { isAscii, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { NO_LETTER, windows1252 } from "./windows-1252.ts";

/** How the letters of a file are encoded, as it is named in results. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Turns the bytes of a file into text, piece by piece, without a byte order mark. Throws NoText where they are none. */
export interface Decoder {
  /** Known for certain after the last piece: the letters of a file may all stand at its end. */
  readonly encoding: Encoding;
  decode(bytes: Buffer): string;
  /** The rest of the text, after the last piece. */
  end(): string;
}

/** Bytes that are no text: what is to be said, and how to tell the line (a Latin-1 text of it, but for UTF-16). */
export class NoText extends Error {
  readonly isBad: (line: string) => boolean;
  constructor(message: string, isBad: (line: string) => boolean) {
    super(message);
    this.isBad = isBad;
  }
}

const NUL = new NoText("it holds a NUL character.", (line) => line.includes("\0"));

const WRONG_ORDER = new NoText("its bytes are in another order than its first two say.", () => true);

/** The decoder for a file that begins with these bytes: by its byte order mark, else by where its NULs stand. */
export function decoderFor(start: Buffer): Decoder {
  const mark = start.subarray(0, 2).toString("hex");
  const order = byteOrderOf(start);
  if (mark === "fffe" || mark === "feff") {
    const said = mark === "fffe" ? "utf-16le" : "utf-16be";
    if (order !== null && order !== said) throw WRONG_ORDER;
    return utf16(said);
  }
  return order === null ? new EightBits() : utf16(order);
}

/** Half of the bytes of English in UTF-16 are NUL: all of the odd ones, or all of the even ones. */
function byteOrderOf(start: Buffer): "utf-16le" | "utf-16be" | null {
  if (!start.includes(0)) return null;
  const nuls = [0, 0];
  const sample = start.subarray(0, 1024);
  for (const [i, byte] of sample.entries()) if (byte === 0) nuls[i % 2] = (nuls[i % 2] as number) + 1;
  const [even, odd] = nuls as [number, number];
  if (even > 0 && odd > 0) return null;
  if (even + odd < sample.length / 4) return null;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

/** UTF-16, strict: a byte too many, or half a letter, is damage. */
function utf16(encoding: "utf-16le" | "utf-16be"): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const strict = (bytes?: Buffer): string => {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new NoText("some of its letters are not UTF-16, as the others are.", (line) => line.includes("\ufffd"));
    }
    if (text.includes("\0")) throw NUL;
    return text;
  };
  return { encoding, decode: strict, end: () => strict() };
}

/**
 * UTF-8, or else Windows-1252: the two agree on all that is ASCII, so that the first other letter decides, wherever it
 * stands, and what came before it needs no second reading. A file with letters of both kinds is damaged.
 */
class EightBits implements Decoder {
  encoding: Encoding = "utf-8";
  private hasUtf8 = false;
  private isFirst = true;
  /** The beginning of a letter that the end of a piece cut through. */
  private rest = Buffer.alloc(0);

  decode(piece: Buffer): string {
    if (piece.includes(0)) throw NUL;
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const end = this.encoding === "utf-8" ? endOfLetters(bytes) : bytes.length;
    this.rest = Buffer.from(bytes.subarray(end));
    const text = this.textOf(bytes.subarray(0, end));
    const isMarked = this.isFirst && text.startsWith("\ufeff");
    this.isFirst = false;
    return isMarked ? text.slice(1) : text;
  }

  end(): string {
    return this.rest.length === 0 ? "" : this.windows1252(this.rest);
  }

  private textOf(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (this.encoding === "windows-1252" || !isUtf8(bytes)) return this.windows1252(bytes);
    this.hasUtf8 = true;
    return bytes.toString("utf8");
  }

  private windows1252(bytes: Buffer): string {
    if (this.hasUtf8 || (this.encoding === "utf-8" && holdsUtf8(bytes))) {
      const isBad = (line: string) => !isUtf8(Buffer.from(line, "latin1"));
      throw new NoText("some of its letters are encoded as UTF-8, and others are not.", isBad);
    }
    const latin1 = bytes.toString("latin1");
    if (NO_LETTER.test(latin1)) {
      throw new NoText("its letters are neither UTF-8 nor Windows-1252.", (line) => NO_LETTER.test(line));
    }
    this.encoding = "windows-1252";
    return windows1252(latin1);
  }
}

/** Whether bytes that are not UTF-8 as a whole hold a letter of it all the same. */
const holdsUtf8 = (bytes: Buffer) => /[^\p{ASCII}\ufffd]/u.test(bytes.toString("utf8"));

/** Where the last whole letter of UTF-8 ends: its first byte says how many there are. */
function endOfLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
