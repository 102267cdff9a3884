// What an audit costs beside a bare csv-parse loop over the same register, in time and in memory: ratios of one run.
// `npm run bench`, or `npm run bench -- 3` for three times the pupils.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const pupils = Math.round(1200 * Number(process.argv[2] ?? 1));
const inCare = 10;
const RUNS = 5;

/** The same numbers for the same seed (mulberry32), so that every run measures the same school. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 190 school days of 2025/26, Monday to Friday from 1 September, holidays left out for simplicity. */
const days = Array.from({ length: 266 }, (_, i) => new Date(Date.UTC(2025, 8, 1 + i)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .map((day) => day.toISOString().slice(0, 10));

const upnOf = (i) => `X999${String(i).padStart(9, "0")}`;

async function writeSchool(folder) {
  const random = randomFrom(20252026);
  mkdirSync(folder, { recursive: true });
  const list = Array.from(
    { length: pupils },
    (_, i) => `${upnOf(i)},${i < inCare ? "CiC,2019-03-01" : "none,"},2021-09-01,9`,
  );
  writeFileSync(join(folder, "pupils.csv"), `upn,care_status,care_start,school_start,year_group\n${list.join("\n")}\n`);
  writeFileSync(join(folder, "calendar.csv"), `start,end,kind,name\n${days[0]},${days.at(-1)},term,Year\n`);
  const register = createWriteStream(join(folder, "attendance.csv"));
  register.write("upn,date,session,code,comment\n");
  for (const day of days) {
    const rows = Array.from({ length: pupils }, (_, i) => {
      const comment = random() < 0.01 ? '"seen, and\nrung back"' : "";
      const [morning, afternoon] = [random() < 0.06 ? "I" : "/", random() < 0.06 ? "O" : "\\"];
      return `${upnOf(i)},${day},AM,${morning},${comment}\n${upnOf(i)},${day},PM,${afternoon},\n`;
    });
    if (!register.write(rows.join(""))) await new Promise((resolve) => register.once("drain", resolve));
  }
  register.end();
  await finished(register);
}

/** Wall seconds and peak memory in MB of a command, the median of several runs. */
function measure(args) {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["--import", join(here, "peak-memory.js"), ...args], {
      encoding: "utf8",
    });
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    if (status === null || status === 2 || status === 3 || !peak)
      throw new Error(`${args.join(" ")} ended ${status}: ${stderr}`);
    return { seconds: (performance.now() - started) / 1000, megabytes: Number(peak) / 1024 };
  });
  const median = (numbers) => numbers.sort((a, b) => a - b)[RUNS >> 1];
  return { seconds: median(runs.map((r) => r.seconds)), megabytes: median(runs.map((r) => r.megabytes)) };
}

const folder = mkdtempSync(join(tmpdir(), "cic-audit-bench-"));
try {
  await writeSchool(folder);
  const bare = measure([join(here, "bare-csv-parse.js"), join(folder, "attendance.csv")]);
  const cli = join(here, "..", "..", "bin", "cic-audit.js");
  const audit = measure([
    cli,
    "check",
    folder,
    "--policy",
    "stoke-on-trent",
    "--as-of",
    "2026-05-22",
    "--quiet",
    "--identify",
  ]);
  const row = (name, { seconds, megabytes }) =>
    console.log(`${name.padEnd(28)}${seconds.toFixed(2).padStart(8)} s${megabytes.toFixed(0).padStart(7)} MB`);
  console.log(
    `${pupils} pupils, ${pupils * days.length * 2} session rows, ${inCare} children in care; median of ${RUNS} runs`,
  );
  row("bare csv-parse loop", bare);
  row("cic-audit check", audit);
  console.log(
    `ratio ${(audit.seconds / bare.seconds).toFixed(2)} (at most 3), peak ${audit.megabytes.toFixed(0)} MB (under 250)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
