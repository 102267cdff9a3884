import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "./decoder.ts";
import { windows1252 } from "./windows-1252.ts";

/** In bytes read as Latin-1: the byte order mark of UTF-16, a letter of UTF-8, or what is no letter of Windows-1252. */
const NOT_WINDOWS =
  /^[\xfe\xff]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x81\x8d\x8f\x90\x9d]/;

/**
 * The encoding of a file that is UTF-8 or Windows-1252 from end to end, told as the decoder tells it: by the first
 * letters that are not ASCII. Control characters other than NUL, as which half of UTF-16 looks, are left to others.
 */
export class OneEncoding {
  encoding: Encoding = "utf-8";
  private hasUtf8 = false;

  /** Whether some whole lines may be decoded; false where they leave the encoding in doubt. */
  fits(bytes: Buffer): boolean {
    if (bytes.includes(0)) return false;
    if (isAscii(bytes)) return true;
    if (isUtf8(bytes)) this.hasUtf8 = true;
    else if (NOT_WINDOWS.test(bytes.toString("latin1"))) return false;
    else this.encoding = "windows-1252";
    return !(this.hasUtf8 && this.encoding === "windows-1252");
  }

  /** The text of bytes that fit. */
  decode(bytes: Buffer): string {
    return this.encoding === "utf-8" ? bytes.toString("utf8") : windows1252(bytes.toString("latin1"));
  }
}
