import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { schoolsIn } from "../../src/read/exports.ts";
import { folderOf } from "../support/folder.ts";

/** A folder with files in it, by their paths; a path that ends in a slash is an empty folder. */
function treeOf(...paths: readonly string[]): string {
  const folder = folderOf({});
  for (const path of paths) {
    mkdirSync(join(folder, path.endsWith("/") ? path : dirname(path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(folder, path), "");
  }
  return folder;
}
const named = async (folder: string) => {
  const found = await schoolsIn(folder);
  return found && { ...found, schools: found.schools.map(({ name, holds }) => `${name}: ${holds}`) };
};

describe("the schools in a folder", () => {
  test("are its subfolders, in the order of their names, those without exports too", async () => {
    const folder = treeOf(
      "mill/peps.csv",
      "hill/pupils.xlsx",
      "empty/",
      "notes/minutes.pdf",
      "deep/exports/pupils.csv",
    );
    expect(await named(folder)).toEqual({
      isSchool: false,
      schools: ["deep: none", "empty: none", "hill: exports", "mill: exports", "notes: none"],
      others: [],
    });
    expect((await schoolsIn(folder))?.schools[2]?.path).toBe(join(folder, "hill"));
  });

  test("are none of those that lie beside exports, or are hidden: these are named", async () => {
    const folder = treeOf(
      "hill/pupils.csv",
      "Templates/pupils.csv",
      "reports/audit.csv",
      ".old/pupils.csv",
      "read me.txt",
    );
    expect(await named(folder)).toEqual({
      isSchool: false,
      schools: ["hill: exports"],
      others: [".old", "Templates", "read me.txt", "reports"],
    });
  });

  test.each<[string, readonly string[]]>([
    ["holds exports alone", ["pupils.csv"]],
    ["is empty", []],
    ["has subfolders without exports", ["hill/", "mill/minutes.pdf", "mill/notes.txt"]],
    ["has exports further down only", ["hill/exports/pupils.csv"]],
    ["has exports only beside those of schools", ["templates/pupils.csv", ".git/pupils.csv"]],
    ["has only hidden exports in its subfolders", ["hill/.pupils.csv"]],
  ])("are none where it %s", async (_what, paths) => {
    expect(await schoolsIn(treeOf(...paths))).toBeNull();
  });

  test("are none in a file, nor where there is nothing", async () => {
    const folder = treeOf("pupils.csv");
    expect(await schoolsIn(join(folder, "pupils.csv"))).toBeNull();
    expect(await schoolsIn(join(folder, "nowhere"))).toBeNull();
  });

  test("may lie below exports of its own: then it is a school's itself, which a note does not make it", async () => {
    expect(await named(treeOf("pupils.csv", "hill/pupils.csv"))).toMatchObject({ isSchool: true });
    expect(await named(treeOf("README.md", "office note.txt", ".x.csv", "hill/pupils.csv"))).toMatchObject({
      isSchool: false,
    });
  });

  test("may be behind a link; one that leads nowhere or in a circle is a school that cannot be read", async () => {
    const folder = treeOf("hill/pupils.csv", "mill/pupils.csv");
    symlinkSync(join(folder, "hill"), join(folder, "a-link"));
    symlinkSync("circle", join(folder, "circle"));
    symlinkSync(join(folder, "nowhere"), join(folder, "nowhere-link"));
    symlinkSync(folder, join(folder, "self"));
    expect((await named(folder))?.schools).toEqual([
      ...["a-link: exports", "circle: what cannot be read", "hill: exports", "mill: exports"],
      ...["nowhere-link: what cannot be read", "self: none"],
    ]);
  });
});
