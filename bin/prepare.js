// Makes a fresh checkout ready to run: installs what package-lock.json names, if that has not been done, and builds.
// Uses nothing but Node and npm, since nothing else need be there yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const installed = join(root, "node_modules", ".package-lock.json");

/** Runs npm in the project's folder, whatever that folder is called, and stops if it fails. */
function npm(...args) {
  const windows = process.platform === "win32";
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether every package that the lock file names is there in its version. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
}

if (!isInstalled()) npm("ci", "--no-audit", "--no-fund", "--loglevel", "error");
npm("run", "--silent", "build");
