import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** The modules that are loaded before any command runs, from what each imports for its values. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith(".ts")) return seen;
  for (const [, what, from = ""] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (.*?) ?from "([^"]+)";$/gms,
  )) {
    if (what?.startsWith("type ")) continue;
    loaded(from.startsWith(".") ? join(dirname(file), from) : from, seen);
  }
  return seen;
}

test("help and version load nothing but the command line itself", () => {
  const modules = [...loaded(join("src", "cli", "main.ts"))];
  expect(modules.filter((module) => !module.endsWith(".ts")).sort()).toEqual(["commander", "node:fs"]);
  expect(modules.length).toBeGreaterThan(5);
});
