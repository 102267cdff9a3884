// `npm run demo`: audits the sample school in which every control is broken at least once, as a designated teacher
// would, and leaves the tables and the report to governors in reports/. Ends 0: a demonstration that finds failures has
// worked.
import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const school = join("samples", "every-control-broken");
const audit = [school, "--policy", "stoke-on-trent", "--as-of", "2026-05-22", "--out"];

/** A PDF would need a browser to be there. */
const FORMATS = ["markdown", "html", "docx"].flatMap((format) => ["--format", format]);

/** Runs the program as it would be called; its exit status. */
function run(...args) {
  console.log(`$ bin/cic-audit.js ${args.join(" ")}\n`);
  const program = join(root, "bin", "cic-audit.js");
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" }).status;
}

const status = run("check", ...audit, "reports");
console.log("");
const reported = run("report", ...audit, join("reports", "governors"), "--coded", ...FORMATS);
if (status !== 1 || reported !== 0) {
  const ends = `the audit ended with status ${status}, not 1, or the report with ${reported}, not 0`;
  console.error(`\nThe demonstration did not work: ${ends}.`);
  process.exitCode = 1;
} else {
  const reports = relative(process.cwd(), join(root, "reports")) || "reports";
  console.log(
    `\nThis was a demonstration on a school that does not exist. The same audit is in ${reports}/ as Markdown, JSON`,
  );
  console.log(`and CSV; the report to governors is in ${join(reports, "governors")}/.`);
  console.log("On your own exports the audit would have ended with status 1: at least one control failed.");
}
