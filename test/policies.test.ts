import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { CONTROL_KINDS } from "../src/controls/index.ts";
import type { Policy } from "../src/domain/policy.ts";
import { listPolicies, type PolicySummary } from "../src/policy/list.ts";
import { loadPolicy } from "../src/policy/load.ts";

const FOLDER = fileURLToPath(new URL("../policies", import.meta.url));
const DEFAULT = "statutory-england";

/** Duties of the documents that the table of clauses does not have. */
const ADDED = [
  ...["SOT-65", "SOT-66", "SOT-67", "SOT-68", "SOT-69", "SOT-70", "SOT-71", "SOT-72"],
  ...["WAR-80", "WAR-81", "WAR-82", "WAR-83", "WAR-84", "WAR-85", "WAR-86", "WAR-87", "WAR-88", "WAR-89"],
  ...["DES-59", "DES-60", "DES-61", "DES-62", "DES-63", "DES-64", "DES-65"],
  ...["LPS-38", "LPS-39"],
];

type Row = Readonly<
  Record<"clause" | "profile" | "section" | "duty" | "evidence" | "check" | "params" | "chosen", string>
>;

const clauses: Row[] = parse(readFileSync(new URL("fixtures/clauses.csv", import.meta.url)), { columns: true });

/** `roles=social worker, carer; within=0 days`, as the table of clauses writes parameters. */
const inTable = (params: Readonly<Record<string, unknown>>) =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(", ") : value}`)
    .join("; ");

let summaries: PolicySummary[];
let policies: Policy[];

beforeAll(async () => {
  summaries = await listPolicies(FOLDER);
  policies = await Promise.all(summaries.map(({ id }) => loadPolicy(id, { kinds: CONTROL_KINDS, folder: FOLDER })));
});

describe("the policies that come with the program", () => {
  test("are those of the table of clauses, and the law", () => {
    expect(policies.map(({ id }) => id).sort()).toEqual(
      [DEFAULT, ...new Set(clauses.map((row) => row.profile))].sort(),
    );
  });

  test("hold every clause of the table, word for word, and no other but those added", () => {
    const written = policies.flatMap(({ id: profile, controls }) =>
      controls
        .filter(({ from, id }) => from === profile && profile !== DEFAULT && !ADDED.includes(id))
        .map(({ id, clause, title, evidence, check, params, chosen }) => ({
          ...{ clause: id, profile, section: clause, duty: title, evidence, check },
          ...{ params: inTable(params), chosen: chosen.join(", ") },
        })),
    );
    const byClause = (a: Row, b: Row) => (a.clause < b.clause ? -1 : 1);
    expect(written.toSorted(byClause)).toEqual(clauses.toSorted(byClause));
  });

  test("hold the duties added, each a statement", () => {
    const added = policies.flatMap(({ controls }) => controls.filter(({ id }) => ADDED.includes(id)));
    expect(added.map(({ id }) => id).sort()).toEqual(ADDED.toSorted());
    expect(new Set(added.map(({ check }) => check))).toEqual(new Set(["attestation"]));
  });

  test("take the law over whole", () => {
    const law = policies.find(({ id }) => id === DEFAULT);
    for (const { id, lineage, controls, leftOut } of policies.filter((policy) => policy !== law)) {
      expect({ id, lineage, leftOut }).toEqual({ id, lineage: [DEFAULT], leftOut: [] });
      expect(controls.filter(({ from }) => from === DEFAULT)).toEqual(law?.controls);
    }
  });

  test("use every control kind there is", () => {
    const used = new Set(policies.flatMap(({ controls }) => controls.map(({ check }) => check)));
    expect([...used].sort()).toEqual([...CONTROL_KINDS.keys()].sort());
  });

  test("are found under their own ids", () => {
    expect(policies.map(({ id }) => id)).toEqual(summaries.map(({ id }) => id));
  });
});

describe("the law and statutory guidance", () => {
  const law = () => policies.find(({ id }) => id === DEFAULT)?.controls ?? [];

  test("has a source and a day for every duty", () => {
    expect(law().filter(({ source, since }) => !source || !since)).toEqual([]);
  });

  test("is numbered without a gap", () => {
    expect(law().map(({ id }) => id)).toEqual(law().map((_, i) => `ENG-${String(i + 1).padStart(2, "0")}`));
  });
});
