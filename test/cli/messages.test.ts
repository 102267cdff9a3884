import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf, problemsOf } from "../../src/cli/failures.ts";
import { describe as describeProblem, ExportError, UsageError } from "../../src/domain/errors.ts";
import type { Control } from "../../src/domain/policy.ts";
import { ControlFault } from "../../src/evaluate/audit.ts";
import { AUDIT, AWAITED, CLEAN, LATE, replaceExports, run, workplace } from "./example.ts";

let folder: string;
beforeAll(() => {
  folder = workplace();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is said of a mistake", () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      "an option misspelt",
      [...AUDIT, "--polcy", "x"],
      /^cic-audit: unknown option '--polcy' \(Did you mean --policy\?\)$/m,
    ],
    ["a command misspelt", ["chek"], /^cic-audit: unknown command 'chek' \(Did you mean check\?\)$/m],
    ["a policy misspelt", [...AUDIT, "--policy", "stoke-on-trend"], /did you mean "stoke-on-trent"/],
    ["a policy that is none", [...AUDIT, "--policy", "zzz"], /there are .*statutory-england, stoke-on-trent/],
    [
      "a year that is none",
      [...AUDIT, "--year", "2025/27"],
      /--year 2025\/27 is no academic year: write it as 2025\/26/,
    ],
    ["a year and a day apart", [...AUDIT, "--year", "2024/25"], /--as-of 2026-03-10 is in the academic year 2025\/26/],
  ])("%s", (_what, args, said) => {
    const { stderr, stdout } = run(folder, args);
    expect(stderr).toMatch(said);
    expect(stdout).toBe("");
  });

  test("every problem of the exports, each on its line with the place and the remedy", () => {
    replaceExports(folder, { "peps.csv": "upn,meeting_date\nY801200012345,31/02/2026\nY801200012345,soon\n" });
    const { stderr } = run(folder, AUDIT);
    replaceExports(folder, CLEAN);
    expect(stderr).toMatch(/^peps\.csv line 2, column meeting_date, "31\/02\/2026": there is no such date\. Write/m);
    expect(stderr).toMatch(/^peps\.csv line 3, column meeting_date/m);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("Nothing was audited.");
  });

  test("at most 20 problems, and how many more there are", () => {
    const problems = Array.from({ length: 23 }, (_, i) => ({ file: "x.csv", line: i + 2, message: "wrong." }));
    const { message, status } = failureOf(new ExportError(problems), false);
    expect(message.match(/^x\.csv line/gm)).toHaveLength(20);
    expect(message).toMatch(/line 21: wrong\.\nand 3 more\.\nNothing was audited\.$/);
    expect(status).toBe(3);
  });

  test("a control that threw: which one; where, if asked", () => {
    const fault = new ControlFault(
      { id: "SOT-46", check: "pep.initial-within" } as Control,
      new Error("no such thing"),
    );
    expect(failureOf(fault, false)).toMatchObject({ status: 3, message: expect.stringContaining("SOT-46") });
    expect(failureOf(fault, false).message).not.toContain("no such thing");
    expect(failureOf(fault, true).message).toMatch(/no such thing\n\s+at /);
  });

  test("a fault of ours with its stack, and a mistake of the user's without", () => {
    expect(failureOf(new TypeError("oops"), false)).toMatchObject({
      status: 3,
      message: expect.stringMatching(/a fault in cic-audit.*\nTypeError: oops\n\s+at /),
    });
    expect(failureOf(new UsageError("no such policy"), false)).toEqual({ message: "no such policy", status: 2 });
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      "exports that cannot be trusted",
      new ExportError([{ file: "peps.csv", message: "wrong." }]),
      ["peps.csv: wrong."],
    ],
    ["a mistake in its config, a line each", new UsageError("a\nb"), ["hill: a", "hill: b"]],
    [
      "a file that cannot be read",
      Object.assign(new Error("EACCES: /secret"), { code: "EACCES", syscall: "open" }),
      ["hill: a file in this folder cannot be read (EACCES). What was said on the screen of this run tells more."],
    ],
    [
      "a control that threw",
      new ControlFault({ id: "SOT-46", check: "pep.initial-within" } as Control, new Error("secret")),
      ["hill: control SOT-46 (pep.initial-within) could not be worked out: a fault in cic-audit, not in your exports."],
    ],
    [
      "a fault of ours",
      new TypeError("secret"),
      ["hill: a fault in cic-audit, not in the exports. What was said on the screen of this run tells more."],
    ],
  ])("one school among several, for %s", (_what, error, said) => {
    expect(problemsOf(error, "hill").map(describeProblem)).toEqual(said);
  });

  test("a day to come is audited, and said to be one", () => {
    const { status, stderr, stdout } = run(folder, [...AUDIT.slice(0, -1), "2099-03-10", "--fail-on", "never"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("2099-03-10 is still to come") });
    expect(stdout).toContain("10 March 2099");
  });
});

describe("a quiet run", () => {
  test("says nothing where the exit status is 0", () => {
    for (const exports of [CLEAN, AWAITED]) {
      replaceExports(folder, exports);
      expect(run(folder, [...AUDIT, "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
    }
  });

  test("says the verdict and what it rests on, and nothing else, where it is not", () => {
    replaceExports(folder, LATE);
    const { stdout, stderr } = run(folder, [...AUDIT, "--quiet"]);
    replaceExports(folder, CLEAN);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^The policy is not met: 1 of 2 controls failed\.\n\nFailed: 1 control\n/);
    expect(stdout.replace(/\s+/g, " ")).toContain("The virtual school was told on 4 February 2026");
    expect(stdout).not.toContain("EXA-01");
  });

  test("still gives the document that was asked for", () => {
    const { stdout } = run(folder, [...AUDIT, "--quiet", "--format", "json"]);
    expect(JSON.parse(stdout).status).toBe("pass");
  });
});
