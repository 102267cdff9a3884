import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Exports of schools that do not exist, with the verdicts that follow from the contract, worked out by others. */
const CASES = join("..", "shared", "conformance");
const home = mkdtempSync(join(tmpdir(), "cic-audit-conformance-"));

interface Expected {
  readonly academicYear: string;
  readonly controls: Readonly<
    Record<string, { status: string; findings: { pupil: string | null; key: string; status: string }[] }>
  >;
}

interface Result {
  readonly academicYear: string;
  readonly controls: {
    id: string;
    status: string;
    findings: { subject: { pupil: string | null; key: string }; status: string }[];
  }[];
}

const cases = existsSync(CASES)
  ? readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];

describe("the conformance cases", () => {
  test("are there wherever the contract is", () => {
    expect(cases.length > 0).toBe(existsSync(join("..", "shared", "contract.md")));
  });

  test.each(cases.map(({ name }) => name))("%s", (name) => {
    const { policy, asOf } = JSON.parse(readFileSync(join(CASES, name, "case.json"), "utf8"));
    const expected: Expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8"));
    const options = ["--policy", policy, "--as-of", asOf, "--identify", "--format", "json", "--fail-on", "never"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join("bin", "cic-audit.js"), "check", join(CASES, name, "exports"), ...options],
      { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, XDG_CONFIG_HOME: home } },
    );
    expect(status, stderr).toBe(0);
    const result: Result = JSON.parse(stdout);
    expect(result.academicYear).toBe(expected.academicYear);
    const controls = new Map(result.controls.map((control) => [control.id, control]));
    for (const [id, { status, findings }] of Object.entries(expected.controls)) {
      const given = controls.get(id);
      const said = given?.findings.map(({ subject, status }) => `${subject.pupil} ${subject.key} ${status}`).sort();
      const wanted = findings.map(({ pupil, key, status }) => `${pupil} ${key} ${status}`).sort();
      expect({ id, status: given?.status, findings: said }).toEqual({ id, status, findings: wanted });
    }
  });
});
