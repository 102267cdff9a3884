import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/domain/errors.ts";
import { type Fingerprint, refuseOtherFormats, textOf } from "../../src/read/text.ts";
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

/** What a file is refused for, without its remedy, by the look at its beginning or while its text is read. */
async function refusalOf(content: string | Uint8Array) {
  const reading = refuseOtherFormats(fileOf(content)).then(() => wholeTextOf(content));
  const error = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  const [{ remedy, ...problem }] = (error as ExportError).problems as [ExportError["problems"][0]];
  expect(remedy).toBe(SAVE_AS);
  return problem;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

describe("a file that is called CSV and is", () => {
  test.each([
    [
      "an Excel workbook",
      Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"),
      "it is an Excel workbook (.xlsx), not a CSV file.",
    ],
    [
      "an old Excel workbook",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "it is an old Excel workbook (.xls), not a CSV file.",
    ],
    ["a PDF document", "%PDF-1.7\n", "it is a PDF document, not a CSV file."],
    ["a web page", "\r\n <!DOCTYPE html><title>Log in</title>", "it is a web page or an XML file, not a CSV file."],
    ["a web page with a byte order mark", "\ufeff<html>", "it is a web page or an XML file, not a CSV file."],
    ["an XML file", '<?xml version="1.0"?>', "it is a web page or an XML file, not a CSV file."],
    ["little-endian UTF-16", utf16("upn,date\r\n"), "its text is encoded as UTF-16."],
    ["big-endian UTF-16", utf16("upn,date\r\n").swap16(), "its text is encoded as UTF-16."],
  ])("%s", async (_, content, message) => expect(await refusalOf(content)).toEqual({ file: "peps.csv", message }));

  test.each([
    ["UTF-16 without a byte order mark", Buffer.from("upn,date\n", "utf16le"), 1],
    ["text with a NUL", "upn,date\nA1,\r\nA\0,2026-01-12\n", 3],
    ["text with a NUL at its end", "upn,date\rA1,\r\0", 3],
  ])("%s", async (_, content, line) => {
    expect(await refusalOf(content)).toEqual({ file: "peps.csv", line, message: "it holds a NUL character." });
  });

  test.each([
    ["Windows-1252", "upn,name\nA1,Ann\nA2,Zo\u00eb\n", 3],
    ["Windows-1252 with CR LF", "upn,name\r\nA1,Zo\u00eb\r\n", 2],
    ["Windows-1252 with lone CR", "upn,name\rA1,Ann\rA2,\u0092\r", 3],
    ["cut off inside a letter", "upn,name\nA1,Zo\u00c3", 2],
    ["an overlong letter", "upn,name\n\u00c0\u00af,x\n", 2],
  ])("text in another encoding: %s", async (_, latin1, line) => {
    const message = "its letters are not encoded as UTF-8.";
    expect(await refusalOf(Buffer.from(latin1, "latin1"))).toEqual({ file: "peps.csv", line, message });
  });

  test("wrong far behind its beginning", async () => {
    const rows = Buffer.from("A1,2026-01-12\n".repeat(200_000));
    expect(await refusalOf(Buffer.concat([rows, Buffer.from([0xff])]))).toMatchObject({ line: 200_001 });
    expect(await refusalOf(Buffer.concat([rows, Buffer.from([0])]))).toMatchObject({ line: 200_001 });
  });
});

describe("what is not an ordinary file", () => {
  const notOrdinary = "peps.csv: it is not an ordinary file. Put the export itself in the folder, not a link to it.";

  test("a pipe is refused, and not waited for", async () => {
    const path = join(folderOf({}), "peps.csv");
    execFileSync("mkfifo", [path]);
    await expect(refuseOtherFormats({ path, name: "peps.csv" })).rejects.toThrow(notOrdinary);
  }, 5000);

  test("a link is refused, wherever it points", async () => {
    const folder = folderOf({ "there.csv": "a,b\n" });
    symlinkSync(join(folder, "there.csv"), join(folder, "peps.csv"));
    symlinkSync("/nowhere", join(folder, "dangling.csv"));
    await expect(refuseOtherFormats({ path: join(folder, "peps.csv"), name: "peps.csv" })).rejects.toThrow(notOrdinary);
    await expect(refuseOtherFormats({ path: join(folder, "dangling.csv"), name: "peps.csv" })).rejects.toThrow(
      notOrdinary,
    );
  });

  test("a folder is refused", async () => {
    const path = join(folderOf({}), "peps.csv");
    mkdirSync(path);
    await expect(refuseOtherFormats({ path, name: "peps.csv" })).rejects.toThrow(notOrdinary);
  });
});

describe("the text of a file", () => {
  test("is its letters, without a byte order mark", async () => {
    expect((await wholeTextOf("\ufeffZoë, O’Neill 😀\n")).text).toBe("Zoë, O’Neill 😀\n");
  });

  test("of no byte is empty", async () => {
    await expect(refuseOtherFormats(fileOf(""))).resolves.toBeUndefined();
    expect((await wholeTextOf("")).text).toBe("");
  });

  test.each([1, 2, 3])("is whole where a letter of four bytes is cut after %i by the end of a chunk", async (bytes) => {
    const content = `${"x".repeat((1 << 20) - bytes)}😀${"y".repeat(1 << 20)}é`;
    expect((await wholeTextOf(content)).text === content).toBe(true);
  });

  test("comes with the hash of its bytes", async () => {
    const content = `\ufeff${"é,\r\n".repeat(400_000)}`;
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect((await wholeTextOf(content)).done).toEqual({ encoding: "utf-8", sha256 });
  });
});
