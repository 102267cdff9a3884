import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { widthOf } from "../../src/render/text.ts";
import { workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
beforeEach(() => {
  folder = workplace();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const policies = (...argv: string[]) => callIn(folder, ["policies", ...argv]);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe("policies diff", () => {
  const SOFT = `id: soft-policy
title: A softer policy
version: "1"
extends: [statutory-england]
change:
  ENG-32: { params: { day: 10 } }
leave-out:
  ENG-11: we do not ask
clauses:
  Plans:
    SOF-01:
      duty: A first PEP is held in time
      evidence: data
      check: pep.initial-within
      params: { within: 30 school days, from: [care start, school start] }
`;
  beforeEach(() => write("soft.yaml", SOFT));
  const diff = (...argv: string[]) => policies("diff", join(folder, "soft.yaml"), join(folder, "policy.yaml"), ...argv);

  test("tells where numbers differ and which is the stricter", async () => {
    const { status, stdout } = await diff();
    expect(status).toBe(0);
    const text = flat(stdout);
    expect(text).toContain("Duties that both have, with different numbers: ");
    expect(text).toMatch(/SOF-01: within 30 EXA-01: within 20 +example-policy/);
    expect(text).toContain("* chosen by cic-audit, not given in the document");
  });

  test("tells what only one has, and counts signed statements unless they are asked for", async () => {
    const { stdout } = await diff();
    expect(stdout).toMatch(/^Only in soft-policy: \d+ controls$/m);
    expect(stdout).toMatch(/\d+ signed statements not listed: --verbose lists them\./);
    const verbose = (await diff("--verbose")).stdout;
    expect(verbose).not.toContain("signed statements not listed");
    expect(verbose.length).toBeGreaterThan(stdout.length);
  });

  test("tells where a policy is weaker than the law: what it changes, leaves out or does not ask", async () => {
    const text = flat((await diff()).stdout);
    expect(text).toContain("soft-policy beside statutory-england: weaker");
    expect(text).toMatch(/ENG-32: day 10 ENG-32: day 6/);
    expect(text).toContain("ENG-11 is left out: we do not ask");
    expect(text).toContain("It takes over ENG-33 as well, so that both are audited.");
    expect(text).toContain("example-policy beside statutory-england: weaker");
    expect(text).toContain("ENG-10 is not asked for:");
  });

  test("of the law with itself finds nothing", async () => {
    const { stdout } = await policies("diff", "statutory-england", "statutory-england");
    expect(stdout).toContain("They ask for the same duties, with the same numbers.");
    expect(stdout).not.toContain("beside");
  });

  test("gives the same as one JSON document", async () => {
    const { onlySecond, pairs, law, ...heads } = JSON.parse((await diff("--format", "json")).stdout);
    expect(heads).toMatchObject({ schema: "cic-audit/policy-diff/1", first: { id: "soft-policy" } });
    expect(onlySecond).toEqual([]);
    const within = pairs.find((pair: { first: { id: string } }) => pair.first.id === "SOF-01");
    expect(within.differences).toEqual([
      { name: "within", first: "30 school days", second: "20 school days", stricter: "second" },
    ]);
    expect(law.beside.map(({ policy }: { policy: string }) => policy)).toEqual(["soft-policy", "example-policy"]);
  });

  test.each([60, 80, 140])("is no wider than %i columns", async (columns) => {
    const { stdout } = await callIn(
      folder,
      ["policies", "diff", "stoke-on-trent", "warwickshire", "--verbose"],
      columns,
    );
    for (const line of stdout.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });
});

describe("policies new", () => {
  const file = () => join(folder, "our-school.yaml");
  const make = (...argv: string[]) => policies("new", "our-school", "--file", file(), ...argv);

  test.each<[string, readonly string[]]>([
    ["the law, if nothing is named", []],
    ["a policy that comes with cic-audit", ["--extends", "stoke-on-trent"]],
    ["two of them", ["--extends", "stoke-on-trent", "--extends", "warwickshire"]],
  ])("writes a policy that can be used as it stands, and with every example in it: %s", async (_what, args) => {
    const { status, stdout } = await make(...args);
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining(`Wrote ${file()}`) });
    expect((await policies("validate", file())).stdout).toMatch(/^OK: our-school, \d+ controls\n$/);
    const written = readFileSync(file(), "utf8");
    write("our-school.yaml", written.replace(/^#(?!#)/gm, ""));
    const { stdout: shown } = await policies("show", file(), "--format", "json");
    const { controls, leftOut, notes } = JSON.parse(shown);
    expect(controls.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(["OUR-01", "OUR-02"]));
    expect(leftOut).toHaveLength(1);
    expect(notes).toContain("Adopted by the governing body on 1 September 2025");
  });

  test("names a policy of your own by its path from the new file", async () => {
    mkdirSync(join(folder, "deep"));
    const deep = join(folder, "deep", "our-school.yaml");
    await policies("new", "our-school", "--file", deep, "--extends", join(folder, "policy.yaml"));
    expect(readFileSync(deep, "utf8")).toContain('extends: ["../policy.yaml"]');
    expect((await policies("validate", deep)).stdout).toBe("OK: our-school, 2 controls\n");
  });

  test("overwrites nothing", async () => {
    write("our-school.yaml", "mine");
    expect(await make()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("was left as it is") });
    expect(readFileSync(file(), "utf8")).toBe("mine");
  });

  test.each<[string, readonly string[], RegExp]>([
    ["an id that is none", ["new", "Our School"], /small letters, digits and hyphens only/],
    ["an id that is taken", ["new", "warwickshire"], /is called warwickshire already/],
    ["a parent that is not there", ["new", "our-school", "--extends", "stoke"], /no policy is called "stoke"/],
  ])("refuses %s", async (_what, argv, said) => {
    const ended = await policies(...argv, "--file", file());
    expect(ended).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(said) });
    expect(existsSync(file())).toBe(false);
  });

  test("leaves nothing behind where the parents do not go together", async () => {
    const changed = (id: string, day: number) =>
      `id: ${id}\ntitle: x\nversion: "1"\nextends: [statutory-england]\nchange:\n  ENG-32: { params: { day: ${day} } }\n`;
    write("one.yaml", changed("one", 3));
    write("two.yaml", changed("two", 4));
    const ended = await make("--extends", join(folder, "one.yaml"), "--extends", join(folder, "two.yaml"));
    expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining("ENG-32 comes from these in two forms") });
    expect(existsSync(file())).toBe(false);
  });
});
