import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHistory } from "../../src/store/history.ts";
import { CLEAN, LATE, replaceExports, workplace } from "../cli/example.ts";
import { callIn } from "../cli/in-process.ts";

/**
 * The program is stopped, or the disk fills up, at every single change that a run makes to the disk: whatever was there
 * is afterwards as it was or as it should be, and the next run tells what this one could not.
 */

/** Loaded before the program: counts what changes the disk, and strikes at the change that it is told to. */
const STRIKE = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { STRIKE_AT, STRIKE_WITH, STRIKE_COUNT } = process.env;
let changes = 0;
function strike() {
  changes += 1;
  if (changes !== Number(STRIKE_AT)) return;
  if (STRIKE_WITH === "SIGKILL") process.kill(process.pid, "SIGKILL");
  else throw Object.assign(new Error(STRIKE_WITH), { code: STRIKE_WITH });
}
const around = (holder, name) => {
  const own = holder[name];
  holder[name] = (...args) => { strike(); return own.apply(holder, args); };
};
for (const name of ["renameSync", "unlinkSync", "mkdirSync", "linkSync", "rmSync"]) around(fs, name);
for (const name of ["rename", "unlink", "mkdir"]) around(fs.promises, name);
const open = fs.promises.open;
fs.promises.open = async (path, flags, mode) => {
  if (flags === "r") return open(path, flags, mode);
  strike();
  const file = await open(path, flags, mode);
  const sync = file.sync.bind(file);
  file.writeFile = async (text) => {
    const bytes = Buffer.from(text);
    await file.write(bytes, 0, bytes.length >> 1);
    strike();
    await file.write(bytes, bytes.length >> 1);
  };
  file.sync = async () => { strike(); await sync(); };
  return file;
};
syncBuiltinESMExports();
const { writeFileSync } = fs;
process.on("exit", () => STRIKE_COUNT && writeFileSync(STRIKE_COUNT, String(changes)));
`;

const OUTPUTS = ["reports/audit.json", "reports/audit.csv", "known.yaml"];
const CONFIG = "policy: ./policy.yaml\nhistory: history\n";

/** What a nightly run does, in a folder: it writes results and known failures, tells what is new, and is kept. */
const nightly = (folder: string) => [
  ...["check", join(folder, "exports"), "--as-of", "2026-03-11", "--since", "last", "--quiet"],
  ...[
    "--out",
    join(folder, "reports"),
    "--format",
    "table",
    "--format",
    "json=audit.json",
    "--format",
    "csv=audit.csv",
  ],
  ...["--write-baseline", join(folder, "known.yaml")],
];

interface Struck {
  readonly folder: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let start: string;
let before: readonly string[];
let after: readonly string[];
const copies: string[] = [];
const outputsIn = (folder: string) => OUTPUTS.map((name) => readFileSync(join(folder, name), "utf8"));

/** A copy of the school as it was in the evening. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "cic-audit-struck-"));
  copies.push(folder);
  cpSync(start, folder, { recursive: true });
  return folder;
}

function struck(at: number, fault: string, count = ""): Promise<Struck> {
  const folder = copy();
  const program = [resolve("bin", "cic-audit.js"), ...nightly(folder)];
  const preload = `data:text/javascript,${encodeURIComponent(STRIKE)}`;
  const env = {
    ...{ ...process.env, STRIKE_AT: String(at), STRIKE_WITH: fault, STRIKE_COUNT: count },
    CIC_AUDIT_KEY_FILE: join(folder, "settings", "pseudonym.key"),
  };
  const child = spawn(process.execPath, ["--import", preload, ...program], { env, stdio: ["ignore", "pipe", "pipe"] });
  const heard = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      heard[name] += text;
    });
  }
  return new Promise((done) => child.on("close", (status) => done({ folder, status, ...heard })));
}

/** Strikes at every change, two at a time. */
async function everywhere(fault: string, changes: number): Promise<Struck[]> {
  const found: Struck[] = [];
  for (let at = 1; at <= changes; at += 2) {
    const pair = [at, at + 1].filter((one) => one <= changes);
    found.push(...(await Promise.all(pair.map((one) => struck(one, fault)))));
  }
  return found;
}

let changes: number;

beforeAll(async () => {
  start = workplace(LATE);
  copies.push(start);
  writeFileSync(join(start, "cic-audit.config.yaml"), CONFIG);
  const evening = nightly(start).map((arg) => arg.replace("2026-03-11", "2026-03-10"));
  await callIn(start, evening);
  before = outputsIn(start);
  const { "suspensions.csv": late = "" } = LATE;
  // One failure is mended, and another begins.
  replaceExports(start, { "suspensions.csv": late?.replaceAll("2026-02-0", "2026-03-0") ?? null });
  const count = join(start, "count.txt");
  const whole = await struck(0, "none", count);
  expect(whole).toMatchObject({ status: 1, stdout: expect.stringContaining("New: 1") });
  after = outputsIn(whole.folder);
  changes = Number(readFileSync(count, "utf8"));
});
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

const leftIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isLeftOver);
const isLeftOver = (name: string) => name.endsWith(".tmp");

/** Everything in a folder is whole. */
async function expectWhole({ folder, stdout }: Struck): Promise<void> {
  for (const [i, text] of outputsIn(folder).entries()) expect([before[i], after[i]]).toContain(text);
  const days: string[] = [];
  const { unusable, setAside } = await readHistory(join(folder, "history"), ({ asOf }) => days.push(asOf));
  expect({ unusable, setAside, first: days[0] }).toEqual({ unusable: [], setAside: [], first: "2026-03-10" });
  if (stdout === "") expect(days).toHaveLength(1);
}

/** The next run tells what is new, unless this one did, and mends what is left to do. */
async function expectTold({ folder, stdout }: Struck): Promise<void> {
  const again = await callIn(folder, nightly(folder));
  expect(again.status).toBe(1);
  expect(stdout + again.stdout).toContain("New: 1");
  expect(outputsIn(folder).at(-1)).toBe(after.at(-1));
}

test("a run changes the disk often enough for this to mean something", () => {
  // Four files, each of them opened, written, made safe, renamed and looked for afterwards.
  expect(changes).toBeGreaterThanOrEqual(20);
  expect(before.filter((text, i) => text !== after[i])).toHaveLength(OUTPUTS.length);
});

describe("nothing is lost or half written", () => {
  test("where the process is killed, at every change to the disk", { timeout: 180_000 }, async () => {
    const all = await everywhere("SIGKILL", changes);
    expect(all).toHaveLength(changes);
    expect(all.filter(({ status }) => status !== null)).toEqual([]);
    for (const one of all) {
      await expectWhole(one);
      await expectTold(one);
    }
  });

  test("where the disk is full, at every change to it, and it is said", { timeout: 180_000 }, async () => {
    const all = await everywhere("ENOSPC", changes);
    for (const one of all) {
      await expectWhole(one);
      if (one.status !== 1) expect(one).toMatchObject({ status: 2, stderr: expect.stringMatching(/no space left/) });
    }
    expect(all.filter(({ status }) => status === 2).length).toBeGreaterThan(changes / 2);
    // A file that cannot even be taken away again is all that may stay.
    expect(all.flatMap(({ folder }) => leftIn(folder))).toEqual([]);
  });
});

describe("runs at once", () => {
  test("are all kept, and all write whole files", { timeout: 120_000 }, async () => {
    const folder = copy();
    const runs = Array.from({ length: 5 }, () => {
      const env = { ...process.env, CIC_AUDIT_KEY_FILE: join(folder, "settings", "pseudonym.key") };
      const child = spawn(process.execPath, [resolve("bin", "cic-audit.js"), ...nightly(folder)], {
        env,
        stdio: "ignore",
      });
      return new Promise((done) => child.on("close", done));
    });
    expect(await Promise.all(runs)).toEqual([1, 1, 1, 1, 1]);
    const days: string[] = [];
    const { unusable } = await readHistory(join(folder, "history"), ({ asOf }) => days.push(asOf));
    expect(unusable).toEqual([]);
    expect(days).toEqual(["2026-03-10", ...Array.from({ length: 5 }, () => "2026-03-11")]);
    for (const name of OUTPUTS) expect(readFileSync(join(folder, name), "utf8")).not.toBe("");
    expect(leftIn(folder)).toEqual([]);
  });
});

test("a school that is clean has nothing to be told", async () => {
  const folder = copy();
  replaceExports(folder, CLEAN);
  expect((await callIn(folder, nightly(folder))).stdout).not.toContain("New:");
});
