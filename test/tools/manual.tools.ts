import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** The manual page, held to those who show it. */

function run(command: string, ...args: string[]) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error) throw error;
  return { status, stdout, stderr };
}

test("mandoc finds nothing wrong with it, but that it bears no date", () => {
  const { stdout } = run("mandoc", "-Tlint", "bin/cic-audit.1");
  const said = stdout.trim().split("\n");
  expect(said).toEqual([expect.stringContaining('missing date, using "": TH')]);
});

test("groff finds nothing wrong with it", () => {
  expect(run("groff", "-man", "-Tutf8", "-ww", "bin/cic-audit.1")).toMatchObject({ status: 0, stderr: "" });
});

test("man shows it", () => {
  const shown = run("man", "-l", "bin/cic-audit.1").stdout.replace(/\s+/g, " ");
  expect(shown).toContain("cic-audit - audits a school's exports against its policy for children in care");
  expect(shown).toContain("--as-of <yyyy-mm-dd>");
});
