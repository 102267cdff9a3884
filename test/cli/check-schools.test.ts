import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { SchoolsDocument } from "../../src/render/schools/document.ts";
import { AWAITED, CANARY, CLEAN, type Exports, LATE, WITHOUT_PEPS, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

/** A pupil list with a date that there is not, and a name where a date belongs. */
const BROKEN: Exports = {
  ...CLEAN,
  "peps.csv": `upn,meeting_date\n${CANARY.upn},31/02/2026\n${CANARY.upn},${CANARY.surname}\n`,
};

let folder: string;
beforeEach(() => {
  folder = workplace();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
function put(school: string, exports: Exports): void {
  mkdirSync(at("trust", school), { recursive: true });
  for (const [name, text] of Object.entries(exports)) if (text !== null) writeFileSync(at("trust", school, name), text);
}
const putAll = (schools: Readonly<Record<string, Exports>>) => {
  for (const [school, exports] of Object.entries(schools)) put(school, exports);
};
const check = (...args: readonly string[]) =>
  callIn(folder, ["check", at("trust"), "--policy", at("policy.yaml"), ...args]);
async function checked(...args: readonly string[]): Promise<SchoolsDocument> {
  return JSON.parse((await check("--format", "json", ...args)).stdout);
}
const outcomes = ({ schools }: SchoolsDocument) =>
  schools.map(({ folder, result }) => `${folder}: ${result?.status ?? "none"}`);

describe("a folder of schools", () => {
  test("is an audit of each, in the order of the folders, as it would be alone", async () => {
    putAll({ "North Hill": CLEAN, mill: LATE, abbey: WITHOUT_PEPS });
    const document = await checked();
    expect(outcomes(document)).toEqual(["North Hill: pass", "abbey: not-assessable", "mill: fail"]);
    for (const { folder: school, result, problems } of document.schools) {
      const alone = await callIn(folder, [
        ...["check", at("trust", school), "--policy", at("policy.yaml"), "--format", "json"],
      ]);
      expect(result).toEqual(JSON.parse(alone.stdout));
      expect(problems).toEqual([]);
    }
  });

  test("says of all schools how many there are of each sort, and of how many children", async () => {
    putAll({ hill: CLEAN, mill: LATE, north: LATE, zoo: BROKEN });
    const { status, totals, asOf, academicYear, identified } = await checked();
    expect({ asOf, academicYear, identified }).toEqual({
      ...{ asOf: "2026-03-10", academicYear: "2025/26", identified: false },
    });
    expect({ status, totals }).toEqual({
      status: "not-audited",
      totals: {
        ...{ schools: 4, notAudited: 1 },
        status: { fail: 2, "not-assessable": 0, due: 0, pass: 1, "not-applicable": 0 },
        cohort: { inCare: 6, previouslyInCare: 3, otherSocialWorker: 0 },
      },
    });
  });

  test("gives the same bytes every time", async () => {
    putAll({ hill: CLEAN, mill: BROKEN });
    expect((await check("--format", "json")).stdout).toBe((await check("--format", "json")).stdout);
  });

  test.each<[string, Readonly<Record<string, Exports>>, readonly string[], number]>([
    ["all is well everywhere", { a: CLEAN, b: CLEAN }, [], 0],
    ["a control failed in one", { a: CLEAN, b: LATE, c: WITHOUT_PEPS }, [], 1],
    ["something is not known in one", { a: WITHOUT_PEPS, b: CLEAN }, [], 4],
    ["only failures count", { a: WITHOUT_PEPS, b: CLEAN }, ["--fail-on", "fail"], 0],
    ["nobody minds", { a: WITHOUT_PEPS, b: LATE }, ["--fail-on", "never"], 0],
    ["something is due in one", { a: CLEAN, b: AWAITED }, [], 0],
    ["something is due in one, and that counts", { a: CLEAN, b: AWAITED }, ["--fail-on", "due"], 4],
    ["one cannot be audited, and others failed", { a: LATE, b: BROKEN, c: WITHOUT_PEPS }, [], 3],
    ["one cannot be audited, whatever counts", { a: BROKEN, b: CLEAN }, ["--fail-on", "never"], 3],
    ["one has no export", { a: CLEAN, b: {} }, ["--fail-on", "never"], 3],
    ["an option is wrong", { a: CLEAN, b: CLEAN }, ["--as-of", "2026-02-31"], 2],
    ["the policy is wrong", { a: CLEAN, b: BROKEN }, ["--policy", "stoke-on-trend"], 2],
  ])("ends with the worst status where %s", async (_where, schools, args, status) => {
    putAll(schools);
    const ended = await check(...args);
    expect(ended.status).toBe(status);
    if (status === 2) expect(ended.stdout).toBe("");
  });

  test("is quiet where the status is 0, and else tells of the schools that raised it", async () => {
    putAll({ hill: CLEAN, mill: CLEAN, templates: CLEAN });
    expect(await check("--quiet")).toEqual({ status: 0, stdout: "", stderr: "" });
    putAll({ mill: LATE, zoo: BROKEN });
    const { stdout } = await check("--quiet");
    expect(flat(stdout)).toMatch(/^Of 3 schools: 1 cannot be audited; 1 does not meet its policy; 1 meets its policy/);
    expect(stdout).toMatch(/^mill\n\nThe policy is not met: 1 of 2 controls failed\.\n\nFailed: 1 control\n/m);
    expect(stdout).toMatch(/^zoo\n {2}Cannot be audited:\n {4}peps\.csv, line 2/m);
    expect(stdout).not.toMatch(/^hill/m);
  });
});

describe("a school that cannot be audited", () => {
  test("is told of on both streams with what is wrong; the others go on", async () => {
    putAll({ hill: CLEAN, "mill school": BROKEN, north: LATE });
    const { status, stdout, stderr } = await check();
    expect(status).toBe(3);
    expect(stderr).toContain("cic-audit: mill school: these exports cannot be trusted:\npeps.csv line 2");
    expect(flat(stdout)).toContain(
      'Cannot be audited: peps.csv, line 2, column meeting_date, "31/02/2026": there is no',
    );
    expect(stdout).toMatch(/^ {2}hill +example-policy +2 +0 +0 +0 +1 +met$/m);
    expect(stdout).toMatch(/^ {2}north +example-policy +2 +1 +0 +0 +1 +not met$/m);
    expect(stdout).toMatch(/^ {2}mill school +not audited$/m);
    expect(stdout).not.toContain("Quillfeather");
  });

  test("may have no export, no folder behind its link, or its exports too far down", async () => {
    putAll({ hill: CLEAN, empty: {} });
    mkdirSync(at("trust", "deep", "exports"), { recursive: true });
    writeFileSync(at("trust", "deep", "exports", "pupils.csv"), String(CLEAN["pupils.csv"]));
    symlinkSync("circle", at("trust", "circle"));
    const document = await checked();
    expect(outcomes(document)).toEqual(["circle: none", "deep: none", "empty: none", "hill: pass"]);
    const said = document.schools.flatMap(({ problems }) => problems.map(({ file, message }) => `${file}: ${message}`));
    expect(said[0]).toBe("circle: this folder cannot be opened.");
    expect(said[1]).toContain(`for example ${at("trust", "deep", "exports")}.`);
    expect(said[2]).toMatch(/^empty: no CSV file .* in .*empty/);
    expect(said).toHaveLength(3);
  });

  test("leaves what an earlier run wrote of it, and says so", async () => {
    putAll({ hill: CLEAN, mill: CLEAN });
    expect((await check("--out", at("out"))).stderr).not.toContain("earlier run");
    const earlier = readFileSync(at("out", "mill", "audit.json"), "utf8");
    put("mill", BROKEN);
    const { stderr } = await check("--out", at("out"));
    expect(stderr).toContain(`${at("out", "mill", "audit.json")} is of an earlier run: mill could not be audited now.`);
    expect(stderr).not.toContain(`Wrote ${at("out", "mill")}`);
    expect(readFileSync(at("out", "mill", "audit.json"), "utf8")).toBe(earlier);
    expect(JSON.parse(readFileSync(at("out", "schools.json"), "utf8")).status).toBe("not-audited");
  });
});

describe("the config file of a school", () => {
  const configure = (policy: string, ...where: readonly string[]) =>
    writeFileSync(at("trust", ...where, "cic-audit.config.yaml"), `policy: ${policy}\n`);
  const call = (...args: readonly string[]) => callIn(folder, ["check", at("trust"), "--format", "json", ...args]);
  const policiesOf = (stdout: string) =>
    (JSON.parse(stdout) as SchoolsDocument).schools.map(({ result }) => result?.policy.id ?? "none");

  test("is the nearest: its own, else that of all schools, which is told of once", async () => {
    putAll({ hill: CLEAN, mill: CLEAN, north: CLEAN });
    configure("../policy.yaml");
    configure("warwickshire", "mill");
    const { stdout, stderr } = await call();
    expect(policiesOf(stdout)).toEqual(["example-policy", "warwickshire", "example-policy"]);
    expect(stderr.match(/^Config: .*$/gm)).toHaveLength(2);
    expect(policiesOf((await call("--policy", "dacorum-esc")).stdout)).toEqual(Array(3).fill("dacorum-esc"));
    const named = await call("--config", at("trust", "mill", "cic-audit.config.yaml"));
    expect(policiesOf(named.stdout)).toEqual(Array(3).fill("warwickshire"));
  });

  test("stands in the way of no other where it is wrong", async () => {
    putAll({ hill: CLEAN, mill: CLEAN });
    configure("../policy.yaml");
    configure("stoke", "hill");
    const { status, stdout, stderr } = await call();
    expect(status).toBe(3);
    expect(policiesOf(stdout)).toEqual(["none", "example-policy"]);
    expect((JSON.parse(stdout) as SchoolsDocument).schools[0]?.problems).toEqual([
      { file: "hill", message: expect.stringContaining('no policy is called "stoke"') },
    ]);
    expect(stderr).toMatch(/^cic-audit: hill: .*cic-audit\.config\.yaml line 1.*no policy is called "stoke"/m);
  });

  test("ends the run where it is that of all schools, and wrong", async () => {
    putAll({ hill: CLEAN, mill: CLEAN });
    configure("stoke");
    configure("../../policy.yaml", "hill");
    expect(await call()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining('called "stoke"') });
  });
});

test("a key for pseudonyms that is damaged ends the run: it is no school's fault", async () => {
  putAll({ hill: CLEAN, mill: CLEAN });
  mkdirSync(at("settings"));
  writeFileSync(at("settings", "pseudonym.key"), "short", { mode: 0o600 });
  expect(await check()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("is damaged") });
});

test("whoever waits at a terminal sees which school is being audited", async () => {
  putAll({ hill: CLEAN, mill: BROKEN });
  const sink = () => Object.assign(new PassThrough({ encoding: "utf8", highWaterMark: 1 << 20 }), { isTTY: true });
  const io = { stdout: sink(), stderr: sink(), env: { CIC_AUDIT_KEY_FILE: at("settings", "pseudonym.key") } };
  await main(["check", at("trust"), "--policy", at("policy.yaml"), "--as-of", "2026-03-10"], io);
  const back = "\r\u001b[2K";
  const said = String(io.stderr.read());
  expect(said).toContain(`${back}1 of 2: hill${back}${back}2 of 2: mill${back}cic-audit: mill: `);
});

describe("what is not a school of the folder", () => {
  test("is named, unless the run is quiet", async () => {
    putAll({ hill: CLEAN, templates: BROKEN, ".hidden": BROKEN });
    const { status, stderr } = await check();
    expect({ status, stderr }).toEqual({
      ...{ status: 0, stderr: "Not read, since they are no school's folder: .hidden and templates\n" },
    });
    expect((await check("--quiet")).stderr).toBe("");
  });

  test("is a subfolder of a school with exports of its own: it is warned of, where there is a verdict or none", async () => {
    putAll({ "": CLEAN, old: LATE, documents: {} });
    const { status, stdout } = await check("--format", "json");
    expect(status).toBe(0);
    const { schema, warnings } = JSON.parse(stdout);
    expect(schema).toBe("cic-audit/result/1");
    const ofFolders = warnings.filter(({ file }: { file: string }) => !file.endsWith(".csv"));
    expect(ofFolders).toMatchObject([{ file: "old", message: expect.stringContaining("were not read") }]);
    rmSync(at("trust", "pupils.csv"));
    const lost = await check();
    expect({ status: lost.status, stderr: lost.stderr }).toEqual({
      ...{ status: 3, stderr: expect.stringMatching(/pupil list[\s\S]*^old: this subfolder holds exports/m) },
    });
  });

  test.each([
    ["check", [], "Name that folder alone"],
    ["compare", [], "Compare the exports of one of them"],
    ["inspect", [], "Inspect the exports of one of them"],
  ])("is asked of %s for one school", async (command, args, said) => {
    putAll({ empty: {}, hill: CLEAN, mill: LATE });
    const paths = command === "check" ? [at("exports"), at("trust")] : [at("trust")];
    const { status, stdout, stderr } = await callIn(folder, [command, ...paths, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`a school in each subfolder: empty, hill and mill. ${said}`);
    expect(stderr).toContain(at("trust", "hill"));
  });
});

test("five schools are named where one is asked for, and of more how many there are", async () => {
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) put(name, CLEAN);
  const asked = async () => (await callIn(folder, ["inspect", at("trust")])).stderr;
  expect(await asked()).toContain("in each subfolder: a, b, c, d and e. Inspect");
  put("f", CLEAN);
  expect(await asked()).toContain("in each subfolder: a, b, c, d, e and 1 more. Inspect");
});

describe("the files of schools", () => {
  const filesUnder = (path: string) =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name).slice(path.length + 1) : []))
      .sort();

  test("are those of all together, and for each those it would have alone", async () => {
    putAll({ hill: LATE, mill: BROKEN, "north end": CLEAN });
    const { stderr } = await check("--out", at("out"));
    const own = ["csv", "json", "md"];
    const files = ["hill", "north end"].flatMap((school) => own.map((ending) => join(school, `audit.${ending}`)));
    expect(filesUnder(at("out"))).toEqual([...files, ...own.map((ending) => `schools.${ending}`)]);
    for (const file of filesUnder(at("out"))) expect(stderr).toContain(`Wrote ${at("out", file)}`);
    await callIn(folder, ["check", at("trust", "hill"), "--policy", at("policy.yaml"), "--out", at("alone")]);
    for (const ending of own) {
      const text = (path: string) => readFileSync(at(path, `audit.${ending}`), "utf8");
      expect(text(join("out", "hill"))).toBe(text("alone"));
    }
    expect(readFileSync(at("out", "schools.json"), "utf8")).toBe((await check("--format", "json")).stdout);
  });

  test("have the names that --format gives, each in the folder of its school; one by its whole path is of all", async () => {
    putAll({ hill: LATE, mill: CLEAN });
    const { stderr } = await check("--out", at("out"), "--format", "json=a/r.json", "--format", `csv=${at("all.csv")}`);
    expect(stderr.match(/^Wrote .*all\.csv$/gm)).toHaveLength(1);
    expect(filesUnder(at("out"))).toEqual(["a", join("hill", "a"), join("mill", "a")].map((f) => join(f, "r.json")));
    await check("--format", `json=${at("all.json")}`);
    expect(JSON.parse(readFileSync(at("all.json"), "utf8")).schema).toBe("cic-audit/schools/1");
    const rows: Record<string, string>[] = parse(readFileSync(at("all.csv"), "utf8"), { columns: true });
    expect(new Set(rows.map(({ school }) => school))).toEqual(new Set(["hill", "mill"]));
  });

  test("are not written into a school's folder, be it behind a link, nor where one of them cannot be", async () => {
    putAll({ hill: CLEAN, mill: CLEAN });
    cpSync(at("trust", "hill"), at("far"), { recursive: true });
    symlinkSync(at("far"), at("trust", "far"));
    for (const out of [at("trust", "out"), at("far", "out")]) {
      expect(await check("--out", out)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("the exports are"),
      });
    }
    mkdirSync(at("out", "mill", "audit.json"), { recursive: true });
    expect(await check("--out", at("out"))).toMatchObject({ status: 2, stdout: "" });
    expect(filesUnder(at("out"))).toEqual([]);
  });
});

describe("nobody is named in a folder of schools", () => {
  const everything = async (...args: readonly string[]) => {
    const texts: string[] = [];
    for (const format of ["table", "json", "csv", "markdown"]) {
      const { stdout } = await check("--format", format, ...args);
      texts.push(stdout);
    }
    return texts;
  };

  test.each([[[]], [["--verbose"]]])("with %j", async (args) => {
    putAll({ hill: LATE, mill: BROKEN });
    for (const text of await everything(...args)) {
      for (const secret of Object.values(CANARY)) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test("unless it is asked for, and then it is said", async () => {
    putAll({ hill: LATE, mill: BROKEN });
    const [table, json, csv, markdown] = await everything("--identify", "--verbose");
    for (const text of [table, json, csv, markdown]) expect(text).toContain(CANARY.upn);
    for (const text of [table, markdown]) expect(flat(text ?? "")).toContain("names children");
    expect(JSON.parse(json ?? "")).toMatchObject({ identified: true });
  });
});

describe("three of the sample schools", () => {
  const trust = mkdtempSync(join(tmpdir(), "cic-audit-schools-"));
  afterAll(() => rmSync(trust, { recursive: true, force: true }));

  test("are met, broken and unreadable", async () => {
    cpSync("samples/every-control-met", join(trust, "hill"), { recursive: true });
    cpSync("samples/every-control-broken", join(trust, "mill"), { recursive: true });
    cpSync("samples/every-control-met", join(trust, "north"), { recursive: true });
    const list = join(trust, "north", "pupils.csv");
    writeFileSync(list, readFileSync(list, "utf8").replace(/\n/, ",twice,twice\n"));
    const { status, stdout } = await callIn(folder, ["check", trust, "--as-of", "2026-05-22", "--format", "json"]);
    expect(status).toBe(3);
    expect(outcomes(JSON.parse(stdout))).toEqual(["hill: pass", "mill: fail", "north: none"]);
  });
});
