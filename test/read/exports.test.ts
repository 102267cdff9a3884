import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { findExports } from "../../src/read/exports.ts";
import { folderOf } from "../support/folder.ts";

const namesOf = async (...paths: string[]) => (await findExports(paths)).exports.map(({ name }) => name);

describe("the exports of a school", () => {
  test("are the CSV files of a folder, in the order of their names", async () => {
    const folder = folderOf({ "pupils.csv": "", "peps.CSV": "", "Attendance.csv": "", "z name with spaces.csv": "" });
    expect(await findExports([folder])).toEqual({
      exports: ["Attendance.csv", "peps.CSV", "pupils.csv", "z name with spaces.csv"].map((name) => ({
        name,
        path: join(folder, name),
      })),
      ignored: [],
    });
  });

  test("may be named one by one", async () => {
    const folder = folderOf({ "pupils.csv": "", "peps.csv": "", "other.csv": "" });
    expect(await namesOf(join(folder, "pupils.csv"), join(folder, "peps.csv"))).toEqual(["peps.csv", "pupils.csv"]);
  });

  test("are not what else lies in the folder: what might be one is named, notes and hidden files are not", async () => {
    const folder = folderOf({
      "pupils.csv": "",
      "peps.xlsx": "",
      "sdq.XML": "",
      "old.xls": "",
      "office.txt": "",
      "moves.tsv": "",
      "scan.jpg": "",
      "pupils.csv.bak": "",
      "notes.md": "",
      "result.json": "",
      ".hidden.csv": "",
      csv: "",
    });
    const { exports, ignored } = await findExports([folder]);
    expect(exports.map(({ name }) => name)).toEqual([
      ...["moves.tsv", "office.txt", "old.xls", "peps.xlsx", "pupils.csv", "sdq.XML"],
    ]);
    expect(ignored).toEqual(["csv", "pupils.csv.bak", "scan.jpg"]);
  });

  test("are not in subfolders, even of a name that ends in .csv", async () => {
    const folder = folderOf({ "pupils.csv": "" });
    mkdirSync(join(folder, "peps.csv"));
    writeFileSync(join(folder, "peps.csv", "peps.csv"), "");
    expect(await namesOf(folder)).toEqual(["pupils.csv"]);
    expect(await namesOf(join(folder, "peps.csv"))).toEqual(["peps.csv"]);
  });

  test("are listed, pipes and links too, without being opened", async () => {
    const folder = folderOf({ "pupils.csv": "" });
    execFileSync("mkfifo", [join(folder, "peps.csv")]);
    symlinkSync("/nowhere", join(folder, "sdq.csv"));
    expect(await namesOf(folder)).toEqual(["peps.csv", "pupils.csv", "sdq.csv"]);
  }, 5000);

  test("are found through a link to their folder", async () => {
    const folder = folderOf({ "pupils.csv": "" });
    symlinkSync(folder, `${folder}/latest`);
    expect(await namesOf(join(folder, "latest"))).toEqual(["pupils.csv"]);
  });
});

describe("a path with nothing to read", () => {
  test("that is not there", async () => {
    const path = join(folderOf({}), "missing");
    await expect(findExports([path])).rejects.toThrow(new UsageError(`there is no file or folder called ${path}.`));
  });

  test("that is an empty folder", async () => {
    const folder = folderOf({ "notes.md": "" });
    await expect(findExports([folder])).rejects.toThrow(
      new UsageError(
        `no CSV file or Excel workbook in ${folder}. Export each data set from your system into one folder, and name that folder.`,
      ),
    );
  });

  test("that is a file of another kind", async () => {
    await expect(findExports([join(folderOf({ "pupils.docx": "" }), "pupils.docx")])).rejects.toThrow(
      "no CSV file or Excel workbook in",
    );
  });

  test("that holds a folder for each school", async () => {
    const folder = folderOf({});
    for (const school of ["hill", "mill"]) {
      mkdirSync(join(folder, school));
      writeFileSync(join(folder, school, "pupils.csv"), "");
    }
    await expect(findExports([folder])).rejects.toThrow(/It has subfolders: .*, for example .*(hill|mill)\./);
  });
});
