import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attribute, named, parsed, textOf } from "../render/report/parsed.ts";
import { AWAITED, CANARY, CLEAN, type Exports, LATE, replaceExports, WITHOUT_PEPS, workplace } from "./example.ts";
import { callIn } from "./in-process.ts";

/** Every command that gives a result gives it as a page and as JUnit XML too. */

let folder: string;
beforeEach(() => {
  folder = workplace(CLEAN);
  writeFileSync(
    join(folder, "other.yaml"),
    `id: other
title: Another policy
version: "1"
clauses:
  Plans:
    OTH-01:
      duty: The first PEP is held within 10 school days
      evidence: data
      check: pep.initial-within
      params: { within: 10 school days, from: [care start] }
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const call = (command: string, ...args: readonly string[]) =>
  callIn(folder, [command, at("exports"), "--policy", at("policy.yaml"), ...args]);
const outcomesIn = (xml: string) =>
  [...xml.matchAll(/<testcase name="([A-Z]+-\d+)[^>]*>(?:<(\w+))?/g)].map(
    ([, id, outcome = "passed"]) => `${id} ${outcome}`,
  );

describe("deadlines as JUnit XML", () => {
  test.each<[string, Exports, readonly string[], readonly string[]]>([
    ["nothing to do", CLEAN, [], []],
    ["something to come", AWAITED, [], ["EXA-01 passed"]],
    ["something to come, where that is to fail", AWAITED, ["--fail-on", "due"], ["EXA-01 failure"]],
    ["something that cannot be told", WITHOUT_PEPS, [], ["EXA-01 error"]],
  ])("say of %s what comes of it", async (_what, exports, args, outcomes) => {
    replaceExports(folder, exports);
    const { stdout } = await call("deadlines", "--within", "6w", "--format", "junit", ...args);
    expect(outcomesIn(stdout)).toEqual(outcomes);
  });

  test("say what is overdue", async () => {
    const overdue = String(AWAITED["pupils.csv"]).replace("2026-03-03", "2026-01-05");
    replaceExports(folder, { ...AWAITED, "pupils.csv": overdue });
    const { stdout, status } = await call("deadlines", "--format", "junit");
    expect(outcomesIn(stdout)).toEqual(["EXA-01 failure"]);
    expect(stdout).toContain('type="overdue"');
    expect(status).toBe(1);
  });
});

describe("a comparison as JUnit XML", () => {
  test("has a suite for each policy, and shows no child", async () => {
    replaceExports(folder, LATE);
    const { stdout } = await call("compare", "--policy", at("other.yaml"), "--format", "junit");
    expect([...stdout.matchAll(/<testsuite name="[^"]*" package="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      ...["example-policy", "other"],
    ]);
    expect(outcomesIn(stdout)).toEqual(["EXA-01 passed", "EXA-02 failure", "OTH-01 failure"]);
    expect(stdout).not.toMatch(/child-[0-9a-f]/);
    for (const secret of Object.values(CANARY)) expect(stdout).not.toContain(secret);
  });
});

describe("as a page", () => {
  test.each([
    ["check", [], "Failed"],
    ["compare", ["--policy", "other"], "Policies"],
    ["deadlines", [], undefined],
  ] as const)("%s names no child, and has the sections that there are", async (command, more, section) => {
    replaceExports(folder, LATE);
    const args = more.flatMap((text) => (text === "other" ? [at("other.yaml")] : [text]));
    const { stdout } = await call(command, ...args, "--format", "html");
    const page = parsed(stdout);
    expect(attribute(page, "lang")).toBe("en-GB");
    if (section) expect(named(page, "h2").map(textOf)).toContain(section);
    for (const secret of Object.values(CANARY)) expect(stdout).not.toContain(secret);
  });

  test("deadlines have a table by date, and names only where they are asked for", async () => {
    replaceExports(folder, AWAITED);
    const { stdout } = await call("deadlines", "--within", "6w", "--format", "html");
    const table = named(parsed(stdout), "table").map(textOf).join();
    expect(table).toContain("EXA-01");
    expect(stdout).not.toContain("Fictional");
    const identified = await call("deadlines", "--within", "6w", "--format", "html", "--identify");
    expect(identified.stdout).toContain("Fictional");
  });
});
