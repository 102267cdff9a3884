import { spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exitStatusOf } from "../../src/cli/exit-status.ts";
import { type Judgement, STATUSES } from "../../src/domain/status.ts";
import { AUDIT, AWAITED, begin, CLEAN, type Exports, LATE, run, WITHOUT_PEPS, workplace } from "./example.ts";

const folders: string[] = [];
const at = (exports: Exports) => {
  const folder = workplace(exports);
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the exit status", () => {
  const statuses = STATUSES.filter((status): status is Judgement => status !== "waived");

  test.each([
    { failOn: "never", ends: { fail: 0, "not-assessable": 0, due: 0, pass: 0, "not-applicable": 0 } },
    { failOn: "fail", ends: { fail: 1, "not-assessable": 0, due: 0, pass: 0, "not-applicable": 0 } },
    { failOn: "incomplete", ends: { fail: 1, "not-assessable": 4, due: 0, pass: 0, "not-applicable": 0 } },
    { failOn: "due", ends: { fail: 1, "not-assessable": 4, due: 4, pass: 0, "not-applicable": 0 } },
  ] as const)("of each verdict with --fail-on $failOn", ({ failOn, ends }) => {
    expect(Object.fromEntries(statuses.map((status) => [status, exitStatusOf(status, failOn)]))).toEqual(ends);
  });

  test.each<[string, Exports, readonly string[], number]>([
    ["everything passes", CLEAN, [], 0],
    ["a control failed", LATE, [], 1],
    ["a control failed, and nobody minds", LATE, ["--fail-on", "never"], 0],
    ["a data set is missing", WITHOUT_PEPS, [], 4],
    ["a data set is missing, and only failures count", WITHOUT_PEPS, ["--fail-on", "fail"], 0],
    ["something is due", AWAITED, [], 0],
    ["something is due, and that counts", AWAITED, ["--fail-on", "due"], 4],
    ["there is no pupil list", { ...CLEAN, "pupils.csv": null }, [], 3],
    ["a row has moved", { ...CLEAN, "peps.csv": "upn,meeting_date\nY801200012345,2025-11-20,x\n" }, [], 3],
    ["there is no such date", { ...CLEAN, "peps.csv": "upn,meeting_date\nY801200012345,31/02/2026\n" }, [], 3],
    ["the exports cannot be trusted, whatever counts", { ...CLEAN, "pupils.csv": null }, ["--fail-on", "never"], 3],
    ["an option is unknown", CLEAN, ["--polcy", "x"], 2],
    ["a policy is unknown", CLEAN, ["--policy", "stoke-on-trend"], 2],
    ["a policy is no file", CLEAN, ["--policy", "./none.yaml"], 2],
    ["a date is none", CLEAN, ["--as-of", "2026-02-31"], 2],
    ["a format is unknown", CLEAN, ["--format", "pdf"], 2],
    ["two formats go to the screen", CLEAN, ["--format", "json", "--format", "csv"], 2],
    ["a word is unknown", CLEAN, ["--fail-on", "sometimes"], 2],
  ])("when %s", (_when, exports, args, status) => {
    const ended = run(at(exports), [...AUDIT, ...args]);
    expect({ status: ended.status, said: ended.stderr !== "" }).toEqual({ status, said: status === 2 || status === 3 });
    if (status === 2 || status === 3) expect(ended.stdout).toBe("");
  });

  test.each<[string, readonly string[], number]>([
    ["nothing is asked for", [], 2],
    ["a command is unknown", ["chek", "exports"], 2],
    ["no path is named", ["check"], 2],
    ["there is no such path", ["check", "nowhere"], 2],
    ["help is asked for", ["check", "--help"], 0],
    ["the version is asked for", ["--version"], 0],
  ])("when %s", (_when, args, status) => {
    expect(run(at(CLEAN), args).status).toBe(status);
  });

  test("is the same when nobody reads the result to its end", async () => {
    const folder = at(LATE);
    const child = begin(folder, [...AUDIT, "--format", "json"]);
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test.skipIf(!existsSync("/dev/full"))("is 2, and said why, where the result cannot be written", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = run(at(CLEAN), [...AUDIT, "--format", "json"], {}, full);
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("could not be written: ENOSPC") });
  });

  test("is 3, not that of a failed control, where the program itself is broken", () => {
    const folder = mkdtempSync(join(tmpdir(), "cic-audit-broken-"));
    folders.push(folder);
    cpSync("bin", join(folder, "bin"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const bin = join(folder, "bin", "cic-audit.js");
    expect(runFile(bin)).toMatchObject({ status: 2, stderr: expect.stringContaining("npm run build") });
    cpSync("dist", join(folder, "dist"), { recursive: true });
    expect(runFile(bin)).toMatchObject({ status: 3, stderr: expect.stringContaining("a fault in cic-audit") });
  });
});

function runFile(bin: string) {
  return spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8" });
}
