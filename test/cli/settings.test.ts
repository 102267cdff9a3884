import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { OTHER_VARIABLES, SETTINGS } from "../../src/cli/settings.ts";
import { isThere } from "../../src/store/new-files.ts";
import { CANARY, LATE, workplace } from "./example.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(LATE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const configure = (text: string) => writeFileSync(at("cic-audit.config.yaml"), text);
const sink = () => Object.assign(new PassThrough({ encoding: "utf8", highWaterMark: 1 << 24 }), { columns: 80 });

/** Runs the program with an environment of its own, on 10 March 2026. */
async function call(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const io = {
    ...{ stdout: sink(), stderr: sink(), now: new Date("2026-03-10T12:00:00Z") },
    env: { CIC_AUDIT_KEY_FILE: at("settings", "key"), ...env },
  };
  const status = await main(argv, io);
  return { status, stdout: String(io.stdout.read() ?? ""), stderr: String(io.stderr.read() ?? "") };
}
const check = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  call(["check", at("exports"), ...args], env);

/** The line of a setting, in its three parts. */
const lineOf = (stdout: string, name: string) =>
  stdout
    .split("\n")
    .map((line) => line.split(/ {2,}/))
    .find(([setting]) => setting === name);

describe("an option goes before the environment, and that before the config file", () => {
  beforeEach(() => configure("policy: ./policy.yaml\noutputs:\n  folder: of-file\n  fail-on: never\n"));

  test.each<[string, readonly string[], Record<string, string>, readonly [value: string, from: string]]>([
    ["the file", [], {}, ["never", "line 4"]],
    ["the environment", [], { CIC_AUDIT_FAIL_ON: "due" }, ["due", "CIC_AUDIT_FAIL_ON"]],
    ["the option", ["--fail-on", "fail"], { CIC_AUDIT_FAIL_ON: "due" }, ["fail", "--fail-on"]],
    ["the file, where the variable is empty", [], { CIC_AUDIT_FAIL_ON: "" }, ["never", "line 4"]],
  ])("%s", async (_what, args, env, [value, from]) => {
    const line = lineOf((await check(["--print-config", ...args], env)).stdout, "fail-on");
    expect(line?.[1]).toBe(value);
    expect(line?.[2]).toMatch(new RegExp(`${from}$`));
  });

  test("and so a run ends", async () => {
    expect((await check()).status).toBe(0);
    expect((await check([], { CIC_AUDIT_FAIL_ON: "fail" })).status).toBe(1);
    expect((await check(["--fail-on", "never"], { CIC_AUDIT_FAIL_ON: "fail" })).status).toBe(0);
  });

  test("and so it is audited by one policy or the other", async () => {
    const policyOf = async (args: readonly string[], env: Record<string, string>) =>
      JSON.parse((await check(["--format", "json", ...args], env)).stdout).policy.id;
    expect(await policyOf([], {})).toBe("example-policy");
    expect(await policyOf([], { CIC_AUDIT_POLICY: "symphony-trust" })).toBe("symphony-trust");
    expect(await policyOf(["--policy", "warwickshire"], { CIC_AUDIT_POLICY: "symphony-trust" })).toBe("warwickshire");
  });

  test("and so files go into one folder or the other", async () => {
    await check();
    expect(await isThere(at("of-file", "audit.json"))).toBe(true);
    await check([], { CIC_AUDIT_OUT: at("of-environment") });
    expect(await isThere(at("of-environment", "audit.json"))).toBe(true);
  });
});

describe("the environment", () => {
  test("says several things where an option may be repeated", async () => {
    const formats = `csv,html=${at("a.html")}`;
    const { stdout } = await check([], { CIC_AUDIT_FORMAT: formats, CIC_AUDIT_POLICY: at("policy.yaml") });
    expect(stdout).toMatch(/^"row","policy"/);
    expect(readFileSync(at("a.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  test.each(["yes", "TRUE", "1"])("switches on with %s", async (yes) => {
    configure("policy: ./policy.yaml\n");
    expect((await check([], { CIC_AUDIT_QUIET: yes })).stderr).toBe("");
    expect((await check([], { CIC_AUDIT_QUIET: "no" })).stderr).toContain("Config: ");
  });

  test.each([
    ["CIC_AUDIT_QUIET", "perhaps", /CIC_AUDIT_QUIET is "perhaps", and can be yes or no/],
    ["CIC_AUDIT_FAIL_ON", "sometimes", /CIC_AUDIT_FAIL_ON is "sometimes", and can be fail, incomplete, due, never/],
  ])("ends the run where %s says %s", async (name, text, said) => {
    const { status, stderr } = await check([], { [name]: text });
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });

  test("is warned of where a variable is not known, with a guess, even in a quiet run", async () => {
    const { stderr } = await check(["--quiet", "--policy", at("policy.yaml")], { CIC_AUDIT_FALE_ON: "never" });
    expect(stderr).toContain('CIC_AUDIT_FALE_ON: it changes nothing; did you mean "CIC_AUDIT_FAIL_ON"?');
  });

  test.each(["CIC_AUDIT_AS_OF", "CIC_AUDIT_YEAR", "CIC_AUDIT_IDENTIFY"])("cannot say %s", async (name) => {
    const { stdout, stderr } = await check(["--format", "json"], { [name]: "2025-09-01" });
    expect(stderr).toContain(`no variable is called ${name}`);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: "2026-03-10", identified: false });
  });
});

describe("the config file", () => {
  test("says which forms the files have, and --format goes before it", async () => {
    configure("policy: ./policy.yaml\noutputs:\n  folder: out\n  formats: [html, junit]\n");
    expect((await check()).stderr).toMatch(/Wrote .*out.audit\.html\nWrote .*out.audit\.xml\n$/);
    expect(await isThere(at("out", "audit.xml"))).toBe(true);
    expect(await isThere(at("out", "audit.md"))).toBe(false);
    const { stderr } = await check(["--format", "csv=a.csv"]);
    expect(stderr.match(/Wrote .*/g)).toEqual([expect.stringMatching(/out.a\.csv$/)]);
  });

  test("gives compare and deadlines files of their own, in the same folder", async () => {
    configure("policy: ./policy.yaml\noutputs:\n  folder: out\n  formats: [html]\n");
    await check();
    await call(["compare", at("exports")]);
    await call(["deadlines", at("exports")]);
    for (const name of ["audit", "comparison", "deadlines"])
      expect(await isThere(at("out", `${name}.html`))).toBe(true);
  });

  test.each([
    ["outputs:\n  identify: true\n", /line 2, column 3: unknown key "identify"/],
    ["outputs:\n  formats: [html, html]\n", /line 2, column 3: .*twice/],
    ["outputs:\n  formats: [pdf]\n", /line 2.*"pdf"/],
    ["audience: parents\n", /line 1, column 1: .*"parents"/],
  ])("is refused where it says %j", async (text, said) => {
    configure(text);
    const { status, stderr } = await check();
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });

  test("says whom a report is for, and still names no child by itself", async () => {
    configure("policy: ./policy.yaml\naudience: designated-teacher\n");
    const { status, stderr } = await call(["report", at("exports"), "--out", at("report")]);
    expect(status).toBe(2);
    expect(stderr).toContain("say --identify too");
  });
});

describe("--print-config", () => {
  test("shows every option of the command and everything in the file, and audits nothing", async () => {
    configure(
      `policy: ./policy.yaml\noverlays:\n  Warwickshire: warwickshire\noutputs: { folder: out }\nwaivers:\n` +
        `  - { control: EXA-01, pupil: ${CANARY.upn}, reason: agreed, approved-by: headteacher, until: 2026-07-31 }\n`,
    );
    const { status, stdout, stderr } = await check(["--print-config", "--as-of", "2026-02-01"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lineOf(stdout, "policy")?.slice(1)).toEqual(["./policy.yaml", expect.stringMatching(/line 1$/)]);
    expect(lineOf(stdout, "as-of")?.slice(1)).toEqual(["2026-02-01", "--as-of"]);
    expect(lineOf(stdout, "identify")?.slice(1)).toEqual(["-", "not said"]);
    expect(lineOf(stdout, "fail-on")?.slice(1)).toEqual(["incomplete", "the usual"]);
    expect(lineOf(stdout, "overlays.Warwickshire")?.slice(1)).toEqual([
      "warwickshire",
      expect.stringMatching(/line 3$/),
    ]);
    expect(lineOf(stdout, "waivers.1.until")?.[1]).toBe("2026-07-31");
    expect(stdout).not.toContain(CANARY.upn);
    expect(await isThere(at("out"))).toBe(false);
  });

  test("says what is usual where there is no config file", async () => {
    const { stdout } = await check(["--print-config"]);
    expect(lineOf(stdout, "policy")?.slice(1)).toEqual(["statutory-england", "the usual"]);
    expect(lineOf(stdout, "config")?.slice(1)).toEqual(["-", "not said"]);
  });

  test.each(["check", "compare", "deadlines", "report", "inspect"])("is an option of %s", async (command) => {
    const { status, stdout } = await call([command, at("exports"), "--print-config"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^setting +value +from\n/);
  });
});

describe("the table of settings", () => {
  const program = buildProgram({ stdout: sink(), stderr: sink(), env: {} }, "1.0.0", () => {});
  const options = program.commands.flatMap((command) => command.options.map(({ long }) => long));

  test("speaks of options that there are, each once, and never of --identify or the day", () => {
    const flags = SETTINGS.map(({ option }) => option);
    expect(flags.filter((flag) => !options.includes(flag))).toEqual([]);
    expect(new Set(flags).size).toBe(flags.length);
    expect(flags).not.toEqual(expect.arrayContaining(["--identify"]));
    expect(flags).not.toEqual(expect.arrayContaining(["--as-of"]));
  });

  test("is in the README", () => {
    const readme = readFileSync("README.md", "utf8");
    const names = [...SETTINGS.map(({ variable }) => variable), ...OTHER_VARIABLES.map(([name]) => name)];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

test("JUnit XML can go to the screen, and is that alone", async () => {
  const { stdout } = await check(["--policy", at("policy.yaml"), "--format", "junit"]);
  expect(stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites>/);
});
