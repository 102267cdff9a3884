import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { resultSchema } from "../../src/render/result-schema.ts";
import { AWAITED, CANARY, CLEAN, LATE, replaceExports, WITHOUT_PEPS, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(CLEAN);
  configure("policy: ./policy.yaml\nhistory: history\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (text: string) => writeFileSync(join(folder, "cic-audit.config.yaml"), text);
const history = () => join(folder, "history");
const kept = () => readdirSync(history()).sort();
const on = (day: string) => new Date(`2026-03-${day}T12:00:00Z`);
const check = (day: string, ...args: string[]) =>
  callIn(folder, ["check", join(folder, "exports"), ...args], 120, on(day));
async function since(day: string, ...args: string[]): Promise<NonNullable<ResultDocument["since"]>> {
  const { stdout } = await check(day, "--since", "last", "--format", "json", ...args);
  const { since: changes } = resultSchema.parse(JSON.parse(stdout));
  if (changes === undefined) throw new Error("nothing was set against an earlier run");
  return changes;
}
const controlsOf = (changes: readonly { control: string }[]) => changes.map(({ control }) => control);

describe("--since", () => {
  test("is not in a result that was not asked for it", async () => {
    await check("10");
    expect(JSON.parse((await check("11", "--format", "json")).stdout)).not.toHaveProperty("since");
  });

  test("says what is new, what is mended and how much stays", async () => {
    await check("10");
    replaceExports(folder, LATE);
    const worse = await since("11");
    expect(worse).toMatchObject({ since: { asOf: "2026-03-10" }, changed: [], fixed: [], gone: [], unchanged: 0 });
    expect(worse.new).toMatchObject([{ control: "EXA-02", was: null, now: "fail", subject: { key: "2026-02-03" } }]);
    expect(await since("12")).toMatchObject({ new: [], unchanged: 1 });
    const { "suspensions.csv": late } = LATE;
    replaceExports(folder, { "suspensions.csv": late?.replace("2026-02-04", "2026-02-03") ?? null });
    const better = await since("13");
    expect(better).toMatchObject({ new: [], gone: [], unchanged: 0 });
    expect(better.fixed).toMatchObject([{ control: "EXA-02", was: "fail", now: "pass" }]);
  });

  test("never says that what nobody looks at any more is mended", async () => {
    replaceExports(folder, LATE);
    await check("10");
    replaceExports(folder, { "suspensions.csv": "upn,type,start_date,reason,vs_notified,sw_notified\n" });
    const { fixed, gone } = await since("11");
    expect(fixed).toEqual([]);
    expect(gone).toMatchObject([{ control: "EXA-02", was: "fail", now: null, subject: { type: "pupil" } }]);
    expect(gone[0]).not.toHaveProperty("message");
  });

  test("knows a finding with names and without, and keeps no name", async () => {
    replaceExports(folder, LATE);
    await check("10", "--identify");
    expect(await since("11")).toMatchObject({ new: [], unchanged: 1 });
    expect(await since("12", "--identify")).toMatchObject({ new: [], unchanged: 1 });
    for (const file of kept()) {
      const text = readFileSync(join(history(), file), "utf8");
      for (const private_ of Object.values(CANARY)) expect(text).not.toContain(private_);
    }
  });

  test("sees a deadline come near, once", async () => {
    // Care began on 3 March: 18 school days are left of that term, and the twentieth is 14 April.
    replaceExports(folder, AWAITED);
    const dueSoon = async (asOf: string) => (await since("10", "--as-of", asOf)).dueSoon;
    expect(await dueSoon("2026-03-10")).toEqual([]);
    expect(await dueSoon("2026-03-30")).toEqual([]);
    expect(controlsOf(await dueSoon("2026-03-31"))).toEqual(["EXA-01"]);
    expect(await dueSoon("2026-04-01")).toEqual([]);
  });

  test("takes the run of a day, or the last before it", async () => {
    await check("02");
    await check("04");
    const asked = (day: string) => check("10", "--since", day, "--format", "json");
    const asOf = async (day: string) => JSON.parse((await asked(day)).stdout).since.since.asOf;
    expect(await asOf("2026-03-02")).toBe("2026-03-02");
    expect(await asOf("03/03/2026")).toBe("2026-03-02");
    expect(await asOf("2026-03-04")).toBe("2026-03-04");
    const back = await check("10", "--as-of", "2026-03-03", "--since", "2026-03-09", "--format", "json");
    expect(JSON.parse(back.stdout).since.since.asOf).toBe("2026-03-02");
    expect(await asked("2026-03-01")).toMatchObject({
      ...{ status: 2, stdout: "" },
      stderr: expect.stringContaining("has no run of these exports on that day or before"),
    });
    expect(await asked("yesterday")).toMatchObject({ status: 2, stderr: expect.stringContaining("neither") });
  });

  test("passes over a run as of a later day, which somebody made to look ahead", async () => {
    await check("10");
    await check("10", "--as-of", "2026-08-31");
    expect(await since("11")).toMatchObject({ since: { asOf: "2026-03-10" } });
  });

  test("takes the second of two runs as of one day", async () => {
    await check("10");
    replaceExports(folder, LATE);
    await check("10");
    expect(await since("10")).toMatchObject({ new: [], unchanged: 1 });
  });

  test("says that everything is new where there is no earlier run", async () => {
    replaceExports(folder, LATE);
    const first = await since("10");
    expect(first).toMatchObject({ since: null, new: [{ control: "EXA-02" }] });
    expect(first.remarks[0]).toMatch(/no earlier run/);
  });

  test("sets a school against itself alone, from whatever folder", async () => {
    replaceExports(folder, LATE);
    await check("10");
    mkdirSync(join(folder, "other"));
    for (const [name, text] of Object.entries(LATE)) writeFileSync(join(folder, "other", name), text ?? "");
    const other = await callIn(folder, ["check", join(folder, "other"), "--since", "last"], 120, on("11"));
    expect(other.stdout).toContain("Since the last run: there is none");
    const here = await callIn(folder, ["check", join(folder, ".", "exports", ""), "--since", "last"], 120, on("11"));
    expect(here.stdout).toContain("Since the run of 10 March 2026");
  });

  test("needs a history", async () => {
    configure("policy: ./policy.yaml\n");
    const { status, stderr } = await check("10", "--since", "last");
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('write "history: history"'),
    });
  });

  test("is in every form of the result", async () => {
    await check("10");
    replaceExports(folder, LATE);
    const shown = async (format: string) => (await check("11", "--since", "2026-03-10", "--format", format)).stdout;
    expect(flat(await shown("table"))).toMatch(
      /Since the run of 10 March 2026 0 findings open as before\. New: 1 EXA-02: child-\w{8}, 3 February 2026: failed\./,
    );
    expect(await shown("markdown")).toMatch(
      /## Since the run of 10 March 2026\n\n- 0 findings open as before\\?\.\n\n### New: 1/,
    );
    const rows: { control: string; status: string; since: string }[] = parse(await shown("csv"), { columns: true });
    expect(rows.filter((row) => row.since !== "")).toMatchObject([{ control: "EXA-02", status: "fail", since: "new" }]);
    await check("12");
    replaceExports(folder, { "suspensions.csv": "upn,type,start_date,reason,vs_notified,sw_notified\n" });
    const later: { row: string; since: string; message: string }[] = parse(
      (await check("13", "--since", "last", "--format", "csv")).stdout,
      { columns: true },
    );
    expect(later.filter((row) => row.since !== "")).toMatchObject([{ row: "gone", since: "gone" }]);
  });
});

describe("--quiet with --since", () => {
  test("ends with the status of the audit and says nothing, where nothing is new", async () => {
    replaceExports(folder, LATE);
    expect((await check("10", "--since", "last", "--quiet")).stdout).not.toBe("");
    expect(await check("11", "--since", "last", "--quiet")).toEqual({ status: 1, stdout: "", stderr: "" });
    expect((await check("12", "--quiet")).stdout).not.toBe("");
  });

  test("heeds --fail-on: what is due is news to whom it raises the status", async () => {
    await check("10");
    replaceExports(folder, AWAITED);
    const quiet = (failOn: string) => check("11", "--since", "2026-03-10", "--quiet", "--fail-on", failOn);
    expect(await quiet("incomplete")).toMatchObject({ status: 0, stdout: "" });
    expect((await quiet("due")).stdout).toContain("New: 1");
    // What was due and is gone with its child is as little an alarm as it was before.
    const gone = (AWAITED["pupils.csv"] ?? "").replace("8,CiC,2026-03-03", "8,none,2026-03-03");
    replaceExports(folder, { "pupils.csv": gone });
    const later = (failOn: string) => check("12", "--since", "2026-03-11", "--quiet", "--fail-on", failOn);
    expect(await later("incomplete")).toMatchObject({ status: 0, stdout: "" });
    expect((await later("due")).stdout).toContain("not looked at any more; it was due");
    replaceExports(folder, AWAITED);
    replaceExports(folder, WITHOUT_PEPS);
    expect((await quiet("incomplete")).stdout).toContain("New: 1");
    expect((await quiet("fail")).stdout).toBe("");
  });
});

describe("rules that changed", () => {
  const policyFile = () => join(folder, "policy.yaml");
  const stricter = () => {
    const text = readFileSync(policyFile(), "utf8").replace("within: 20 school days", "within: 5 school days");
    writeFileSync(policyFile(), text.replace('version: "1"', 'version: "2"'));
  };

  test("are named, and what they find is counted, not listed as new", async () => {
    await check("10");
    stricter();
    const changes = await since("11");
    expect(changes).toMatchObject({ new: [], changed: [], fixed: [], gone: [] });
    expect(changes.askedAnew).toEqual([{ control: "EXA-01", counts: { fail: 2, "not-assessable": 0, due: 0 } }]);
    expect(changes.remarks).toEqual([
      "The policy was example-policy, version 1 then, and is example-policy, version 2 now.",
    ]);
    expect((await since("12")).askedAnew).toEqual([]);
  });

  test("are no reason to speak up where nothing is open by them", async () => {
    await check("10");
    writeFileSync(policyFile(), readFileSync(policyFile(), "utf8").replace("within: 20 school", "within: 30 school"));
    expect((await check("11", "--since", "2026-03-10", "--format", "json")).stdout).toMatch(/"askedAnew": \[\s*\{/);
    expect(await check("11", "--since", "2026-03-10", "--quiet")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("do not hide what another control finds", async () => {
    await check("10");
    stricter();
    replaceExports(folder, LATE);
    expect(controlsOf((await since("11")).new)).toEqual(["EXA-02"]);
  });

  test("with another key for pseudonyms nothing is set against anything, and it is said", async () => {
    replaceExports(folder, LATE);
    await check("10");
    rmSync(join(folder, "settings"), { recursive: true });
    const changes = await since("11");
    expect(changes).toMatchObject({ new: [], fixed: [], gone: [], unchanged: 0 });
    expect(changes.askedAnew.map(({ control }) => control)).toEqual(["EXA-01", "EXA-02"]);
    expect(changes.remarks[0]).toMatch(/key for pseudonyms/);
    expect((await check("12", "--since", "2026-03-10", "--quiet")).stdout).toContain("EXA-02: 1 fail");
  });
});

describe("a damaged history", () => {
  const damage = (name: string, harm: (text: string) => string) => {
    const path = join(history(), name);
    writeFileSync(path, harm(readFileSync(path, "utf8")));
  };

  test.each<[string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, -100)],
    ["empty", () => ""],
    ["with one letter changed", (text) => text.replace('"status": "fail"', '"status": "pass"')],
    ["without its seal", (text) => JSON.stringify({ ...JSON.parse(text), sha256: undefined })],
    ["with something else in it", () => '{"schema":"cic-audit/run/1"}'],
  ])("%s: the file is set aside and told of, once, and the run before it is used", async (_what, harm) => {
    await check("09");
    replaceExports(folder, LATE);
    await check("10");
    const [, last = ""] = kept();
    damage(last, harm);
    const { stderr, stdout } = await check("11", "--since", "last", "--quiet");
    expect(flat(stderr)).toMatch(
      /run of 10 March 2026 in the history, is damaged: .* It is set aside as .*\.damaged\./,
    );
    expect(stdout).toContain("Since the run of 9 March 2026");
    expect(kept()).toEqual([expect.stringMatching(/^000001/), `${last}.damaged`, expect.stringMatching(/^000003/)]);
    expect(await check("12", "--since", "last", "--quiet")).toEqual({ status: 1, stdout: "", stderr: "" });
    const trend = await callIn(folder, ["trend", history(), "--format", "json"]);
    expect(JSON.parse(trend.stdout).lost).toEqual([`${last}.damaged`]);
  });

  test("is told from one that a newer version wrote, which is left where it is", async () => {
    await check("09");
    await check("10");
    const [, last = ""] = kept();
    const { sealed } = await import("../../src/store/sealed.ts");
    writeFileSync(join(history(), last), sealed({ schema: "cic-audit/run/2", all: "new" }));
    expect((await check("11", "--since", "last")).stderr).toMatch(/kept by a newer cic-audit and is passed over/);
    expect(kept()[1]).toBe(last);
  });

  test("that an editor has only laid out anew is not damaged", async () => {
    await check("10");
    const [name = ""] = kept();
    damage(name, (text) => JSON.stringify(JSON.parse(text), null, 4).replaceAll("\n", "\r\n"));
    expect(await since("11")).toMatchObject({ since: { asOf: "2026-03-10" } });
  });

  test("that is gone is not taken for a school without failures", async () => {
    replaceExports(folder, LATE);
    await check("10");
    renameSync(history(), join(folder, "elsewhere"));
    expect((await check("11", "--since", "last", "--quiet")).stdout).toMatch(/no earlier run[\s\S]*New: 1/);
  });
});

test("a history among the exports is refused, and one that cannot be written, before anything is audited", async () => {
  configure("policy: ./policy.yaml\nhistory: exports/history\n");
  expect(await check("10")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("the exports are"),
  });
  configure("policy: ./policy.yaml\nhistory: policy.yaml\n");
  expect(await check("10")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("cannot be written"),
  });
});
