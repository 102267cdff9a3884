import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ComparisonDocument } from "../../src/render/comparison/document.ts";
import { widthOf } from "../../src/render/text.ts";
import {
  AS_OF,
  AWAITED,
  CANARY,
  CLEAN,
  type Exports,
  LATE,
  replaceExports,
  WITHOUT_PEPS,
  workplace,
} from "./example.ts";
import { callIn, flat } from "./in-process.ts";

/** The same duties as the example policy, with another number and the statement of a duty of its own. */
const OTHER = `id: other-policy
title: Another policy
version: "1"
clauses:
  Plans:
    OTH-01:
      duty: The first PEP is held within 10 school days
      evidence: data
      check: pep.initial-within
      params: { within: 10 school days, from: [care start] }
    OTH-02: { duty: Pupils are asked what they think, evidence: attest }
    OTH-03:
      duty: An SDQ is completed every year
      evidence: data
      check: sdq.completed
      params: { every: 1 year }
`;

let folder: string;
beforeEach(() => {
  folder = workplace(CLEAN);
  writeFileSync(join(folder, "other.yaml"), OTHER);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const policy = (name: string) => ["--policy", join(folder, name)];
const BOTH = () => [...policy("policy.yaml"), ...policy("other.yaml")];
const compare = (args: readonly string[], columns?: number) =>
  callIn(folder, ["compare", join(folder, "exports"), "--as-of", AS_OF, ...args], columns);
async function compared(args: readonly string[] = BOTH()): Promise<ComparisonDocument> {
  return JSON.parse((await compare([...args, "--format", "json"])).stdout);
}

describe("compare", () => {
  test("puts a duty side by side, with its numbers and what came of it", async () => {
    const { stdout } = await compare(BOTH(), 140);
    const text = flat(stdout);
    expect(text).toContain("Statuses that differ: 1 Duty example-policy other-policy");
    expect(text).toContain("EXA-01 passed (2 pass); within 20 school OTH-01 failed (2 fail); within 10 school");
    expect(text).toContain("days*; from care start, school start days; from care start");
    expect(text).toContain("* chosen by cic-audit, not given in the document");
    expect(text).toContain("example-policy: As far as the exports show, the policy is met");
    expect(text).toContain("other-policy: The policy is not met: 1 of 3 controls failed");
  });

  test("tells what only one of them has, and counts signed statements unless they are asked for", async () => {
    const text = flat((await compare(BOTH())).stdout);
    expect(text).toContain("Duties that only one of them has: 2");
    expect(text).toContain("Signed statements are not listed: 0 of example-policy, 1 of other-policy.");
    expect(text).not.toContain("OTH-02");
    expect(flat((await compare([...BOTH(), "--verbose"])).stdout)).toContain("not asked OTH-02 cannot be assessed");
  });

  test("gives every duty as data, whatever is listed on the screen", async () => {
    const { schema, status, policies, duties } = await compared();
    expect({ schema, status }).toEqual({ schema: "cic-audit/comparison/1", status: "fail" });
    expect(policies.map(({ id, status }) => [id, status])).toEqual([
      ["example-policy", "pass"],
      ["other-policy", "fail"],
    ]);
    expect(duties.map(({ differs, controls }) => [differs, controls.map((own) => own.map(({ id }) => id))])).toEqual([
      [true, [["EXA-01"], ["OTH-01"]]],
      [false, [["EXA-02"], []]],
      [false, [[], ["OTH-02"]]],
      [false, [[], ["OTH-03"]]],
    ]);
    expect(duties[0]?.controls[1]?.[0]?.counts).toMatchObject({ fail: 2, pass: 0 });
  });

  test("gives a spreadsheet with a row for each control and each gap", async () => {
    const { stdout } = await compare([...BOTH(), "--format", "csv"]);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ policy, control, status }) => `${policy} ${control} ${status}`)).toEqual([
      ...["example-policy EXA-01 pass", "other-policy OTH-01 fail"],
      ...["example-policy EXA-02 not-applicable", "other-policy  not asked"],
      ...["example-policy  not asked", "other-policy OTH-02 not-assessable"],
      ...["example-policy  not asked", "other-policy OTH-03 not-assessable"],
    ]);
    expect(rows[1]).toMatchObject({ fail: "2", numbers: "within 10 school days; from care start", differs: "yes" });
  });

  test("gives a page of Markdown", async () => {
    const { stdout } = await compare([...BOTH(), "--format", "markdown"]);
    const headings = stdout.match(/^#+ .*$/gm);
    expect(headings?.slice(1)).toEqual(["## Statuses that differ", "## Duties that only one of them has"]);
    expect(stdout).toContain("| Duty | example-policy | other-policy |");
  });

  test("writes the same files as it would show, for nobody but their owner", async () => {
    const { stderr } = await compare([...BOTH(), "--out", join(folder, "out")]);
    for (const ending of ["md", "json", "csv"]) {
      expect(stderr).toContain(`Wrote ${join(folder, "out", `comparison.${ending}`)}`);
    }
    const json = readFileSync(join(folder, "out", "comparison.json"), "utf8");
    expect(json).toBe((await compare([...BOTH(), "--format", "json"])).stdout);
  });

  test.each([60, 80, 140])("is no wider than %i columns, of two policies or of six", async (columns) => {
    const six = ["stoke-on-trent", "warwickshire", "dacorum-esc", "symphony-trust", "leicester-partnership"];
    for (const policies of [BOTH(), [...BOTH(), ...six.flatMap((id) => ["--policy", id])]]) {
      const { stdout } = await compare([...policies, "--verbose"], columns);
      for (const line of stdout.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(flat(stdout)).toContain("OTH-01 failed (2");
    }
  });

  test("shows no child, and makes no key to name one by", async () => {
    replaceExports(folder, LATE);
    for (const format of ["table", "json", "csv", "markdown"]) {
      const { stdout, stderr } = await compare([...BOTH(), "--verbose", "--format", format]);
      for (const secret of Object.values(CANARY)) expect(stdout + stderr).not.toContain(secret);
      expect(stdout).not.toMatch(/child-[0-9a-f]/);
    }
    expect(existsSync(join(folder, "settings"))).toBe(false);
  });
});

describe("the policies that are compared", () => {
  test("are that of the config file and the law, where none is named", async () => {
    writeFileSync(join(folder, "cic-audit.config.yaml"), "policy: ./policy.yaml\n");
    expect((await compared([])).policies.map(({ id }) => id)).toEqual(["example-policy", "statutory-england"]);
  });

  test("are the one that is named and the law", async () => {
    const { policies } = await compared(policy("other.yaml"));
    expect(policies.map(({ id }) => id)).toEqual(["other-policy", "statutory-england"]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ["two at least", ["--policy", "statutory-england"], /name two policies or more/],
    ["two at least, and there is no config file", [], /name two policies or more/],
    [
      "different",
      ["--policy", "warwickshire", "--policy", "warwickshire"],
      /two of the policies are called warwickshire/,
    ],
    ["known", ["--policy", "warwickshire", "--policy", "stoke"], /no policy is called "stoke"/],
  ])("must be %s", async (_what, args, said) => {
    expect(await compare(args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(said) });
  });

  test("are those named: the policy of a placing authority is not laid over, and that is said", async () => {
    const overlays = `overlays:\n  ${CANARY.placing_authority}: ./other.yaml\n`;
    writeFileSync(join(folder, "cic-audit.config.yaml"), `policy: ./policy.yaml\n${overlays}`);
    const { stderr, stdout } = await compare([]);
    expect(stderr).toContain("are not laid over in a comparison");
    expect(stdout).not.toContain("OTH-01");
  });

  test("are each spared what is waived", async () => {
    const waiver = "{ control: OTH-01, reason: agreed, approved-by: headteacher, until: 2026-07-31 }";
    writeFileSync(join(folder, "cic-audit.config.yaml"), `waivers:\n  - ${waiver}\n`);
    const { policies, warnings } = await compared();
    expect(policies.map(({ status }) => status)).toEqual(["pass", "not-assessable"]);
    expect(warnings).toEqual([]);
  });
});

describe("the exit status of a comparison", () => {
  test.each<[string, Exports, readonly string[], number]>([
    ["one policy is not met", CLEAN, [], 1],
    ["one policy is not met, and nobody minds", CLEAN, ["--fail-on", "never"], 0],
    ["nothing failed, and something is not known", WITHOUT_PEPS, [], 4],
    ["only failures count", WITHOUT_PEPS, ["--fail-on", "fail"], 0],
    ["the exports cannot be trusted", { ...CLEAN, "pupils.csv": null }, [], 3],
  ])("when %s", async (_when, exports, args, status) => {
    replaceExports(folder, exports);
    expect((await compare([...BOTH(), ...args])).status).toBe(status);
  });

  test("is the worst of all the policies, whichever comes first", async () => {
    const reversed = [...policy("other.yaml"), ...policy("policy.yaml")];
    expect((await compare(reversed)).status).toBe(1);
    expect((await compare([...reversed, "--quiet"])).stdout).toMatch(/^ {2}other-policy: The policy is not met/);
    replaceExports(folder, AWAITED);
    expect((await compare([...BOTH(), "--quiet", "--fail-on", "never"])).stdout).toBe("");
  });
});
