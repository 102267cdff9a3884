import type { Encoding } from "./shapes/dialect.ts";

/** The bytes of a text in pieces. In Windows-1252 a typographic apostrophe is the one letter here that Latin-1 has not. */
export function* bytesOf(text: Iterable<string>, encoding: Encoding): Generator<Uint8Array> {
  if (encoding === "utf-8 with a byte order mark") yield Buffer.from("\ufeff", "utf8");
  for (const piece of text) {
    if (encoding === "windows-1252") yield Buffer.from(piece.replaceAll("’", "\x92"), "latin1");
    else yield Buffer.from(piece, "utf8");
  }
}
