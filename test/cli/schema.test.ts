import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { policyNamed } from "../../src/cli/policy.ts";
import { configSchema } from "../../src/policy/config.ts";
import { starterConfig } from "../../src/render/starter/config-file.ts";
import { CANARY, LATE, workplace } from "./example.ts";
import { callIn } from "./in-process.ts";

const folder = workplace(LATE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function schemaOf(name: string) {
  const { status, stdout, stderr } = await callIn(folder, ["schema", name]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** A validator that takes unknown keywords and formats in a schema for mistakes. */
async function validatorOf(name: string): Promise<ValidateFunction> {
  return new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(await schemaOf(name));
}
const faults = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

describe.each(["policy", "config", "result", "schools"])("the schema of the %s", (name) => {
  test("says what it is, in draft 2020-12", async () => {
    const { $schema, $id, title, description } = await schemaOf(name);
    expect({ $schema, $id }).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:cic-audit:${name}:1`,
    });
    expect(title && description).toBeTruthy();
  });
});

test("there is no schema of anything else", async () => {
  expect(await callIn(folder, ["schema", "pupils"])).toMatchObject({
    ...{ status: 2, stdout: "", stderr: expect.stringContaining("policy, config, result") },
  });
});

describe("the schema of the policy", async () => {
  const validate = await validatorOf("policy");
  const builtIn = readdirSync("policies").filter((file) => file.endsWith(".yaml"));

  test.each(builtIn)("takes %s", (file) => {
    expect(faults(validate, parse(readFileSync(join("policies", file), "utf8")))).toEqual([]);
  });

  const duty = (more: object) => ({
    ...{ id: "x", title: "X", version: "1" },
    clauses: { Plans: { "OWN-01": { duty: "A duty", evidence: "data", check: "pep.each-term", ...more } } },
  });

  test("takes a duty that is in order", () => {
    expect(faults(validate, duty({}))).toEqual([]);
  });

  test.each<[string, object]>([
    ["no id", { title: "X", version: "1" }],
    ["an id in capitals", { id: "X", title: "X", version: "1" }],
    ["a title of blanks", { id: "x", title: "  ", version: "1" }],
    ["a version that is a number", { id: "x", title: "X", version: 1 }],
    ["an unknown key", { id: "x", title: "X", version: "1", extend: [] }],
    ["a date that is none", { id: "x", title: "X", version: "1", document: { dated: "2026-13-01" } }],
    ["a date without its noughts", { id: "x", title: "X", version: "1", document: { dated: "2026-1-5" } }],
    ["a control that is none", { id: "x", title: "X", version: "1", "leave-out": { sot: "no" } }],
    ["evidence of another sort", duty({ evidence: "hearsay" })],
    ["a severity that there is not", duty({ severity: "grave" })],
    ["an unknown key of a duty", duty({ chose: [] })],
    ["a check that there is not", duty({ check: "pep.eachterm" })],
    ["a parameter that its check has not", duty({ params: { withn: "3 days" } })],
  ])("refuses %s, as the loader does", (_what, profile) => {
    expect(validate(profile)).toBe(false);
  });
});

describe("the schema of the config file", async () => {
  const validate = await validatorOf("config");
  const waiver = { control: "SOT-46", reason: "agreed", "approved-by": "headteacher", until: "2026-07-31" };

  test("takes the one that init writes, and with every example in it", async () => {
    const text = starterConfig("stoke-on-trent", await policyNamed("stoke-on-trent"));
    expect(faults(validate, parse(text))).toEqual([]);
    const full = parse(text.replace(/^#(?!#)/gm, ""));
    expect(Object.keys(full).sort()).toEqual(Object.keys(configSchema.shape).sort());
    expect(faults(validate, full)).toEqual([]);
  });

  test.each<[string, object]>([
    ["an unknown key", { polcy: "x" }],
    ["overlays in a list", { overlays: ["warwickshire"] }],
    ["an overlay without a name", { overlays: { " ": "warwickshire" } }],
    ["a waiver without an end", { waivers: [{ ...waiver, until: undefined }] }],
    ["a waiver until no day", { waivers: [{ ...waiver, until: "soon" }] }],
    ["a column that there is not", { columns: { Held: "meeting_dat" } }],
    ["a code that is none", { codes: { "+": "ZZ" } }],
    ["a vocabulary that there is not", { words: { "care stat": { SGO: "PCiC" } } }],
    ["a word that is none", { words: { "care status": { SGO: "adopted" } } }],
    ["a data set that there is not", { files: { "x.csv": "pupil" } }],
    ["a file with an unknown key", { files: { "x.csv": { data: "peps" } } }],
    ["a waiver with an unknown key", { waivers: [{ ...waiver, approvedBy: "x" }] }],
  ])("refuses %s", (_what, config) => {
    expect(validate({ waivers: [waiver] })).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(config)))).toBe(false);
  });
});

describe("the schema of the result", async () => {
  const validate = await validatorOf("result");
  const resultOf = async (...argv: string[]) =>
    JSON.parse((await callIn(folder, ["check", ...argv, "--format", "json"])).stdout);

  test.each([[[]], [["--identify"]]])("takes what check gives, with %j", async (args) => {
    const result = await resultOf(join(folder, "exports"), "--policy", join(folder, "policy.yaml"), ...args);
    expect(faults(validate, result)).toEqual([]);
    expect(validate({ ...result, pupils: [CANARY.upn] })).toBe(false);
  });

  test("takes a result with queries in it", async () => {
    const result = await resultOf(join("samples", "awkward-exports"), "--as-of", "2026-05-22");
    expect(faults(validate, result)).toEqual([]);
  });
});

describe("the schema of several schools", async () => {
  const validate = await validatorOf("schools");

  test.each([[[]], [["--identify"]]])("takes what check gives of a folder of schools, with %j", async (args) => {
    const trust = join(folder, "trust");
    mkdirSync(join(trust, "empty"), { recursive: true });
    cpSync(join(folder, "exports"), join(trust, "hill"), { recursive: true });
    cpSync(join(folder, "exports"), join(trust, "mill"), { recursive: true });
    appendFileSync(join(trust, "mill", "peps.csv"), `${CANARY.upn},31/02/2026\n`);
    const argv = ["check", trust, "--policy", join(folder, "policy.yaml"), "--format", "json", ...args];
    const result = JSON.parse((await callIn(folder, argv)).stdout);
    expect(result.schools).toHaveLength(3);
    expect(faults(validate, result)).toEqual([]);
    expect(validate({ ...result, pupils: [CANARY.upn] })).toBe(false);
    expect(validate({ ...result, status: "fine" })).toBe(false);
  });
});
