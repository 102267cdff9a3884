import { describe, expect, test } from "vitest";
import type { Control, Policy } from "../../src/domain/policy.ts";
import { align } from "../../src/policy/align.ts";
import { diffPolicies, missingFrom, weakerThan } from "../../src/policy/diff.ts";
import { stricter } from "../../src/policy/strictness.ts";

const control = (id: string, check: string, params: Record<string, unknown> = {}, from = "own"): Control => ({
  id,
  title: `Duty of ${id}`,
  clause: "Heading",
  evidence: "data",
  check,
  params,
  settings: {},
  chosen: [],
  severity: "medium",
  addressee: "designated teacher",
  from,
});
const policy = (id: string, ...controls: Control[]): Policy => ({
  id,
  title: id,
  version: "1.0",
  lineage: [],
  controls,
  leftOut: [],
  notes: [],
});

describe("which of two values is stricter", () => {
  test.each([
    ["within", "10 school days", "20 school days", "first"],
    ["within", "20 school days", "20 working days", "unlike"],
    ["within", "48 hours", "3 days", "first"],
    ["within", "4 weeks", "28 calendar days", null],
    ["within", undefined, "3 days", "unlike"],
    ["every", "1 year", "3 years", "first"],
    ["day", 6, 1, "second"],
    ["percent", 90, 85, "first"],
    ["below", "85%", "90%", "second"],
    ["trigger", "attendance below 85%", "attendance below 90%", "second"],
    ["trigger", "attendance below 85%", "attendance falling", "unlike"],
    ["minimum", "above average", "average", "first"],
    ["quality", "amber", "green", "second"],
    ["roles", ["carer"], ["carer", "social worker"], "second"],
    ["roles", ["carer", "social worker"], ["social worker", "carer"], null],
    ["roles", ["carer"], ["social worker"], "unlike"],
    ["senior", "yes", undefined, "first"],
    ["groups", "SEN", undefined, "unlike"],
  ])("%s: %s or %s", (name, first, second, expected) => {
    expect(stricter(name, first, second)).toBe(expected);
  });
});

describe("two policies without data", () => {
  const law = policy(
    "law",
    control("ENG-01", "pep.each-term", {}, "law"),
    control("ENG-02", "suspension.notified", { within: "1 school days", roles: ["social worker"] }, "law"),
    control("ENG-03", "sdq.completed", { every: "1 year" }, "law"),
  );
  const school = policy(
    "school",
    control("SCH-01", "suspension.notified", { within: "2 school days", roles: ["social worker", "virtual school"] }),
    control("SCH-02", "training.held", { audience: "all staff", topic: "safeguarding", every: "1 year" }),
    ...law.controls.slice(0, 1),
  );

  test("what only one of them asks", () => {
    const { onlyFirst, onlySecond } = diffPolicies(law, school);
    expect(onlyFirst.map(({ id }) => id)).toEqual(["ENG-03"]);
    expect(onlySecond.map(({ id }) => id)).toEqual(["SCH-02"]);
  });

  test("what both ask, and where the numbers differ; what is inherited unchanged is left out", () => {
    const { pairs } = diffPolicies(law, school);
    expect(pairs.map(({ first, second }) => [first.id, second.id])).toEqual([["ENG-02", "SCH-01"]]);
    expect(pairs[0]?.differences).toEqual([
      { name: "roles", first: ["social worker"], second: ["social worker", "virtual school"], stricter: "second" },
      { name: "within", first: "1 school days", second: "2 school days", stricter: "first" },
    ]);
  });

  test("where a policy asks less than the law", () => {
    const weaker = weakerThan(law, school);
    expect(weaker.map(({ first, differences }) => [first.id, differences.map(({ name }) => name)])).toEqual([
      ["SCH-01", ["within"]],
    ]);
  });

  test("what a policy takes over from the law and changes may ask less too", () => {
    const changed = control("ENG-03", "sdq.completed", { every: "2 years" }, "law");
    expect(weakerThan(law, policy("soft", changed)).map(({ first }) => first.id)).toEqual(["ENG-03"]);
    expect(weakerThan(law, policy("same", ...law.controls))).toEqual([]);
  });

  test("what both take over unchanged stands for a policy only where it has nothing else on the duty", () => {
    const own = (id: string, within: string) =>
      control(id, "suspension.notified", { within, roles: ["social worker"] });
    const [, shared] = law.controls;
    const one = policy("one", own("ONE-01", "2 school days"), shared as Control);
    const two = policy("two", own("TWO-01", "3 school days"), shared as Control);
    const ids = (first: Policy, second: Policy) =>
      diffPolicies(first, second).pairs.map((pair) => [pair.first.id, pair.second.id]);
    expect(ids(one, two)).toEqual([["ONE-01", "TWO-01"]]);
    expect(ids(one, law)).toEqual([["ONE-01", "ENG-02"]]);
    expect(ids(law, law)).toEqual([]);
  });

  test("one school day and 1 school days are no difference", () => {
    const [one, two] = ["1 school day", "1 school days"].map((within, i) =>
      policy(`p${i}`, control(`P${i}-01`, "suspension.notified", { within })),
    );
    expect(diffPolicies(one as Policy, two as Policy).pairs[0]?.differences).toEqual([]);
  });

  test("what a control lacks of the law's duties is missing, in no form", () => {
    expect(missingFrom(law, school).map(({ id }) => id)).toEqual(["ENG-03"]);
  });

  test("a policy and itself do not differ", () => {
    expect(diffPolicies(school, school)).toEqual({ onlyFirst: [], onlySecond: [], pairs: [] });
  });

  test("duties are told apart by what they are about, not by their numbers", () => {
    const rows = align([
      [
        control("A-1", "pep.records", { item: "pupil views" }),
        control("A-2", "pep.records", { item: "interventions" }),
      ],
      [control("B-1", "pep.records", { item: "interventions", from_year: 9 })],
    ]);
    expect(rows.map(({ controls }) => controls.map((side) => side.map(({ id }) => id)))).toEqual([
      [["A-1"], []],
      [["A-2"], ["B-1"]],
    ]);
  });
});
