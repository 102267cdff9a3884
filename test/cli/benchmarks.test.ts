import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BENCHMARK_FILE } from "../../src/cli/benchmarks.ts";
import { readBenchmarks } from "../../src/read/benchmarks.ts";
import { folderOf } from "../support/folder.ts";
import { callIn, flat } from "./in-process.ts";

const call = (...argv: readonly string[]) => callIn(folderOf({}), ["benchmarks", ...argv], 120);

test("lists the figures of England, each measure with its unit, and where they come from", async () => {
  const { status, stdout, stderr } = await call();
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("attendance.persistent-absence (% of pupils)");
  expect(stdout).toMatch(/England +looked after 12 months at 31 March +secondary +2024\/25 +/);
  expect(flat(stdout)).toContain("Open Government Licence v3.0");
  expect(stdout).toContain("DfE: Outcomes for children in need");
  expect(stdout).toContain("--area all shows them");
  expect(stdout).not.toContain("Camden");
});

test("lists one measure and one authority, however the authority is written", async () => {
  const { stdout } = await call(
    "--measure",
    "attendance.severe-absence",
    "--area",
    "Stoke-on-Trent City Council",
    "--format",
    "json",
  );
  const { schema, about, figures } = JSON.parse(stdout);
  expect(schema).toBe("cic-audit/benchmarks/1");
  expect(about.join(" ")).toContain("November 2026");
  expect(figures.length).toBeGreaterThan(0);
  for (const { measure, area } of figures)
    expect([measure, area]).toEqual(["attendance.severe-absence", "Stoke-on-Trent"]);
});

test("what it writes as CSV can be read in place of what comes with it", async () => {
  const { stdout } = await call("--area", "all", "--format", "csv");
  const folder = folderOf({});
  const file = join(folder, "ours.csv");
  writeFileSync(file, stdout);
  const [ours, theirs] = await Promise.all([readBenchmarks(file), readBenchmarks(BENCHMARK_FILE)]);
  expect(ours.figures).toEqual(theirs.figures);
  expect(ours.about).toEqual(theirs.about);
  const { stdout: own } = await callIn(folder, ["benchmarks", "--benchmarks", file, "--format", "json"]);
  expect(JSON.parse(own).figures).toHaveLength(theirs.figures.filter(({ area }) => area === "England").length);
});

test.each([
  [["--measure", "attendance.persistent-absense"], 'did you mean "attendance.persistent-absence"?'],
  [
    ["--area", "Stock-on-Trent"],
    'there is no official figure for the area "Stock-on-Trent"; did you mean "Stoke-on-Trent"?',
  ],
  [["--area", "Nowhereshire"], "--area all shows every area."],
  [["--benchmarks", "nowhere.csv"], "there is no file called nowhere.csv"],
  [["--format", "pdf"], "Allowed choices are table, json, csv"],
])("%j is wrong use", async (argv, message) => {
  const { status, stdout, stderr } = await call(...argv);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
});
