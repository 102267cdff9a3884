import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { manual } from "../src/cli/manual.ts";
import { CONTROL_KINDS } from "../src/controls/index.ts";
import type { Policy } from "../src/domain/policy.ts";
import { loadPolicy } from "../src/policy/load.ts";
import { benchmarkTable } from "../src/render/pages/benchmark-page.ts";
import { datasetTable, vocabularyTable } from "../src/render/pages/dataset-page.ts";
import { kindIndex, kindPage } from "../src/render/pages/kind-page.ts";
import { policyDocument, policyIndex } from "../src/render/pages/policy-page.ts";

const pagesOf = (folder: string) => readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
const ids = readdirSync("policies").flatMap((file) => (file.endsWith(".yaml") ? [basename(file, ".yaml")] : []));
const policies: Policy[] = await Promise.all(
  ids.map((id) => loadPolicy(id, { kinds: CONTROL_KINDS, folder: "policies" })),
);
const usesOf = (kind: string) =>
  policies.flatMap(({ id, controls }) => controls.filter(({ from, check }) => from === id && check === kind));

// Drift fails here. `npx vitest run test/documentation.test.ts -u` writes the pages anew.
describe("the documentation is what the program says", () => {
  test.each([...CONTROL_KINDS.values()].map((kind) => [kind.id, kind] as const))("%s", async (id, kind) => {
    await expect(kindPage(kind, usesOf(id))).toMatchFileSnapshot(`../src/controls/docs/${id}.md`);
  });

  test.each(policies.map((policy) => [policy.id, policy] as const))("%s", async (id, policy) => {
    await expect(policyDocument(policy)).toMatchFileSnapshot(`../policies/${id}.md`);
  });

  test("the manual page", async () => {
    await expect(manual()).toMatchFileSnapshot("../bin/cic-audit.1");
  });

  test("the lists of control kinds and policies", async () => {
    const index = kindIndex(CONTROL_KINDS.values(), ({ id }) => usesOf(id).length);
    await expect(index).toMatchFileSnapshot("../src/controls/docs/README.md");
    await expect(policyIndex(policies)).toMatchFileSnapshot("../policies/README.md");
  });

  test("every page belongs to something that there is", () => {
    expect(pagesOf("src/controls/docs").sort()).toEqual([...CONTROL_KINDS.keys()].map((id) => `${id}.md`).sort());
    expect(pagesOf("policies").sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  });

  test("every control kind has its own table of cases, and every table its kind", () => {
    const shared = readdirSync("src/controls").map((file) => file.replace(".ts", ""));
    const tables = readdirSync("test/controls").map((file) => file.replace(".test.ts", ""));
    const cases = tables.filter((name) => !shared.includes(name));
    expect(cases.sort()).toEqual([...CONTROL_KINDS.keys()].sort());
  });

  test.each([
    ["data sets", datasetTable()],
    ["words", vocabularyTable()],
    ["official figures", benchmarkTable()],
  ])("the README's table of %s", (_, table) => {
    expect(readFileSync("README.md", "utf8")).toContain(table);
  });
});
