import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { AWAITED, CANARY, CLEAN, type Exports, LATE, replaceExports, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(LATE);
  configure("");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECOND = "M801200012346,suspension,2026-02-10,late again,2026-02-12,2026-02-10\n";
const configure = (more: string) =>
  writeFileSync(join(folder, "cic-audit.config.yaml"), `policy: ./policy.yaml\n${more}`);
const file = () => join(folder, "known.yaml");
const text = () => readFileSync(file(), "utf8");
const findings = () => parse(text()).findings;
const check = (...args: string[]) => callIn(folder, ["check", join(folder, "exports"), ...args], 120);
const write = (...args: string[]) => check("--write-baseline", file(), ...args);
async function audited(...args: string[]): Promise<ResultDocument> {
  return JSON.parse((await check("--format", "json", ...args)).stdout);
}

/** Somebody decides, and the config file names what was decided. */
function decide(until = "2026-07-31") {
  const decided = text()
    .replace(/^reason:$/m, "reason: agreed with the virtual school")
    .replace(/^approved-by:$/m, "approved-by: headteacher")
    .replace(/^until:$/m, `until: ${until}`);
  writeFileSync(file(), decided);
  configure("baseline: known.yaml\n");
}

describe("a baseline", () => {
  test("is written of what fails, for its owner alone and without a name, and the run ends as it would have", async () => {
    const { status, stderr } = await write("--identify");
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/known\.yaml: 1 known failure\./) });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(findings()).toEqual([
      {
        control: "EXA-02",
        pupil: expect.stringMatching(/^child-[0-9a-f]{8}$/),
        key: "2026-02-03",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    for (const secret of Object.values(CANARY)) expect(text()).not.toContain(secret);
  });

  test("waives nothing until somebody has filled it in", async () => {
    await write();
    configure("baseline: known.yaml\n");
    const { status, stdout, stderr } = await check();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const key of ["reason", "approved-by", "until"]) {
      expect(stderr).toMatch(new RegExp(`known\\.yaml line \\d+, column 1: ${key} is empty`));
    }
  });

  test("waives what it knows, with what it is beside it: never a pass", async () => {
    await write();
    decide();
    const result = await audited();
    const [, control] = result.controls;
    expect(control).toMatchObject({ id: "EXA-02", status: "not-applicable", counts: { fail: 0, pass: 0, waived: 1 } });
    expect(control?.findings[0]).toMatchObject({
      status: "waived",
      waived: { ...{ status: "fail", until: "2026-07-31" }, reason: "agreed with the virtual school" },
    });
    const shown = flat((await check()).stdout);
    expect(shown).toContain("1 finding is waived");
    expect(shown).toContain("Without the waiver: failed. The virtual school was told on 4 February 2026");
  });

  test("does not know what fails beside it", async () => {
    await write();
    decide();
    replaceExports(folder, { "suspensions.csv": `${LATE["suspensions.csv"]}${SECOND}` });
    const { status, controls } = await audited();
    expect(status).toBe("fail");
    expect(controls[1]?.counts).toMatchObject({ fail: 1, waived: 1 });
  });

  test.each([
    ["2026-03-10", "waived", 0],
    ["2026-03-09", "fail", 1],
  ])("holds up to its last day: until %s, on the 10th it is %s", async (until, status, warnings) => {
    await write();
    decide(until);
    const result = await audited();
    expect(result.controls[1]?.findings[0]?.status).toBe(status);
    expect(result.warnings.filter(({ message }) => /the baseline ran out on/.test(message))).toHaveLength(warnings);
  });

  test("knows failures alone: what cannot be assessed stands", async () => {
    await write();
    decide();
    replaceExports(folder, { "suspensions.csv": null });
    const { status, controls } = await audited();
    expect({ status, counts: controls[1]?.counts }).toMatchObject({
      status: "not-assessable",
      counts: { "not-assessable": 1, waived: 0 },
    });
  });

  test("does not know a child by another key", async () => {
    await write();
    decide();
    rmSync(join(folder, "settings"), { recursive: true });
    expect((await audited()).status).toBe("fail");
  });

  test.each<[string, Exports]>([
    ["mended", { "suspensions.csv": LATE["suspensions.csv"]?.replace("2026-02-04", "2026-02-03") ?? null }],
    ["gone", CLEAN],
  ])("is told of where what it knows is %s", async (_what, exports) => {
    await write();
    decide();
    replaceExports(folder, exports);
    const { warnings, status } = await audited();
    expect(status).toBe("pass");
    expect(warnings.map(({ message }) => message)).toContain(
      "no longer failing, or not looked at any more: 1 known failure.",
    );
  });
});

describe("a baseline that is written again", () => {
  const both = `${LATE["suspensions.csv"]}${SECOND}`;

  test("loses what has passed, keeps what was decided, and gains nothing", async () => {
    replaceExports(folder, { "suspensions.csv": both });
    await write();
    decide();
    expect(findings()).toHaveLength(2);
    const mended = both.replace("2026-02-12", "2026-02-10").replace("3,2026-02-04", "3,2026-02-05");
    const third = "M801200012346,suspension,2026-02-17,again,2026-02-19,2026-02-17\n";
    replaceExports(folder, { "suspensions.csv": mended + third });
    const { stderr } = await write();
    expect(stderr).toContain("1 of 2 known failures taken out, 1 left. 1 failure not in it");
    expect(parse(text())).toMatchObject({ reason: "agreed with the virtual school", until: "2026-07-31" });
    expect(findings()).toMatchObject([{ key: "2026-02-03" }]);
    // What was taken out is a failure like any other when it comes back.
    replaceExports(folder, { "suspensions.csv": both });
    await write();
    expect(findings()).toMatchObject([{ key: "2026-02-03" }]);
    expect((await audited()).controls[1]?.counts).toMatchObject({ fail: 1, waived: 1 });
  });

  test("loses nothing that nobody can see: an export that is missing mends no failure", async () => {
    await write();
    decide();
    replaceExports(folder, { "suspensions.csv": null });
    await write();
    expect(findings()).toHaveLength(1);
    replaceExports(folder, LATE);
    expect((await audited()).status).not.toBe("fail");
  });

  test("loses what is no longer there, where the control sees", async () => {
    await write();
    replaceExports(folder, { "suspensions.csv": CLEAN["suspensions.csv"] ?? null });
    await write();
    expect(findings()).toEqual([]);
    expect(text()).toContain("findings: []");
  });

  test("begins anew only where somebody has deleted it", async () => {
    await write();
    replaceExports(folder, { "suspensions.csv": both });
    await write();
    expect(findings()).toHaveLength(1);
    rmSync(file());
    await write();
    expect(findings()).toHaveLength(2);
  });

  test("must be of the same policy, and not be damaged", async () => {
    await write();
    const whole = text();
    writeFileSync(file(), whole.replace('"example-policy"', '"other-policy"'));
    expect(await write()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("known failures of other-policy"),
    });
    writeFileSync(file(), whole.replace("findings:", "finding:"));
    expect(await write()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/line \d+.*unknown key "finding"/),
    });
    expect(text()).toContain("finding:");
  });
});

test("a baseline is not written among the exports, nor of what is due", async () => {
  const among = join(folder, "exports", "known.yaml");
  expect((await check("--write-baseline", among)).status).toBe(2);
  expect(existsSync(among)).toBe(false);
  replaceExports(folder, AWAITED);
  await write();
  expect(findings()).toEqual([]);
});
