import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit } from "../src/audit.ts";
import { date } from "../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../src/controls/index.ts";
import type { Audit, ControlResult } from "../src/domain/result.ts";
import type { Counts } from "../src/domain/status.ts";
import { loadPolicy } from "../src/policy/load.ts";

/** What a sample school says is expected of it: its expected.json, worked out from the policy and not from the program. */
interface Expected {
  readonly policy: string;
  readonly asOf: string;
  /** The exit status of `cic-audit check`. */
  readonly exit: number;
  readonly controls: Readonly<Record<string, ExpectedControl>>;
  /** Every warning, in any order: its file, words of it and, where there are several alike, its line. */
  readonly warnings?: readonly { readonly file: string; readonly line?: number; readonly says: string }[];
}

interface ExpectedControl {
  readonly status: string;
  /** How many findings there are of each status; one that does not occur is left out. */
  readonly counts: Partial<Counts>;
  /** Of a failure: the UPN (or `school`) and the key of each finding that fails. */
  readonly fails?: readonly string[];
  /** Of what cannot be assessed: the file or the column that each message names. */
  readonly needs?: string;
}

const SCHOOLS = ["awkward-exports", "every-control-broken", "every-control-met", "missing-exports"];
const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
const home = mkdtempSync(join(tmpdir(), "cic-audit-samples-"));

const read = (name: string, file: string) => readFileSync(join("samples", name, file), "utf8");
const expectedOf = (name: string): Expected => JSON.parse(read(name, "expected.json"));

const audits = new Map<string, Promise<Audit>>();

/** A sample school audited as it says, once. */
function auditOf(name: string): Promise<Audit> {
  const known = audits.get(name) ?? runAudit(name);
  audits.set(name, known);
  return known;
}

async function runAudit(name: string): Promise<Audit> {
  const { policy: id, asOf } = expectedOf(name);
  const policy = await loadPolicy(id, { kinds: CONTROL_KINDS, folder: "policies" });
  return audit({ paths: [join("samples", name)], policy, asOf: date(asOf) });
}

/** Each control by its id, and what a function makes of it. */
function byId<T>(controls: readonly ControlResult[], what: (result: ControlResult) => T): Record<string, T> {
  return Object.fromEntries(controls.map((result) => [result.control.id, what(result)]));
}

/** What is expected of those controls of which something is, by their ids. */
function expectedBy<T>({ controls }: Expected, what: (control: ExpectedControl) => T | undefined): Record<string, T> {
  const entries = Object.entries(controls).map(([id, control]) => [id, what(control)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, T>;
}

const occurring = (counts: Partial<Counts>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
const namesIn = (text: string) => [...new Set(text.match(/\b(?:SOT|ENG)-\d\d\b/g))].sort();

test("the sample schools are these", () => {
  expect(readdirSync("samples").sort()).toEqual(SCHOOLS);
});

describe.each(SCHOOLS)("the sample school %s", (name) => {
  const expected = expectedOf(name);

  test("comes to the verdict that it says, for every control of its policy and no other", async () => {
    const { controls } = await auditOf(name);
    const found = byId(controls, ({ status, counts }) => ({ status, counts: occurring(counts) }));
    expect(found).toEqual(expectedBy(expected, ({ status, counts }) => ({ status, counts })));
  });

  test("fails for the children and events that it says", async () => {
    const { controls } = await auditOf(name);
    const found = byId(
      controls.filter(({ status }) => status === "fail"),
      ({ findings }) =>
        findings
          .filter(({ status }) => status === "fail")
          .map(({ child, key }) => `${child?.id ?? "school"} ${key}`)
          .sort(),
    );
    expect(found).toEqual(expectedBy(expected, ({ fails }) => fails));
  });

  test("says which file or column would settle what cannot be assessed", async () => {
    const { controls } = await auditOf(name);
    const open = controls.filter(({ status }) => status === "not-assessable");
    const ids = open.map(({ control }) => control.id).sort();
    expect(ids).toEqual(Object.keys(expectedBy(expected, ({ needs }) => needs)));
    for (const { control, findings } of open) {
      const { needs } = expected.controls[control.id] as ExpectedControl;
      for (const { message } of findings) expect(message, control.id).toContain(needs);
    }
  });

  test("gives the warnings that it says and no other", async () => {
    const { warnings } = await auditOf(name);
    const wanted = expected.warnings ?? [];
    const isOf = (given: Audit["warnings"][number]) => (want: (typeof wanted)[number]) =>
      want.file === given.file && given.message.includes(want.says) && (want.line ?? given.line) === given.line;
    expect(warnings.filter((given) => !wanted.some(isOf(given)))).toEqual([]);
    expect(wanted.filter((want) => !warnings.some((given) => isOf(given)(want)))).toEqual([]);
  });

  test("ends the program with the exit status that it says", () => {
    const options = ["--policy", expected.policy, "--as-of", expected.asOf, "--format", "json", "--quiet"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join("bin", "cic-audit.js"), "check", join("samples", name), ...options],
      { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, XDG_CONFIG_HOME: home } },
    );
    expect(status, stderr).toBe(expected.exit);
    expect(Object.keys(expected.controls)).toEqual(JSON.parse(stdout).controls.map(({ id }: { id: string }) => id));
  });

  test("names in its README every control that is not met, and none that its policy does not have", () => {
    const named = namesIn(read(name, "README.md"));
    const notMet = Object.keys(expectedBy(expected, ({ status }) => (status === "pass" ? undefined : status)));
    expect(notMet.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !(id in expected.controls))).toEqual([]);
  });

  test("has UPNs of no authority that there is", () => {
    const files = readdirSync(join("samples", name)).filter((file) => file.endsWith(".csv"));
    const upns = files.flatMap((file) => read(name, file).match(/\b[A-Z]\d{12}\b/g) ?? []);
    expect(upns.length).toBeGreaterThan(0);
    for (const upn of new Set(upns)) {
      const sum = [...upn.slice(1)].reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
      expect(upn.slice(0, 4), upn).toBe(`${UPN_LETTERS[sum % 23]}999`);
    }
  });
});

test("a sample school with awkward exports is the one in which every control is met, finding for finding", async () => {
  const [awkward, met] = await Promise.all(["awkward-exports", "every-control-met"].map((name) => auditOf(name)));
  const verdicts = (result: Audit | undefined) =>
    byId(result?.controls ?? [], ({ findings }) => findings.map(({ child, key, status }) => [child?.id, key, status]));
  expect(verdicts(awkward)).toEqual(verdicts(met));
});

test("every control is broken in the school that says so", async () => {
  const { controls } = await auditOf("every-control-broken");
  const unbroken = controls.filter(({ status }) => status !== "fail");
  expect(unbroken.map(({ control }) => control.id)).toEqual([]);
});
