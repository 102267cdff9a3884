// What an audit costs beside programs that only work out attendance, over the same register, and whether they all come
// to the same figures. `npm run bench` for a school, `npm run bench -- trust` for one as large as a trust of twelve.
// The ratios of one run are the point: absolute times belong to the machine.
import { deepEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { asExported } from "./register.js";

const SIZES = {
  school: { pupils: 1200, inCare: 10, runs: 5 },
  trust: { pupils: 14400, inCare: 120, runs: 3 },
};
/** The most of the plain loop's time that the reading of a trust's exports may take, whatever is made of them then. */
const BAR = 0.25;

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, "..", "..", "bin", "cic-audit.js");
const node = (...args) => [process.execPath, ["--import", join(here, "peak-memory.js"), ...args]];

const size = SIZES[process.argv[2] ?? "school"];
if (size === undefined) throw new Error(`there is no size ${process.argv[2]}: school or trust`);

const home = mkdtempSync(join(tmpdir(), "cic-audit-bench-"));
const folder = join(home, "school");

/** The day that the sample says to audit it as at. */
function writeSchool() {
  const wanted = ["--pupils", `${size.pupils}`, "--in-care", `${size.inCare}`, "--faults", "0", "--seed", "20252026"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "sample", folder, ...wanted], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return /--as-of (\S+)/.exec(stdout)[1];
}

/** The figures of the benchmark, as they stand in a result. */
function figuresIn(result) {
  const { controls } = JSON.parse(result);
  const findingsOf = (wanted) => controls.find(({ id }) => id === wanted).findings;
  const firstBelow = new Map(findingsOf("ENG-25").map(({ subject }) => [subject.pupil, subject.key]));
  return findingsOf("SOT-42").map(({ subject: { pupil: upn }, message }) => {
    const [, attended, possible] = /\((\d+) of (\d+) sessions\)/.exec(message);
    return { upn, possible: Number(possible), attended: Number(attended), firstBelow: firstBelow.get(upn) ?? null };
  });
}

/** Miller has no nothing, and gives the children as they come. */
const fromMiller = (stdout) =>
  JSON.parse(stdout)
    .map((child) => ({ ...child, firstBelow: child.firstBelow || null }))
    .sort((one, other) => (one.upn < other.upn ? -1 : 1));

/** Seconds, peak memory in MB and figures of a command; null where what it needs is not installed. */
function once({ command: [program, args], figures }) {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (error || /MODULE_NOT_FOUND|ModuleNotFoundError|not found/.test(stderr)) return null;
  const peak = /peak (\d+)/.exec(stderr)?.[1] ?? 0;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended ${status}: ${stderr}`);
  return { seconds, megabytes: Number(peak) / 1024, figures: figures(stdout) };
}

const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];

async function main() {
  const asOf = writeSchool();
  await asExported(folder);
  const audited = ["--policy", join(here, "policy.yaml"), "--as-of", asOf, "--identify", "--format", "json"];
  const check = node(cli, "check", folder, ...audited, "--quiet", "--fail-on", "never");
  const programs = [
    { name: "plain csv-parse loop", command: node(join(here, "plain-loop.js"), folder), figures: JSON.parse },
    { name: "cic-audit's reader", command: node(join(here, "reader.js"), folder, asOf), figures: JSON.parse },
    { name: "cic-audit check", command: check, figures: figuresIn },
    { name: "DuckDB, two threads", command: node(join(here, "duckdb.js"), folder), figures: JSON.parse },
    { name: "Miller", command: ["sh", [join(here, "miller_loop.sh"), folder]], figures: fromMiller },
    { name: "pandas in chunks", command: ["python3", [join(here, "pandas_loop.py"), folder]], figures: JSON.parse },
  ];
  // Side by side, so that whatever else the machine does falls on all of them.
  const rounds = Array.from({ length: size.runs }, () => programs.map(once));
  const bar = median(rounds.map(([plain]) => plain.seconds));
  const rows = rounds[0][0].figures.reduce((sum, { possible }) => sum + possible, 0);
  console.log(
    `${size.pupils} pupils, ${size.inCare} in care with ${rows} sessions that count; median of ${size.runs} runs`,
  );
  for (const [i, { name }] of programs.entries()) {
    const runs = rounds.map((round) => round[i]);
    console.log(runs[0] === null ? `${name.padEnd(24)} not installed` : line(name, runs, bar));
  }
  for (const run of rounds.flat()) if (run !== null) deepEqual(run.figures, rounds[0][0].figures);
  const [reading, auditing] = [1, 2].map((i) => (median(rounds.map((round) => round[i].seconds)) / bar).toFixed(2));
  console.log(
    `All come to the same figures. Reading takes ${reading} of the plain loop (a trust's at most ${BAR}), with the audit ${auditing}.`,
  );
}

function line(name, runs, bar) {
  const [seconds, megabytes] = ["seconds", "megabytes"].map((what) => median(runs.map((run) => run[what])));
  return `${name.padEnd(24)}${seconds.toFixed(2).padStart(8)} s${(seconds / bar).toFixed(2).padStart(7)}${megabytes === 0 ? "" : `${megabytes.toFixed(0).padStart(7)} MB`}`;
}

try {
  await main();
} finally {
  rmSync(home, { recursive: true });
}
