import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { termOf } from "../../src/calendar/terms.ts";
import { type TrendDocument, trendSchema } from "../../src/render/trend/document.ts";
import { CLEAN, type Exports, LATE, replaceExports, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(CLEAN);
  writeFileSync(join(folder, "cic-audit.config.yaml"), "policy: ./policy.yaml\nhistory: history\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const call = (...args: string[]) => callIn(folder, args, 120, new Date("2027-01-01T12:00:00Z"));
const exports_ = () => join(folder, "exports");
async function checkAsOf(day: string, exports: Exports = {}) {
  replaceExports(folder, exports);
  await call("check", exports_(), "--as-of", day, "--quiet");
}
const trendOf = async (path: string): Promise<TrendDocument> =>
  trendSchema.parse(JSON.parse((await call("trend", path, "--format", "json")).stdout));

test.each([
  ["2025-09-01", "2025/26", "autumn"],
  ["2025-12-31", "2025/26", "autumn"],
  ["2026-01-01", "2025/26", "spring"],
  ["2026-03-31", "2025/26", "spring"],
  ["2026-04-01", "2025/26", "summer"],
  ["2026-08-31", "2025/26", "summer"],
  ["2026-09-01", "2026/27", "autumn"],
])("%s is in %s, %s term", (day, academicYear, term) => {
  expect(termOf(date(day))).toEqual({ academicYear, term });
});

describe("trend", () => {
  test("shows each term by its last run, and each year, with what came and went in it", async () => {
    await checkAsOf("2025-12-19");
    await checkAsOf("2026-02-05", LATE);
    await checkAsOf("2026-02-06");
    await checkAsOf("2026-03-01", { "suspensions.csv": CLEAN["suspensions.csv"] ?? null });
    await checkAsOf("2026-04-20", LATE);
    const { schools, lost } = await trendOf(exports_());
    expect(lost).toEqual([]);
    expect(schools).toMatchObject([{ exports: ["exports"] }]);
    const rows = schools[0]?.rows.map(({ term, runs, asOf, controls, findings, begun, ended }) => [
      ...[term, runs, asOf, controls.fail, controls.pass, findings.fail, begun, ended],
    ]);
    expect(rows).toEqual([
      ["autumn", 1, "2025-12-19", 0, 1, 0, 0, 0],
      ["spring", 3, "2026-03-01", 0, 1, 0, 1, 1],
      ["summer", 1, "2026-04-20", 1, 1, 1, 1, 0],
      [null, 5, "2026-04-20", 1, 1, 1, 2, 1],
    ]);
  });

  test("counts a day once, by its last run, in whatever order the days were audited", async () => {
    await checkAsOf("2026-05-01", LATE);
    await checkAsOf("2026-04-20", CLEAN);
    await checkAsOf("2026-05-01", CLEAN);
    const [spring] = (await trendOf(exports_())).schools[0]?.rows ?? [];
    expect(spring).toMatchObject({ term: "summer", runs: 2, asOf: "2026-05-01", begun: 0, ended: 0 });
  });

  test("counts nothing as begun that a stricter rule found", async () => {
    await checkAsOf("2026-02-05");
    const stricter =
      "id: example-policy\ntitle: T\nversion: '2'\nclauses:\n  PEPs:\n    EXA-01:\n      duty: PEP\n      evidence: data\n      check: pep.initial-within\n      params: { within: 5 school days, from: [care start] }\n";
    writeFileSync(join(folder, "policy.yaml"), stricter);
    await checkAsOf("2026-02-06");
    expect((await trendOf(exports_())).schools[0]?.rows[0]).toMatchObject({ begun: 0, findings: { fail: 2 } });
  });

  test("counts nothing as begun or ended where the children go by other pseudonyms", async () => {
    await checkAsOf("2026-02-05", LATE);
    rmSync(join(folder, "settings"), { recursive: true });
    await checkAsOf("2026-02-06");
    expect((await trendOf(exports_())).schools[0]?.rows[0]).toMatchObject({
      begun: 0,
      ended: 0,
      findings: { fail: 1 },
    });
  });

  test("is shown from the exports or the history, as a table or a spreadsheet, and shows no child", async () => {
    await checkAsOf("2026-02-05", LATE);
    const table = await call("trend", join(folder, "history"));
    expect(table).toMatchObject({ status: 0, stderr: "" });
    expect(flat(table.stdout)).toMatch(/2025\/26 spring 1 2026-02-05 2 1 0 0 1 1 0 0 2025\/26 whole year/);
    expect(table.stdout).not.toContain("child-");
    const rows = parse((await call("trend", exports_(), "--format", "csv")).stdout, { columns: true });
    expect(rows).toMatchObject([
      { exports: "exports", term: "spring", controls_failed: "1", findings_failed: "1" },
      { exports: "exports", term: "year" },
    ]);
  });

  test("keeps schools apart", async () => {
    for (const school of ["hill", "dale"]) {
      mkdirSync(join(folder, "schools", school), { recursive: true });
      for (const [name, text] of Object.entries(school === "hill" ? LATE : CLEAN)) {
        writeFileSync(join(folder, "schools", school, name), text ?? "");
      }
    }
    const together = await call(
      "check",
      join(folder, "schools"),
      "--as-of",
      "2026-03-10",
      "--since",
      "last",
      "--quiet",
    );
    expect(together.stdout).toContain("New: 1");
    const again = await call("check", join(folder, "schools"), "--as-of", "2026-03-11", "--since", "last", "--quiet");
    expect(again).toEqual({ status: 1, stdout: "", stderr: "" });
    const fails = ({ schools }: TrendDocument) =>
      schools.map(({ exports, rows }) => [...exports, rows[0]?.findings.fail]);
    expect(fails(await trendOf(join(folder, "schools"))).sort()).toEqual([
      ["schools/dale", 0],
      ["schools/hill", 1],
    ]);
    expect(fails(await trendOf(join(folder, "schools", "hill")))).toEqual([["schools/hill", 1]]);
  });

  test("says what to do where there is nothing to show", async () => {
    expect(await call("trend", exports_())).toMatchObject({ status: 2, stderr: expect.stringContaining("no run of") });
    writeFileSync(join(folder, "cic-audit.config.yaml"), "policy: ./policy.yaml\n");
    const { status, stderr } = await call("trend", exports_());
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('"history: history"') });
  });
});
