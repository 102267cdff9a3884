import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/domain/errors.ts";
import { type Fingerprint, textOf } from "../../src/read/text.ts";
import { folderOf } from "../support/folder.ts";

const SAVE_AS = 'Open it in Excel and save it as "CSV UTF-8 (Comma delimited)".';
const fileOf = (content: string | Uint8Array) => ({
  path: join(folderOf({ "peps.csv": content }), "peps.csv"),
  name: "peps.csv",
});

async function wholeTextOf(content: string | Uint8Array): Promise<{ text: string; done: Fingerprint | undefined }> {
  let text = "";
  let done: Fingerprint | undefined;
  for await (const piece of textOf(fileOf(content), (fingerprint) => {
    done = fingerprint;
  }))
    text += piece;
  return { text, done };
}

/** What a file is refused for while its text is read, without its remedy. */
async function refusalOf(content: string | Uint8Array) {
  const error = await wholeTextOf(content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  const [{ remedy, ...problem }] = (error as ExportError).problems as [ExportError["problems"][0]];
  expect(remedy).toBe(SAVE_AS);
  return problem;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

describe("a file that is called CSV and holds", () => {
  test.each([
    ["text with a NUL", "upn,date\nA1,\r\nA\0,2026-01-12\n", 3],
    ["text with a NUL at its end", "upn,date\rA1,\r\0", 3],
    ["text with a NUL after each letter but one", Buffer.from("upn,date\n\0", "utf16le").subarray(2), 1],
    ["UTF-32", Buffer.from("fffe000075000000700000006e000000", "hex"), 1],
    ["UTF-16 with a NUL", utf16("upn,date\r\nA1,\0\r\n"), 2],
    ["Windows-1252 with a NUL", Buffer.from("upn,name\nA1,Zo\u00eb\nA\0,x\n", "latin1"), 3],
  ])("%s", async (_, content, line) => {
    expect(await refusalOf(content)).toEqual({ file: "peps.csv", line, message: "it holds a NUL character." });
  });

  test.each([
    ["a letter that Windows-1252 has not", "upn,name\nA1,Ann\nA2,Zo\u0081\u00eb\n", 3],
    ["binary data", "upn,name\r\n\u0001\u0002\u00ff\u00fe,x\n", 2],
    ["an escape among other bytes", "upn\u001b\rA1,\u00e9\r", 1],
  ])("text in another encoding: %s", async (_, latin1, line) => {
    const message = "its letters are neither UTF-8 nor Windows-1252.";
    expect(await refusalOf(Buffer.from(latin1, "latin1"))).toEqual({ file: "peps.csv", line, message });
  });

  test.each([
    ["UTF-8 first", "upn,name\nA1,Zo\u00c3\u00ab\nA2,Zo\u00eb\n", 3],
    ["UTF-8 last", "upn,name\nA2,Zo\u00eb\nA1,Zo\u00c3\u00ab\n", 2],
    ["a byte order mark of UTF-8", "\u00ef\u00bb\u00bfupn,name\nA2,Zo\u00eb\n", 2],
    ["UTF-8 cut off inside a letter", "upn,name\nA1,\u00c3\u00ab\nA1,Zo\u00c3", 3],
    ["UTF-8 a megabyte before", `upn\n\u00c3\u00ab\n${"A1\n".repeat(400_000)}\u00eb\n`, 400_003],
  ])("text of two encodings: %s", async (_, latin1, line) => {
    const message = "some of its letters are encoded as UTF-8, and others are not.";
    expect(await refusalOf(Buffer.from(latin1, "latin1"))).toEqual({ file: "peps.csv", line, message });
  });

  test.each([
    ["a byte too many", Buffer.concat([utf16("upn,date\nA1,x"), Buffer.from("y")]), 2],
    ["half a letter", utf16("upn,date\n\ud83d,x\nA1,\n"), 2],
  ])("damaged UTF-16: %s", async (_, content, line) => {
    const message = "some of its letters are not UTF-16, as the others are.";
    expect(await refusalOf(content)).toEqual({ file: "peps.csv", line, message });
  });

  test("wrong far behind its beginning", async () => {
    const rows = Buffer.from("A1,2026-01-12\n".repeat(200_000));
    expect(await refusalOf(Buffer.concat([rows, Buffer.from([0x81])]))).toMatchObject({ line: 200_001 });
    expect(await refusalOf(Buffer.concat([rows, Buffer.from([0])]))).toMatchObject({ line: 200_001 });
  });
});

describe("the text of a file", () => {
  test("is its letters, without a byte order mark", async () => {
    expect((await wholeTextOf("\ufeffZoë, O’Neill 😀\n")).text).toBe("Zoë, O’Neill 😀\n");
  });

  test("of no byte is empty", async () => {
    expect((await wholeTextOf("")).text).toBe("");
  });

  test.each([1, 2, 3])("is whole where a letter of four bytes is cut after %i by the end of a chunk", async (bytes) => {
    const content = `${"x".repeat((1 << 20) - bytes)}😀${"y".repeat(1 << 20)}é`;
    expect((await wholeTextOf(content)).text === content).toBe(true);
  });

  const typed = "Zoë O’Neill “DT” – 5 €, Ægir Šastný";
  const windows = Buffer.from(
    typed.replace(
      /[’“”–€Š]/g,
      (char) => ({ "’": "\x92", "“": "\x93", "”": "\x94", "–": "\x96", "€": "\x80" })[char] ?? "\x8a",
    ),
    "latin1",
  );

  test.each([
    ["windows-1252", windows],
    ["utf-8", Buffer.from(typed)],
    ["utf-8", Buffer.from(`\ufeff${typed}`)],
    ["utf-16le", utf16(typed)],
    ["utf-16be", utf16(typed).swap16()],
    ["utf-16le", utf16(typed).subarray(2)],
    ["utf-16be", utf16(typed).swap16().subarray(2)],
  ])("in %s is the same, and the encoding is named", async (encoding, content) => {
    const { text, done } = await wholeTextOf(content);
    expect([text, done?.encoding]).toEqual([typed, encoding]);
  });

  test("in Windows-1252 may show that it is at its very end, cut off too, or in its second megabyte alone", async () => {
    const rows = "A1,Ann\n".repeat(200_000);
    for (const [last, letter] of [
      ["\u00c3", "Ã"],
      ["\u00c0\u00af\n", "À¯\n"],
      ["\u00eb\n", "ë\n"],
      ["\u00f0", "ð"],
    ] as const) {
      const { text, done } = await wholeTextOf(Buffer.from(rows + last, "latin1"));
      expect([text === rows + letter, done?.encoding]).toEqual([true, "windows-1252"]);
    }
    const { text } = await wholeTextOf(Buffer.from(`\u00eb${rows}\u0092${rows}`, "latin1"));
    expect(text === `ë${rows}’${rows}`).toBe(true);
  });

  test("in Windows-1252 is whole where a chunk ends at a letter", async () => {
    for (const last of ["\u00eb", "\u00e9\u0092", "\u00f0"]) {
      const content = `${"x".repeat((1 << 18) - last.length)}${last}yyy`;
      const expected = content.replace("\u0092", "’");
      expect((await wholeTextOf(Buffer.from(content, "latin1"))).text === expected).toBe(true);
    }
  });

  test.each(["utf-16le", "utf-16be"])("in %s is whole wherever a chunk ends", async (encoding) => {
    const content = `\ufeff${"x".repeat((1 << 17) - 2)}😀${"é’\r\n".repeat(1 << 16)}`;
    const bytes = Buffer.from(content, "utf16le");
    const { text } = await wholeTextOf(encoding === "utf-16le" ? bytes : bytes.swap16());
    expect(text === content.slice(1)).toBe(true);
  });

  test("comes with the hash of its bytes", async () => {
    const content = `\ufeff${"é,\r\n".repeat(400_000)}`;
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect((await wholeTextOf(content)).done).toEqual({ encoding: "utf-8", sha256 });
  });
});
