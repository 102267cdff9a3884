import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { asOfDate } from "../../src/cli/as-of.ts";
import { wanted } from "../../src/cli/wanted.ts";
import { AUDIT, CANARY, LATE, run, workplace } from "./example.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(LATE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesUnder = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(path, name)).isFile());

describe("--format and --out", () => {
  test.each<[string, readonly string[], string | undefined, string | null, readonly string[]]>([
    ["nothing: a table", [], undefined, "table", []],
    ["one format: to the screen", ["json"], undefined, "json", []],
    ["a file: nothing to the screen", ["json=r.json"], undefined, null, ["r.json"]],
    ["both", ["table", "json=r.json"], undefined, "table", ["r.json"]],
    [
      "a folder: the usual files",
      [],
      "out",
      "table",
      ["audit.md", "audit.json", "audit.csv"].map((f) => join("out", f)),
    ],
    [
      "a format and a folder",
      ["csv"],
      "out",
      "csv",
      ["audit.md", "audit.json", "audit.csv"].map((f) => join("out", f)),
    ],
    ["a file and a folder: that file in it", ["csv=a/b.csv"], "out", null, [join("out", "a", "b.csv")]],
    ["a file by its whole path", ["csv=/tmp/b.csv"], "out", null, ["/tmp/b.csv"]],
    ["a name with an equals sign", ["csv=a=b.csv"], undefined, null, ["a=b.csv"]],
  ])("%s", (_what, formats, out, stdout, files) => {
    expect(wanted(formats, out, "audit")).toMatchObject({ stdout, files: files.map((path) => ({ path })) });
  });

  test.each<[string, readonly string[], RegExp]>([
    ["two formats for the screen", ["json", "csv"], /only one format can go to the screen, not json and csv/],
    ["two formats for a file", ["json=x", "csv=x"], /two formats would go to x/],
    ["a format without its file", ["json="], /names no file/],
    ["an unknown format", ["pdf=x.pdf"], /--format pdf is not known; there are table, json/],
  ])("refuses %s", (_what, formats, said) => {
    expect(() => wanted(formats, undefined, "audit")).toThrow(said);
  });

  test("write the same three files every time, for nobody but their owner", () => {
    const bytes = [1, 2].map(() => {
      const { status, stderr } = run(folder, [...AUDIT, "--out", "out/first"], { TZ: "Asia/Tokyo" });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("Wrote out/first/audit.json") });
      return filesUnder(join(folder, "out")).map((name) => readFileSync(join(folder, "out", name), "utf8"));
    });
    expect(filesUnder(join(folder, "out")).sort()).toEqual(
      ["audit.csv", "audit.json", "audit.md"].map((f) => join("first", f)),
    );
    expect(bytes[0]).toEqual(bytes[1]);
    for (const name of filesUnder(join(folder, "out"))) {
      expect((statSync(join(folder, "out", name)).mode & 0o777).toString(8)).toBe("600");
    }
    expect((statSync(join(folder, "out")).mode & 0o777).toString(8)).toBe("700");
  });

  test.each([
    ["the folder of the exports", "exports"],
    ["a folder in it", "exports/out"],
    ["a folder that leads into it", "link/out"],
  ])("refuses to write into %s", (_what, out) => {
    symlinkSync(join(folder, "exports"), join(folder, "link"));
    const before = filesUnder(folder);
    const { status, stderr } = run(folder, [...AUDIT, "--out", out]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("where the exports are") });
    expect(filesUnder(folder)).toEqual(before);
  });

  test("refuses to write over an export that was named", () => {
    const args = ["check", "exports/pupils.csv", ...AUDIT.slice(2), "--format", "csv=exports/pupils.csv"];
    expect(run(folder, args)).toMatchObject({ status: 2, stderr: expect.stringContaining("where the exports are") });
  });

  test("says so before it audits where a file cannot be written", () => {
    mkdirSync(join(folder, "out", "audit.json"), { recursive: true });
    const { status, stdout, stderr } = run(folder, [...AUDIT, "--out", "out"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/out\/audit\.json cannot be written: there is a folder of that name/);
    expect(existsSync(join(folder, "out", "audit.md"))).toBe(false);
  });

  test("say the verdict where the screen has nothing else to show", () => {
    const { stdout, stderr } = run(folder, [...AUDIT, "--format", "json=r.json"]);
    expect(stdout).toBe("");
    expect(stderr).toBe("Wrote r.json\nThe policy is not met: 1 of 2 controls failed.\n");
    expect(JSON.parse(readFileSync(join(folder, "r.json"), "utf8")).schema).toBe("cic-audit/result/1");
  });
});

test("stdout holds the document whole, and the same as a file", () => {
  const { stdout } = run(folder, [...AUDIT, "--format", "json", "--format", "json=r.json"]);
  expect(stdout).toBe(readFileSync(join(folder, "r.json"), "utf8"));
});

describe("nobody is named", () => {
  const everything = (args: readonly string[]) => {
    const formats = ["table", "json", "csv", "markdown"].map((format) =>
      run(folder, [...AUDIT, ...args, "--format", format]),
    );
    const table = run(folder, [...AUDIT, ...args, "--format", "table=table.txt"]);
    const files = run(folder, [...AUDIT, ...args, "--out", "out"]);
    const written = ["table.txt", "out/audit.md", "out/audit.json", "out/audit.csv"].map((file) =>
      readFileSync(join(folder, file), "utf8"),
    );
    return [...[...formats, table, files].flatMap(({ stdout, stderr }) => [stdout, stderr]), ...written];
  };

  test.each([[[]], [["--verbose"]]])("in any output, with %j", (args) => {
    for (const text of everything(args)) {
      for (const secret of [...Object.values(CANARY), "29/02/2012", "threw a canary chair"]) {
        expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
      }
    }
  });

  test("unless it is asked for: then both name and UPN are there, and said to be", () => {
    const texts = everything(["--identify"]).filter((text) => text.includes("EXA"));
    expect(texts.length).toBe(9);
    for (const text of texts) {
      expect(text).toContain(CANARY.upn);
      expect(text).toContain(`${CANARY.forename} ${CANARY.surname}`);
    }
    expect(texts[0]).toContain("This result names children");
  });
});

describe("the day to audit as at", () => {
  const now = date("2026-03-10");
  test.each<[string, { asOf?: string; year?: string }, string]>([
    ["today", {}, "2026-03-10"],
    ["the day named", { asOf: "2025-10-01" }, "2025-10-01"],
    ["the day named, as it is written in England", { asOf: "01/10/2025" }, "2025-10-01"],
    ["the last day of a year that is over", { year: "2024/25" }, "2025-08-31"],
    ["today, in the year that is on", { year: "2025/26" }, "2026-03-10"],
    ["the day named, in its year", { asOf: "2025-10-01", year: "2025/26" }, "2025-10-01"],
    ["a day to come", { asOf: "2026-09-01", year: "2026/27" }, "2026-09-01"],
  ])("is %s", (_what, options, expected) => {
    expect(asOfDate(options, now)).toBe(expected);
  });

  test.each<[string, { asOf?: string; year?: string }, RegExp]>([
    ["no date", { asOf: "2026-02-30" }, /--as-of 2026-02-30 is no date/],
    ["no year", { year: "2025" }, /is no academic year/],
    [
      "a day of another year",
      { asOf: "2025-08-31", year: "2025/26" },
      /is in the academic year 2024\/25, not 2025\/26/,
    ],
    ["a year to come", { year: "2026/27" }, /has not begun yet/],
  ])("is refused where it is %s", (_what, options, said) => {
    expect(() => asOfDate(options, now)).toThrow(said);
  });
});
