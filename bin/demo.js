// `npm run demo`: audits the sample school in which every control is broken at least once, as a designated teacher
// would, and leaves the tables in reports/. Ends 0: a demonstration that finds failures has worked.
import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const school = join("samples", "every-control-broken");
const args = ["check", school, "--policy", "stoke-on-trent", "--as-of", "2026-05-22", "--out", "reports"];

console.log(`$ bin/cic-audit.js ${args.join(" ")}\n`);
const { status } = spawnSync(process.execPath, [join(root, "bin", "cic-audit.js"), ...args], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 1) {
  console.error(`\nThe demonstration did not work: the audit ended with status ${status}, not 1.`);
  process.exitCode = 1;
} else {
  const reports = relative(process.cwd(), join(root, "reports")) || "reports";
  console.log(
    `\nThis was a demonstration on a school that does not exist. The same audit is in ${reports}/ as Markdown, JSON`,
  );
  console.log("and CSV. On your own exports it would have ended with status 1: at least one control failed.");
}
