import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { terminalOf } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { workplace } from "./example.ts";

let folder: string;
let policy: string;
beforeAll(() => {
  folder = workplace();
  policy = join(folder, "policy.yaml");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stream that keeps what is written to it. */
const sink = (more: object = {}) => Object.assign(new PassThrough({ encoding: "utf8" }), more);

async function call(...argv: readonly string[]) {
  const io = { stdout: sink(), stderr: sink(), env: {}, now: new Date("2026-03-10T12:00:00Z") };
  const status = await main(argv, io);
  return { status, stdout: io.stdout.read() ?? "", stderr: io.stderr.read() ?? "" };
}

describe("policies", () => {
  test("list names every policy that comes with the program", async () => {
    const { status, stdout } = await call("policies", "list");
    expect(status).toBe(0);
    for (const id of ["dacorum-esc", "leicester-partnership", "statutory-england", "stoke-on-trent", "warwickshire"]) {
      expect(stdout).toMatch(new RegExp(`^ +${id} .*\\d`, "m"));
    }
  });

  test("show tells the clauses, the controls and what is ours", async () => {
    const { stdout } = await call("policies", "show", policy);
    expect(stdout).toMatch(/^PEPs and reviews$/m);
    expect(stdout).toMatch(/^ {2}EXA-01 The first PEP/m);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      '20 school days ("school days" chosen by cic-audit, not given in the document)',
    );
    expect(stdout).toContain("answered from exports; critical, for the headteacher");
  });

  test("show gives the same as one JSON document", async () => {
    const { controls, ...shown } = JSON.parse((await call("policies", "show", policy, "--format", "json")).stdout);
    expect(shown).toMatchObject({ schema: "cic-audit/policy/1", id: "example-policy", lineage: [], leftOut: [] });
    expect(controls[0]).toEqual({
      ...{
        id: "EXA-01",
        clause: "PEPs and reviews",
        evidence: "data",
        check: "pep.initial-within",
        from: "example-policy",
      },
      title: "The first PEP is held within 20 school days of entering care or joining the school",
      params: { within: "20 school days", from: ["care start", "school start"] },
      ...{ chosen: ["school days"], severity: "high", addressee: "designated teacher" },
    });
  });

  test("validate says that a policy is sound, or what is wrong and where", async () => {
    expect(await call("policies", "validate", policy)).toEqual({
      ...{ status: 0, stdout: "OK: example-policy, 2 controls\n", stderr: "" },
    });
    const faulty = join(folder, "faulty.yaml");
    writeFileSync(faulty, 'id: faulty\ntitel: x\nversion: "1"\n');
    const { status, stdout, stderr } = await call("policies", "validate", faulty);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/faulty\.yaml line 2, column 1: unknown key "titel"/);
  });
});

describe("explain", () => {
  test("tells all there is to know of a control", async () => {
    const { status, stdout } = await call("explain", "exa-01", "--policy", policy);
    const doc = CONTROL_KINDS.get("pep.initial-within")?.doc;
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    const said = [
      ...Object.values(doc?.when ?? {}),
      ...Object.values(doc?.examples ?? {}),
      doc?.mend,
      doc?.meet,
      doc?.asks,
    ];
    for (const sentence of said) expect(text).toContain(sentence);
    for (const heading of ["When it passes", "When it fails", "When it is due", "When it cannot be assessed"]) {
      expect(stdout).toMatch(new RegExp(`^${heading}$`, "m"));
    }
    expect(text).toContain("Clause: PEPs and reviews");
    expect(text).toContain("peps.csv, one row per PEP meeting");
    expect(text).toContain("calendar.csv, one row per period; or in its place attendance.csv");
    expect(text).toContain('within: 20 school days ("school days" chosen by cic-audit, not given in the document)');
  });

  test("tells all there is to know of a control kind, and who uses it", async () => {
    const { stdout } = await call("explain", "suspension.notified", "--policy", policy);
    expect(stdout).toContain("Controls of this kind: EXA-02");
    expect(stdout).toContain("suspensions.csv, one row per suspension or permanent exclusion");
    expect(stdout).toMatch(/^ {2}roles\n {4}Who must be told$/m);
  });

  test("suggests what may have been meant", async () => {
    const { status, stdout, stderr } = await call("explain", "EXA-03", "--policy", policy);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/no control or control kind is called "EXA-03"; did you mean "EXA-0[12]"\?/);
  });

  test("says where to look where nothing is near", async () => {
    const { stderr } = await call("explain", "something-else-altogether", "--policy", policy);
    expect(stderr).toContain("cic-audit policies show <policy> lists the controls");
  });
});

describe("colour and width", () => {
  const tty = { isTTY: true, columns: 120 };
  test.each<[string, object, Record<string, string>, boolean, { width: number; color: boolean }]>([
    ["a terminal", tty, {}, true, { width: 120, color: true }],
    ["a terminal, --no-color", tty, {}, false, { width: 120, color: false }],
    ["a terminal, NO_COLOR", tty, { NO_COLOR: "1" }, true, { width: 120, color: false }],
    ["a terminal, NO_COLOR empty", tty, { NO_COLOR: "" }, true, { width: 120, color: true }],
    ["a terminal that is dumb", tty, { TERM: "dumb" }, true, { width: 120, color: false }],
    ["a pipe", {}, {}, true, { width: 80, color: false }],
    ["a pipe, COLUMNS", {}, { COLUMNS: "100" }, true, { width: 100, color: false }],
    ["a very narrow terminal", { ...tty, columns: 20 }, {}, true, { width: 60, color: true }],
    ["a very wide terminal", { ...tty, columns: 400 }, {}, true, { width: 160, color: true }],
  ])("%s", (_what, stdout, env, allowColor, expected) => {
    expect(terminalOf({ stdout: sink(stdout), stderr: sink(), env }, allowColor)).toEqual(expected);
  });
});
