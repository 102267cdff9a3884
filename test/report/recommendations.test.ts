import { describe, expect, test } from "vitest";
import type { Benchmark, Measure, MeasureGroup } from "../../src/domain/measure.ts";
import type { ControlResult, Finding } from "../../src/domain/result.ts";
import { alike } from "../../src/report/alike.ts";
import type { Coverage } from "../../src/report/coverage.ts";
import type { Kinds } from "../../src/report/facts.ts";
import { byGravity } from "../../src/report/gravity.ts";
import { raisedBy } from "../../src/report/questions.ts";
import { exportsToAdd, missedMostly, recommendationsFor, whatToDo } from "../../src/report/recommendations.ts";
import { atAGlance, gapIn } from "../../src/report/sections/glance.ts";
import { inTermsOf } from "../../src/report/terms.ts";

interface Brief {
  readonly id: string;
  readonly check?: string;
  readonly params?: object;
  readonly severity?: string;
  readonly authority?: string;
  /** Whose duty it was, and how it stood: `A fail`. */
  readonly told?: readonly string[];
  readonly counts?: readonly [pass: number, fail: number];
}

/** A result that failed, of findings about children by letter, or of counts alone. */
function failed({
  id,
  check = "pep.records",
  params = {},
  severity = "high",
  authority,
  told = [],
  counts,
}: Brief): ControlResult {
  const findings = told.map((one) => {
    const [child, status] = one.split(" ");
    return { child: { id: child }, key: "2025-09-01", status } as unknown as Finding;
  });
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const [pass, fail] = counts ?? [count("pass"), count("fail")];
  const control = { id, check, params, severity, title: `Duty ${id}`, clause: "Clause", addressee: "headteacher" };
  return { control, authority, findings, status: "fail", counts: { pass, fail } } as unknown as ControlResult;
}
/** Texts as a report has them, where nothing marks a clause as quoted any more. */
const read = (texts: readonly string[]) =>
  texts.map(inTermsOf({ children: "CiC", plan: "PEP", board: "governing body" }));
const ids = (results: readonly ControlResult[]) => results.map(({ control }) => control.id);

describe("duties that say one thing twice", () => {
  const law = failed({ id: "ENG-1", told: ["A fail", "B pass"] });

  test("are those of one control kind that stand alike for the same children, in any order", () => {
    const own = failed({ id: "SOT-1", told: ["B pass", "A fail"] });
    expect(alike([law, own]).map(ids)).toEqual([["ENG-1", "SOT-1"]]);
    expect(read(raisedBy([law, own]))).toEqual([
      "Duty ENG-1 (ENG-1, Clause; SOT-1, Clause): this is not met in 1 of 2 cases. Why, and by when will it be met?",
    ]);
  });

  test("are so in whatever order a policy writes what it asks for", () => {
    const one = failed({ id: "ENG-1", params: { within: "1 day", roles: ["carer"] }, told: ["A fail"] });
    const other = failed({ id: "SOT-1", params: { roles: ["carer"], within: "1 day" }, told: ["A fail"] });
    expect(alike([one, other])).toHaveLength(1);
  });

  test.each<[string, Brief]>([
    ["another child fails", { id: "SOT-1", told: ["A pass", "B fail"] }],
    ["it asks about more", { id: "SOT-1", told: ["A fail", "B pass", "C pass"] }],
    ["it asks for something else", { id: "SOT-1", params: { item: "pupil views" }, told: ["A fail", "B pass"] }],
    ["it is of another kind", { id: "SOT-1", check: "pep.quality", told: ["A fail", "B pass"] }],
    ["it is another authority's", { id: "SOT-1", authority: "Anyborough", told: ["A fail", "B pass"] }],
  ])("are none where %s", (_, other) => {
    expect(alike([law, failed(other)])).toHaveLength(2);
  });

  test("are none of signed statements, each of which answers for itself, nor of what was asked of nobody", () => {
    const statement = (id: string) => failed({ id, check: "attestation", told: ["A fail"] });
    expect(alike([statement("ENG-1"), statement("ENG-2")])).toHaveLength(2);
    expect(alike([failed({ id: "ENG-1" }), failed({ id: "ENG-2" })])).toHaveLength(2);
  });
});

describe("what comes first", () => {
  test("is what the policy calls gravest, then what takes a child out of school, then what is missed most, then most often", () => {
    const results = [
      failed({ id: "E-6", severity: "medium", check: "exclusion.none", counts: [0, 9] }),
      failed({ id: "E-5", counts: [1, 1] }),
      failed({ id: "E-4", counts: [2, 2] }),
      failed({ id: "E-3", counts: [1, 2] }),
      failed({ id: "E-2", severity: "critical", counts: [5, 1] }),
      failed({ id: "E-1", severity: "critical", check: "exclusion.none", counts: [5, 1] }),
      failed({ id: "E-0", severity: "critical", check: "suspension.told", counts: [0, 9] }),
    ];
    expect(ids(byGravity(results))).toEqual(["E-1", "E-0", "E-2", "E-3", "E-4", "E-5", "E-6"]);
  });

  test("does not hide what is missed most of the time, in ten cases or more", () => {
    const grave = failed({ id: "E-1", severity: "critical", counts: [59, 1] });
    const often = failed({ id: "E-2", counts: [4, 6] });
    const most = failed({ id: "E-3", counts: [18, 676] });
    const rest = [failed({ id: "E-4", counts: [5, 5] }), failed({ id: "E-5", counts: [0, 9] })];
    expect(read(missedMostly([grave, often, most, ...rest], 1))).toEqual([
      "Duty E-3 (E-3, Clause): not met in 676 of 694 cases.",
      "Duty E-2 (E-2, Clause): not met in 6 of 10 cases.",
    ]);
    expect(missedMostly([often], 1)).toEqual([]);
    // Half of the time is not most of the time, and of nine cases a share says little.
    expect(missedMostly([grave, ...rest], 1)).toEqual([]);
    expect(read(recommendationsFor([often], new Map()))[0]).toContain(
      "Duty E-2 (E-2, Clause): not met in 6 of 10 cases.",
    );
  });

  test("of the same gravity and extent goes by id", () => {
    expect(ids(byGravity(["E-2", "E-3", "E-1"].map((id) => failed({ id }))))).toEqual(["E-1", "E-2", "E-3"]);
  });

  test("is five duties at the most, and how many more there are", () => {
    const results = Array.from({ length: 7 }, (_, i) => failed({ id: `E-${i}`, told: [`${i} fail`] }));
    expect(recommendationsFor(results.slice(0, 5), new Map())).toHaveLength(5);
    const all = recommendationsFor(results, new Map());
    expect(all).toHaveLength(6);
    expect(all[5]).toBe("2 more duties are not met, as the tables show.");
    // Two that are told as one are two that are left.
    const twice = [...results.slice(0, 6), failed({ id: "E-9", told: ["5 fail"] })];
    expect(recommendationsFor(twice, new Map())[5]).toBe("2 more duties are not met, as the tables show.");
    expect(recommendationsFor(results.slice(0, 6), new Map())[5]).toBe("1 more duty is not met, as the tables show.");
  });

  test("is asked about: three duties that are grave, and none that is not", () => {
    const results = [1, 2, 3].map((i) => failed({ id: `E-${i}`, told: [`${"ABC"[i - 1]} fail`] }));
    expect(raisedBy([failed({ id: "E-9", severity: "medium", told: ["A fail"] })])).toEqual([]);
    expect(read(raisedBy([...results, failed({ id: "E-4", severity: "critical", told: ["D fail"] })]))).toEqual([
      expect.stringContaining("Duty E-4 (E-4, Clause): this is not met."),
      expect.stringContaining("E-1"),
      expect.stringContaining("E-2"),
    ]);
  });
});

test("what there is to do depends on how a duty stands: to mend, to meet in time, or to find out", () => {
  const doc = { mend: "Mend it.", meet: "Meet it." };
  const kinds = new Map([["pep.records", { id: "pep.records", doc }]]) as unknown as Kinds;
  const standing = (status: string, known = kinds) =>
    whatToDo({ ...failed({ id: "E-1" }), status } as ControlResult, known);
  expect([standing("fail"), standing("due")]).toEqual(["Mend it.", "Meet it."]);
  const withoutMeet = new Map([["pep.records", { id: "pep.records", doc: { mend: "Mend it." } }]]) as unknown as Kinds;
  expect(standing("due", withoutMeet)).toBe("See that it is done in time.");
});

test("exports to add are those that duties wait for, most first", () => {
  const datasets = [
    { dataset: "peps", waiting: 1 },
    { dataset: "sdq", waiting: 0 },
    { dataset: "ehcp", waiting: 4 },
  ];
  expect(exportsToAdd({ datasets } as unknown as Coverage)).toEqual([
    "Add the EHC plan file: 4 duties wait for this. For the designated teacher.",
    "Add the PEP file: 1 duty waits for this. For the designated teacher.",
  ]);
});

describe("at a glance", () => {
  const measure = (id: string, group: MeasureGroup, numerator: number | null, denominator = 50): Measure => ({
    ...{ id, topic: "attendance", title: `Title of ${id}`, group, unit: "sessions", people: 5, method: "" },
    ...(numerator === null ? { numerator, denominator: null, unknown: "" } : { numerator, denominator }),
  });
  const official = (group: string, area: string, value: number): Benchmark => ({
    ...{ measure: "attendance.absence", group, phase: "all", area, year: "2024/25", value, unit: "% of pupils" },
    ...{ numerator: null, denominator: null, source: "", caution: null, notes: [] },
  });
  const own = measure("attendance.absence", "children in care", 5);
  const others = measure("attendance.absence", "other pupils", 4);

  test("children in care stand beside other pupils here and children in care in England", () => {
    const benchmarks = [
      official("all pupils", "England", 6.9),
      official("looked after 12 months at 31 March", "Camden", 11),
      official("looked after 12 months at 31 March", "England", 12),
    ];
    const measures = [
      measure("peps.each-term", "children in care", 3, 4),
      own,
      others,
      measure("peps.green", "children in care", 1),
    ];
    expect(atAGlance(measures, benchmarks)).toEqual([
      {
        is: "table",
        caption: "At a glance",
        head: ["Figure", "Children in care", "Other pupils", "Children in care in England"],
        rows: [
          ["Title of attendance.absence", "5 of 50 (10%)", "4 of 50 (8%)", "12% (2024/25)"],
          ["Title of peps.each-term", "3 of 4", "–", "–"],
        ],
      },
    ]);
  });

  test("a gap is told where both are known, and the question is asked with it", () => {
    expect(gapIn([own, others])).toBe(
      "Title of attendance.absence: children in care 5 of 50 (10%), other pupils 4 of 50 (8%).",
    );
    expect(gapIn([own, measure("attendance.absence", "other pupils", null)])).toBeNull();
    expect(gapIn([measure("attendance.absence", "children in care", 0, 0), others])).toBeNull();
    expect(gapIn([measure("peps.green", "children in care", 1), measure("peps.green", "other pupils", 1)])).toBeNull();
  });
});
