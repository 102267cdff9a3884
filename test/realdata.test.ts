import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, describe as group, test } from "vitest";
import { date } from "../src/calendar/dates.ts";
import { describe, ExportError } from "../src/domain/errors.ts";
import { csvSource } from "../src/read/source.ts";
import { textOf } from "../src/read/text.ts";
import { takeIn } from "../src/take-in.ts";
import { folderOf } from "./support/folder.ts";

/** Sample and torture files that others wrote. They lie beside the contract, and are no part of this project. */
const FILES = join("..", "shared", "realdata");
const filesUnder = (folder: string): string[] =>
  existsSync(FILES)
    ? readdirSync(join(FILES, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "README.md")
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
/** Nothing is asked of files that are not there: whether they ought to be is the first test. */
const whereTheyAre = (name: string, tests: () => void) => (existsSync(FILES) ? group(name, tests) : undefined);
const called = (pattern: RegExp) => filesUnder("").filter((path) => pattern.test(path));

/** What is made of some of the files, laid side by side in a folder of exports. */
async function taken(paths: readonly string[], asOf = "2019-03-31") {
  const exports = Object.fromEntries(paths.map((path) => [basename(path), readFileSync(path)]));
  const { files, intake } = await takeIn([folderOf(exports)], date(asOf));
  const tallies = Object.fromEntries(files.map(({ file, content }) => [file, content?.tally ?? null]));
  const said = intake.warnings.map(describe);
  return {
    files,
    intake,
    tallies,
    errors: intake.errors.map(describe),
    said: (file: string) => said.filter((text) => text.startsWith(file)),
  };
}

group("the files of others", () => {
  test("are there wherever the contract is", () => {
    expect(filesUnder("").length > 0).toBe(existsSync(join("..", "shared", "contract.md")));
  });

  test.each(filesUnder("").map((path) => [path.slice(FILES.length + 1), path]))(
    "%s is read, or refused with a message",
    async (_, path) => {
      const named = /\.(csv|tsv|xlsx|xls|xml)$/.test(path) ? basename(path) : `${basename(path)}.csv`;
      const { intake } = await takeIn([folderOf({ [named]: readFileSync(path) })], date("2025-07-01"));
      const { errors, warnings } = intake;
      expect([...errors, ...warnings].length).toBeGreaterThan(0);
      for (const problem of [...errors, ...warnings]) expect(describe(problem)).toMatch(/^\S.*: .+\.$/s);
    },
  );
});

whereTheyAre("an SSDA903 return of 2,675 children", () => {
  const returned = called(/csc-validator-be-903.*\.csv$/);

  test("is read in full, and every row is accounted for", async () => {
    const { tallies, errors, intake } = await taken(returned);
    expect(errors).toEqual([]);
    for (const path of returned) {
      const lines = readFileSync(path, "utf8").trim().split(/\r?\n/).length - 1;
      const tally = tallies[basename(path)];
      expect(tally, path).toMatchObject({ rows: lines });
      const { rows, used, others, unlisted, skipped } = tally as NonNullable<typeof tally>;
      expect(used + others + unlisted + skipped).toBe(rows);
    }
    expect(tallies["header.csv"]).toEqual({ rows: 2675, used: 1896, others: 779, unlisted: 0, skipped: 0 });
    expect(tallies["oc2.csv"]).toMatchObject({ rows: 2675, unlisted: 0, skipped: 0 });
    expect(intake.tables.lac_reviews?.length).toBe(tallies["reviews.csv"]?.used);
  });

  test("has 107 UPNs whose check letter is right, which is a warning", async () => {
    const { said } = await taken(returned);
    expect(said("header.csv").join("\n")).toContain(
      `the check letter of ${2675 - 107} UPNs, this one first, does not fit`,
    );
  });

  test("gives periods of care, of which episodes without a break are one", async () => {
    const { intake } = await taken(returned);
    const child = intake.pupils.find(({ record }) => record.pupil_id.value === "566910");
    // 566910: 15/02/2016 to 14/08/2017, and from 14/08/2017 on without an end.
    expect(child?.record.care_status.value).toBe("CiC");
    expect(child?.record.care_start.value).toEqual({ is: "on", date: "2016-02-15" });
    expect(child?.record.care_end.value).toEqual({ is: "not-yet" });
  });

  test("names the tables that no control reads", async () => {
    const { said } = await taken(returned);
    for (const [file, table] of [
      ["uasc.csv", "UASC"],
      ["oc3.csv", "OC3"],
      ["ad1.csv", "AD1"],
      ["DoLo.csv", "DoLo"],
    ]) {
      expect(said(file as string).join("\n")).toContain(`this is the SSDA903 table ${table}, which no control reads`);
    }
  });
});

whereTheyAre("a school census", () => {
  const census = called(/liia-tools-pipeline.*\.csv$/);

  test("alone has nobody in care, and says so", async () => {
    const { errors } = await taken(census, "2024-12-20");
    expect(errors.join("\n")).toContain("none of these is a pupil list that says who is in care.");
  });
});

whereTheyAre("published figures, a column for each code", () => {
  const [figures] = called(/EES_ytd_data\.csv$/);

  test("are no file about pupils, and say so", async () => {
    const { errors, said } = await taken([figures as string]);
    expect(said("EES_ytd_data.csv").join("\n")).toContain("its columns are those of no data set that is known here");
    expect(errors.join("\n")).toContain("none of these is a pupil list");
  });
});

whereTheyAre("csv-spectrum", () => {
  const csvs = called(/npm__csv-spectrum.*\.csv$/);

  test.each(csvs.map((path) => [basename(path), path]))("%s is the table that the suite says", async (name, path) => {
    const rows: (readonly string[])[] = [];
    const source = csvSource({ path, name });
    const error = await source
      .records(",", (cells) => rows.push(cells))
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    if (error !== null) {
      expect(error).toBeInstanceOf(ExportError);
      expect((error as ExportError).problems[0]?.line).toBeGreaterThan(0);
      expect(name).toBe("location_coordinates.csv");
      return;
    }
    const [header = [], ...records] = rows;
    const given = records.map((cells) => Object.fromEntries(header.map((column, i) => [column, cells[i]])));
    const json = join(FILES, "npm__csv-spectrum", "json", name.replace(/csv$/, "json"));
    const wanted: unknown = JSON.parse(readFileSync(json, "utf8"));
    expect(given).toEqual(wanted);
  });
});

whereTheyAre("text in many encodings", () => {
  const read = async (path: string) => {
    let text = "";
    for await (const piece of textOf({ path, name: basename(path) })) text += piece;
    return text;
  };
  const encoded = (name: string) => called(new RegExp(`encodings/${name}$`))[0];

  test("of which UTF-8 and UTF-16 are read", async () => {
    const text = await read(encoded("utf8") as string);
    expect(text).toContain("Euro Symbol: \u20ac.");
    expect(await read(encoded("utf16le") as string)).toBe(text);
  });

  test("but not bytes in another order than their mark says", async () => {
    await expect(read(encoded("utf16be") as string)).rejects.toThrow("its bytes are in another order");
  });
});
