import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { Figure } from "../../src/domain/benchmark.ts";
import { BENCHMARKED } from "../../src/domain/benchmark.ts";
import { measures } from "../../src/measures.ts";
import { keyStages, matchBenchmarks, phaseOf, placingAuthorities } from "../../src/report/benchmarks.ts";
import { officialFigures } from "../../src/report/sections/official.ts";
import { schoolFrom } from "../support/school.ts";

const ID = "attendance.persistent-absence";
const LONG = { id: ID, group: "children in care 12 months or more" } as const;
const setting = { phase: "secondary", authorities: ["Camden"], year: "2025/26", isOver: false } as const;

/** A figure of England, all phases, 2024/25, but for what is given; its value tells it from the others. */
const figure = (value: number, given: Partial<Figure> = {}): Figure => ({
  ...{ measure: ID, group: "looked after 12 months at 31 March", phase: "all", area: "England", year: "2024/25" },
  ...{ value, unit: "% of pupils", numerator: null, denominator: null, source: "a source" },
  ...given,
});

const values = (
  figures: readonly Figure[],
  given: object = {},
  measure: Parameters<typeof matchBenchmarks>[0] = LONG,
) => matchBenchmarks(measure, { ...setting, ...given }, figures).map(({ value }) => value);

describe("the official figure to set beside a measure", () => {
  test("is England's first, then that of each authority, however it is written", () => {
    const figures = [figure(2, { area: "Camden" }), figure(1), figure(3, { area: "Barnet" })];
    expect(values(figures)).toEqual([1, 2]);
    expect(values(figures, { authorities: ["London Borough of Camden", "Barnet Council"] })).toEqual([1, 2, 3]);
    expect(values(figures, { authorities: [] })).toEqual([1]);
    expect(values(figures, { authorities: ["Elsewhere"] })).toEqual([1]);
  });

  test("is of the school's phase, and of all phases only where there is none of it", () => {
    const figures = [figure(1), figure(2, { phase: "secondary" }), figure(3, { phase: "primary" })];
    expect(values(figures)).toEqual([2]);
    expect(values(figures, { phase: "all" })).toEqual([1]);
    expect(values(figures, { phase: "special" })).toEqual([1]);
    const [found] = matchBenchmarks(LONG, { ...setting, phase: "special" }, figures);
    expect(found?.notes).toContain("One that is not given for schools of this phase is of all phases.");
    const [own] = matchBenchmarks(LONG, setting, figures);
    expect(own?.notes.join()).not.toContain("all phases");
  });

  test("is of the year of the report, else of the nearest before it, else of the first after it", () => {
    const figures = [figure(1, { year: "2022/23" }), figure(2, { year: "2024/25" }), figure(3, { year: "2023/24" })];
    expect(values(figures)).toEqual([2]);
    expect(values(figures, { year: "2024/25" })).toEqual([2]);
    expect(values(figures, { year: "2023/24" })).toEqual([3]);
    expect(values(figures, { year: "2021/22" })).toEqual([1]);
  });

  test("of the year to 31 March 2025 belongs to 2024/25", () => {
    const figures = [figure(1, { year: "2025" }), figure(2, { year: "2023/24" })];
    expect(values(figures, { year: "2024/25" })).toEqual([1]);
    expect(values(figures, { year: "2023/24" })).toEqual([2]);
  });

  test("says that it is of another year where it is", () => {
    const notes = (year: string) => matchBenchmarks(LONG, { ...setting, phase: "all", year }, [figure(1)])[0]?.notes;
    expect(notes("2025/26")).toEqual(["One of another year stands where there is none of 2025/26."]);
    expect(notes("2024/25")).toEqual([]);
  });

  test("is of the like group: children of 12 months are not set beside every child in care", () => {
    const figures = [figure(1), figure(2, { group: "all pupils" }), figure(3, { group: "adopted from care" })];
    expect(values(figures)).toEqual([1, 2]);
    expect(values(figures, {}, { id: ID, group: "children in care" })).toEqual([2]);
    expect(values(figures, {}, { id: ID, group: "previously in care" })).toEqual([3, 2]);
    expect(values(figures, {}, { id: ID, group: "other pupils" })).toEqual([2]);
    expect(values(figures, {}, { id: ID, group: "the school" })).toEqual([]);
  });

  test("of all pupils comes with the Department's warning where it is absence of children in care", () => {
    const all = [figure(1, { group: "all pupils" })];
    expect(matchBenchmarks(LONG, setting, all)[0]?.caution).toContain("The Department advises against");
    const suspended = figure(1, { group: "all pupils", measure: "suspensions.suspended" });
    const [beside] = matchBenchmarks({ id: "suspensions.suspended", group: "children in care" }, setting, [suspended]);
    expect(beside?.caution).not.toContain("advises against");
  });

  test("is of a whole year: that the school's is of the year so far is said until the year is over", () => {
    const groups = ["looked after 12 months at 31 March", "all pupils"] as const;
    const cautions = (isOver: boolean) =>
      matchBenchmarks(
        LONG,
        { ...setting, isOver },
        groups.map((group, at) => figure(at, { group })),
      ).map(({ caution }) => caution);
    for (const caution of cautions(false))
      expect(caution).toContain("over a whole year, and here it is the year so far.");
    for (const caution of cautions(true)) expect(caution).toContain("over a whole year.");
    expect(cautions(true).join()).not.toContain("so far");
  });

  test("is of that measure alone, and there are none for most", () => {
    expect(values([figure(1, { measure: "attendance.absence" })])).toEqual([]);
    expect(values([figure(1)], {}, { id: "peps.green", group: "children in care" })).toEqual([]);
  });
});

describe("official results at the end of a key stage", () => {
  const result = (value: number, given: Partial<Figure> = {}): Figure =>
    figure(value, { measure: "attainment.key-stage-2-reading", phase: "primary", ...given });
  const gcse = result(4, { measure: "attainment.key-stage-4-grade-4", phase: "secondary" });
  const found = (given: object, ...figures: readonly Figure[]) =>
    keyStages({ ...setting, ...given }, figures).map(({ value }) => value);

  test.each([
    ["primary", [1]],
    ["secondary", [4]],
    ["special", [1, 4]],
    ["all", [1, 4]],
  ])("are those of the phase of a school: %s", (phase, expected) => {
    expect(found({ phase }, result(1), gcse)).toEqual(expected);
  });

  test("are of children in care and then of all pupils, and of nobody else", () => {
    const groups = ["all pupils", "adopted from care"] as const;
    const figures = [result(2, { group: groups[0] }), result(3, { group: groups[1] }), result(1)];
    expect(found({ phase: "primary" }, ...figures)).toEqual([1, 2]);
  });

  test("are of England and of the authorities, of the year or the last before it, and say so", () => {
    const years = [result(1, { year: "2022/23" }), result(2, { year: "2023/24" }), result(3, { area: "Camden" })];
    expect(found({ phase: "primary", year: "2023/24" }, ...years)).toEqual([2, 3]);
    const [one] = keyStages({ ...setting, phase: "special" }, years);
    expect(one?.notes).toEqual(["One of another year stands where there is none of 2025/26."]);
    expect(one?.caution).toContain("The school's own are not among its figures here");
  });
});

test("every measure that has official figures is one that there is, and no measure is there twice", () => {
  const all = measures(schoolFrom({}, date("2026-03-10")), []);
  const ids = new Set(all.map(({ id }) => id));
  expect(Object.keys(BENCHMARKED).filter((id) => !ids.has(id))).toEqual([]);
  const keys = all.map(({ id, group }) => `${id}, ${group}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ["Secondary", "secondary"],
  ["Middle deemed secondary", "secondary"],
  ["Infant and junior", "primary"],
  ["First School", "primary"],
  ["PRU", "alternative provision"],
  ["Special (secondary)", "all"],
  ["All-through", "all"],
  ["", "all"],
])("a school whose phase is %j is set beside %s schools", (phase, expected) => {
  expect(phaseOf(schoolFrom({ school: [{ name: "Example", phase }] }, date("2026-03-10")))).toBe(expected);
});

test("authorities are those that placed children of this year, each once, however it is written", () => {
  const pupils = [
    { placing_authority: "Nowhereshire County Council" },
    { upn: "B2", placing_authority: "Nowhereshire" },
    { upn: "C3", placing_authority: "Elsewhere" },
    { upn: "D4", placing_authority: "" },
    { upn: "E5", placing_authority: "Bygone", school_end: "2025-07-22" },
  ];
  expect(placingAuthorities(schoolFrom({ pupils }, date("2026-03-10")))).toEqual([
    { name: "Elsewhere", children: 1 },
    { name: "Nowhereshire County Council", children: 2 },
  ]);
});

describe("below official figures", () => {
  const all = measures(schoolFrom({}, date("2026-03-10")), []);
  const below = (topic: string, ...figures: readonly Figure[]) => {
    const own = all.filter((measure) => measure.topic === topic);
    const found = own.flatMap((measure) => matchBenchmarks(measure, setting, figures));
    return officialFigures("Part", own, found).flatMap((block) =>
      block.is === "paragraph" ? [block.text] : block.is === "list" ? block.items : [],
    );
  };
  const suspended = (group: Figure["group"], year = "2023/24") =>
    figure(1, { measure: "suspensions.suspended", group, year });

  test("each remark begins with whom it is about, and each group has one", () => {
    const remarks = below("attendance", figure(1), figure(2, { group: "all pupils" }));
    expect(remarks).toEqual([
      "Before you compare:",
      expect.stringMatching(/^All pupils: counted by enrolment and .* The Department advises against/),
      expect.stringMatching(/^Looked after 12 months at 31 March: those found in the school census/),
    ]);
  });

  test("of groups of which the same is so it is said once, after all their names", () => {
    const orders = ["adopted from care", "left care under a special guardianship order"] as const;
    expect(below("suspensions", ...orders.map((group) => suspended(group)))).toContainEqual(
      expect.stringMatching(
        /^Adopted from care; left care under a special guardianship order: pupils no longer in care/,
      ),
    );
  });

  test("it is said that years differ, where they do", () => {
    const [one, other] = [suspended("all pupils"), suspended("adopted from care", "2022/23")];
    expect(below("suspensions", one, other)[0]).toBe("Years differ: see each figure.");
    expect(below("suspensions", one, suspended("adopted from care"))).not.toContain("Years differ: see each figure.");
  });

  test("of suspensions it is said that no row is of children in care, unless one is", () => {
    const none = "Children in care: no row above is of them. The Department publishes none in this form.";
    expect(below("suspensions", suspended("adopted from care"))).toContain(none);
    const ofCare = [suspended("adopted from care"), suspended("looked after 12 months at 31 March")];
    expect(below("suspensions", ...ofCare)).not.toContain(none);
    expect(below("suspensions")).toEqual([]);
    expect(below("attendance", figure(1, { group: "all pupils" }))).not.toContain(none);
  });
});
