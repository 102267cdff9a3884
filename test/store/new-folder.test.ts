import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFolder } from "../../src/store/new-folder.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cic-audit-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const files = [
  { name: "a.csv", bytes: [Buffer.from("a"), Buffer.from("b")] },
  { name: "b.csv", bytes: [] },
];

test("a folder is made with all its files, and those above it", async () => {
  const folder = join(home, "deep", "school");
  expect(await createFolder(folder, files)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "b.csv"]);
  expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe("ab");
});

test("an empty folder is filled, and one that holds anything is left alone", async () => {
  mkdirSync(join(home, "school"));
  expect(await createFolder(join(home, "school"), files)).toBe(true);
  expect(await createFolder(join(home, "school"), [{ name: "c.csv", bytes: [] }])).toBe(false);
  expect(readdirSync(join(home, "school")).sort()).toEqual(["a.csv", "b.csv"]);
});

test("nothing is left behind where a file cannot be made", async () => {
  function* broken() {
    yield Buffer.from("half");
    throw new RangeError("no more");
  }
  const folder = join(home, "school");
  await expect(createFolder(folder, [...files, { name: "c.csv", bytes: broken() }])).rejects.toThrow("no more");
  expect(readdirSync(home)).toEqual([]);
});

test("a file where the folder should be is said to be in the way", async () => {
  writeFileSync(join(home, "school"), "mine");
  await expect(createFolder(join(home, "school"), files)).rejects.toThrow(
    "school cannot be made: part of the path is a file",
  );
  expect(readFileSync(join(home, "school"), "utf8")).toBe("mine");
});
