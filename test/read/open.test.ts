import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openExport } from "../../src/read/open.ts";
import { folderOf } from "../support/folder.ts";

const namesIn = async (content: string | Uint8Array) => {
  const path = join(folderOf({ "peps.csv": content }), "peps.csv");
  return (await openExport({ path, name: "peps.csv" })).sources.map(({ name }) => name);
};

describe("what is not an ordinary file", () => {
  const notOrdinary = "peps.csv: it is not an ordinary file. Put the export itself in the folder, not a link to it.";

  test("a pipe is refused, and not waited for", async () => {
    const path = join(folderOf({}), "peps.csv");
    execFileSync("mkfifo", [path]);
    await expect(openExport({ path, name: "peps.csv" })).rejects.toThrow(notOrdinary);
  }, 5000);

  test("a link is refused, wherever it points", async () => {
    const folder = folderOf({ "there.csv": "a,b\n" });
    symlinkSync(join(folder, "there.csv"), join(folder, "peps.csv"));
    symlinkSync("/nowhere", join(folder, "dangling.csv"));
    await expect(openExport({ path: join(folder, "peps.csv"), name: "peps.csv" })).rejects.toThrow(notOrdinary);
    await expect(openExport({ path: join(folder, "dangling.csv"), name: "peps.csv" })).rejects.toThrow(notOrdinary);
  });

  test("a folder is refused", async () => {
    const path = join(folderOf({}), "peps.csv");
    mkdirSync(path);
    await expect(openExport({ path, name: "peps.csv" })).rejects.toThrow(notOrdinary);
  });
});

describe("a file", () => {
  test("of text is one table, whatever is in it", async () => {
    expect(await namesIn("")).toEqual(["peps.csv"]);
    expect(await namesIn("upn,date\n")).toEqual(["peps.csv"]);
  });

  test.each([
    ["a PDF document", "%PDF-1.7\n", "peps.csv: it is a PDF document."],
    ["a log-in page", "\ufeff<!DOCTYPE html><title>Log in</title>", "peps.csv: it is a web page"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "peps.csv: it is an old Excel workbook (.xls)"],
    [
      "half a workbook",
      Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"),
      "peps.csv: it is damaged, or no Excel workbook.",
    ],
    ["XML of another kind", "<?xml version='1.0'?><feed/>", 'peps.csv: it is an XML file of the kind "feed"'],
  ])("that is %s is named for what it is", async (_, content, says) => {
    await expect(namesIn(content)).rejects.toThrow(says);
  });
});
