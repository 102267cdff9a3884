import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { policyNamed } from "../../src/cli/policy.ts";
import { DATASET_NAMES, datasetOf } from "../../src/domain/datasets.ts";
import { WORDS } from "../../src/domain/words.ts";
import { vocabularyTable } from "../../src/render/pages/dataset-page.ts";
import { exampleOf } from "../../src/render/starter/examples.ts";
import { CLEAN, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
let home: string;
beforeEach(() => {
  folder = workplace();
  home = join(folder, "cic-audit");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...argv: string[]) => callIn(folder, ["init", home, ...argv]);
const read = (...names: string[]) => readFileSync(join(home, ...names), "utf8");
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe("init", () => {
  test("writes a config file that names the policy", async () => {
    const { status, stdout } = await init("--policy", "stoke-on-trent");
    expect({ status, said: stdout.split("\n")[0] }).toEqual({
      status: 0,
      said: `Wrote ${join(home, "cic-audit.config.yaml")}`,
    });
    expect(read("cic-audit.config.yaml")).toMatch(/^policy: stoke-on-trent$/m);
  });

  test("names a policy of your own by its path from the config file", async () => {
    await init("--policy", join(folder, "policy.yaml"));
    expect(read("cic-audit.config.yaml")).toMatch(/^policy: "\.\.\/policy\.yaml"$/m);
    writeFileSync(join(home, "exports", "pupils.csv"), CLEAN["pupils.csv"] ?? "");
    expect((await callIn(folder, ["check", join(home, "exports")])).stdout).toContain("example-policy");
  });

  test("writes a template of every data set, with every column", async () => {
    await init();
    const files = ["README.md", ...DATASET_NAMES.map((name) => `${name}.csv`)];
    expect(readdirSync(join(home, "templates")).sort()).toEqual(files.sort());
    for (const name of DATASET_NAMES) {
      const [header, ...rows]: string[][] = parse(read("templates", `${name}.csv`));
      expect(header).toEqual(Object.keys(datasetOf(name).columns));
      expect(rows).toEqual([]);
    }
  });

  test("writes a row for every statement of the policy, its own and what it takes over, without an answer", async () => {
    await init("--policy", "stoke-on-trent");
    const { controls } = await policyNamed("stoke-on-trent");
    const statements = controls.filter(({ check }) => check === "attestation");
    const rows = rowsOf(read("exports", "attestations.csv"));
    expect(rows).toEqual(statements.map(({ id }) => ({ control: id, answer: "", date: "", by: "", evidence: "" })));
    expect(rows.map(({ control }) => control)).toEqual(expect.arrayContaining(["SOT-03", "ENG-04"]));
  });

  test("says in words what is to be stated, which words columns hold, and how it runs by itself", async () => {
    await init("--policy", "stoke-on-trent");
    const text = read("README.md");
    expect(text).toMatch(/^\| SOT-19 \| Children in care are and feel safe in school \|/m);
    expect(text).toContain(vocabularyTable());
    expect(text).toContain(`30 6 * * 1-5 cd '${home}' && `);
    expect(text).toMatch(/check exports --quiet --out reports$/m);
  });

  test("says for every column of a template what it holds, and what each word means", async () => {
    await init();
    const text = read("templates", "README.md");
    for (const name of DATASET_NAMES) {
      const [, section = ""] = text.split(`## ${name}.csv: `);
      const rows = section.split("\n## ")[0]?.split("\n") ?? [];
      for (const column of Object.keys(datasetOf(name).columns))
        expect(rows.some((row) => row.replaceAll("*", "").startsWith(`| ${column} | `))).toBe(true);
    }
    for (const words of Object.values(WORDS))
      for (const word of Object.keys(words)) expect(text).toMatch(new RegExp(`^\\| ${word} \\| \\S`, "m"));
  });

  test("touches nothing that is there, and says so", async () => {
    mkdirSync(join(home, "exports"), { recursive: true });
    writeFileSync(join(home, "exports", "attestations.csv"), "mine");
    writeFileSync(join(home, "cic-audit.config.yaml"), "policy: warwickshire\n");
    const { status, stdout } = await init();
    expect(status).toBe(0);
    expect(read("exports", "attestations.csv")).toBe("mine");
    expect(read("cic-audit.config.yaml")).toBe("policy: warwickshire\n");
    expect(stdout).toContain(`Kept ${join(home, "exports", "attestations.csv")}, which was there already`);
    expect(read("README.md")).toContain("(`warwickshire`, version");
    const again = await init();
    expect(again.stdout).not.toContain("Wrote");
  });

  test("refuses a policy that there is not, and writes nothing", async () => {
    expect(await init("--policy", "stoke")).toMatchObject({ status: 2, stdout: "" });
    expect(existsSync(home)).toBe(false);
  });

  test("says what is wrong where it cannot write", async () => {
    writeFileSync(home, "a file");
    expect(await init()).toMatchObject({ status: 2, stderr: expect.stringContaining("cannot be written") });
  });
});

describe("what init writes", () => {
  test("never passes by itself: there is no pupil list among the exports, and none in the template", async () => {
    await init();
    const exports = await callIn(folder, ["check", join(home, "exports")]);
    expect(exports).toMatchObject({ status: 3, stdout: "", stderr: expect.stringContaining("a pupil list") });
    const templates = await callIn(folder, ["check", join(home, "templates")]);
    expect(templates).toMatchObject({
      ...{ status: 3, stdout: "", stderr: expect.stringContaining("there is no pupil on the pupil list") },
    });
  });

  test("is read as what it is once the templates are filled in, as the examples are", async () => {
    await init();
    for (const name of DATASET_NAMES) {
      const header = read("templates", `${name}.csv`);
      const row = Object.values(exampleOf(name)).join(",");
      writeFileSync(join(home, "exports", `${name}.csv`), `${header}${row}\r\n`);
    }
    const { stdout } = await callIn(folder, [
      "inspect",
      join(home, "exports"),
      "--as-of",
      "2025-12-01",
      "--format",
      "json",
    ]);
    const { files, problems, warnings } = JSON.parse(stdout);
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    for (const { file, dataset, content, columns, problems: wrong, warnings: odd } of files) {
      expect({ file, wrong, odd }).toEqual({ file: `${dataset}.csv`, wrong: [], odd: [] });
      expect(content.tally.used).toBe(1);
      expect(columns.every(({ becomes }: { becomes: unknown }) => becomes !== null)).toBe(true);
    }
    expect(files).toHaveLength(DATASET_NAMES.length);
  });

  test("has no example among what is read: the folder of templates holds no child", async () => {
    await init();
    const { stdout } = await callIn(folder, ["inspect", join(home, "templates"), "--format", "json"]);
    const { files } = JSON.parse(stdout);
    expect(files).toHaveLength(DATASET_NAMES.length);
    for (const { content } of files) expect(content.rows).toBe(0);
  });

  test("leaves a statement without an answer open", async () => {
    await init();
    writeFileSync(join(home, "exports", "pupils.csv"), CLEAN["pupils.csv"] ?? "");
    const { status, stdout } = await callIn(folder, ["check", join(home, "exports"), "--format", "json"]);
    const { controls } = JSON.parse(stdout);
    const statements = controls.filter(({ check }: { check: string }) => check === "attestation");
    expect(statements.length).toBeGreaterThan(5);
    for (const { status } of statements) expect(status).toBe("not-assessable");
    expect(status).not.toBe(0);
  });

  test("does not put an empty file among the exports: it would say that there was nothing to tell", async () => {
    await init();
    writeFileSync(join(home, "exports", "pupils.csv"), CLEAN["pupils.csv"] ?? "");
    expect(flat((await callIn(folder, ["check", join(home, "exports")])).stdout)).toContain("without suspensions.csv");
  });
});
