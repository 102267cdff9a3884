import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Published } from "../../src/domain/published.ts";
import type { ControlResult } from "../../src/domain/result.ts";
import type { Status } from "../../src/domain/status.ts";
import { cellOf, isUnderFloor, rounded } from "../../src/report/disclosure/cells.ts";
import { type Drawing, drawFigures } from "../../src/report/disclosure/figures.ts";
import { mayDraw } from "../../src/report/disclosure/history.ts";
import { mattersOf, publicCohort } from "../../src/report/disclosure/matters.ts";
import { schoolMark } from "../../src/report/disclosure/school-mark.ts";
import { schoolFrom } from "../support/school.ts";

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `child-${from + i}`);

describe("a figure of a public report", () => {
  test("is under the floor below 10 children, none included", () => {
    expect([0, 1, 9, 10, 200].map(isUnderFloor)).toEqual([true, true, true, false, false]);
  });

  test("is to the nearest 5", () => {
    expect([5, 7, 8, 12, 13, 122, 123].map(rounded)).toEqual([5, 5, 10, 10, 15, 120, 125]);
  });

  test.each<[number, number, number | null]>([
    [4, 20, null],
    [5, 20, 5],
    [15, 20, 15],
    [16, 20, null],
    [0, 20, null],
    [20, 20, null],
    [5, 10, 5],
    [5, 9, null],
  ])("of %i among %i shows %s", (met, children, shown) => {
    expect(cellOf(met, children)).toBe(shown);
  });
});

describe("whether a figure may be drawn", () => {
  const sight = (shown: number | null, from: number, to: number) => ({ shown, children: new Set(ids(from, to)) });
  const now = (from: number, to: number) => new Set(ids(from, to));

  test.each([10, 11, 14, 25])("the first of %i children may", (count) => {
    expect(mayDraw([], now(0, count))).toBe(true);
  });

  test("of the same children again it may: nobody joined or left", () => {
    expect(mayDraw([sight(5, 0, 12)], now(0, 12))).toBe(true);
  });

  test("where one child joined it may not: 10 met before and 15 now would be the child", () => {
    expect(mayDraw([sight(10, 0, 20)], now(0, 21))).toBe(false);
  });

  test("where one child joined since a figure was left out it may not either", () => {
    // 12 children and no figure: 4 or fewer, or 8 or more. 5 to 7 of 13 would come from 4, and the 13th child.
    expect(mayDraw([sight(null, 0, 12)], now(0, 13))).toBe(false);
  });

  test("where many joined and left it may", () => {
    expect(mayDraw([sight(10, 0, 20)], now(3, 25))).toBe(true);
  });

  test("of other children altogether it may", () => {
    expect(mayDraw([sight(10, 0, 20)], now(20, 40))).toBe(true);
  });

  test("it may not where there are too many possible worlds to look through", () => {
    const sights = [0, 20, 40, 60].map((from) => sight(50, from, from + 200));
    expect(mayDraw(sights, now(80, 280))).toBe(false);
  });
});

describe("the figures of a report", () => {
  const drawing = (met: number, children = ids(0, 12), more: Partial<Drawing> = {}): Drawing => ({
    ...{ academicYear: "2025/26", asOf: date("2026-05-22"), key: "k", children },
    matters: [{ matter: "pep.each-term", control: "ENG-10", title: "Each term", met }],
    ...more,
  });
  const first = (met: number) => drawFigures(drawing(met), []).published as Published;

  test("are kept whole, those left out too", () => {
    expect(first(6)).toMatchObject({
      academicYear: "2025/26",
      key: "k",
      rows: [{ matter: "pep.each-term", shown: 5 }],
    });
    expect(first(3).rows[0]?.shown).toBeNull();
    expect(drawFigures(drawing(3), []).figures).toMatchObject({ are: "shown", rows: [] });
  });

  test("are drawn once in a year: a second report shows the first ones, whatever has been corrected", () => {
    const again = drawFigures(drawing(8, ids(0, 13), { asOf: date("2026-07-01") }), [first(6)]);
    expect(again).toEqual({ figures: drawFigures(drawing(6), []).figures, published: null });
  });

  test("of another year are held against those of every earlier one", () => {
    const next = { academicYear: "2026/27" };
    expect(drawFigures(drawing(6, ids(0, 13), next), [first(6)]).published?.rows).toEqual([]);
    expect(drawFigures(drawing(6, ids(0, 12), next), [first(6)]).published?.rows).toHaveLength(1);
  });

  const named = (urn: string | null, name: string | null = null) => ({ school: { urn, name } });
  const asDrawn = (more: Partial<Drawing>, earlier: Partial<Published>) =>
    drawFigures(drawing(3, ids(0, 12), more), [{ ...first(6), ...earlier }]).figures;

  test.each([
    ["by the URN", named("1"), named("2")],
    ["by the URN, whatever the name", named("1", "St Mary"), named("2", "St Mary")],
    ["by the name", named(null, "a"), named("2", "b")],
  ])("of another school on the same machine do not matter: told %s", (_, own, other) => {
    const of = drawFigures(drawing(3, ids(0, 12), own), []);
    const history = [{ ...first(6), ...other, children: ids(50, 62) }];
    expect(drawFigures(drawing(3, ids(0, 12), own), history)).toEqual(of);
  });

  test.each([
    ["by the URN", named("1"), named("1", "b")],
    ["by the name", named(null, "a"), named("1", "a")],
  ])("are none where the pupils go by other numbers than in a report of this year: told %s", (_, own, other) => {
    const none = { are: "not to be told apart", since: "other children" };
    expect(asDrawn(own, { ...other, children: ids(50, 62) })).toEqual(none);
    // 6 of 12 may be anybody; 7 of 12 are most of them, and the figures of that report are shown again.
    expect(asDrawn(own, { ...other, children: ids(6, 18) })).toEqual(none);
    expect(asDrawn(own, { ...other, children: ids(5, 17) })).toEqual(drawFigures(drawing(6), []).figures);
  });

  test("are none where nobody is left of any earlier year of the school, and some where one of them shares a child", () => {
    const [own, year] = [named("1"), { academicYear: "2024/25" }];
    const gone = { ...first(6), ...own, ...year, children: ids(50, 62) };
    const drawn = (history: readonly Published[]) => drawFigures(drawing(3, ids(0, 12), own), history).figures.are;
    expect(drawn([gone])).toBe("not to be told apart");
    expect(drawn([gone, { ...gone, children: ids(11, 23) }])).toBe("shown");
    expect(drawn([{ ...gone, ...named("2") }])).toBe("shown");
  });

  test("are none where a report of this year may be of this school, and shares no child", () => {
    const none = { are: "not to be told apart", since: "a school not named" };
    const others = { children: ids(50, 62) };
    expect(asDrawn({}, others)).toEqual(none);
    expect(asDrawn(named("1"), others)).toEqual(none);
    expect(asDrawn({}, { ...others, ...named("1") })).toEqual(none);
    expect(asDrawn({}, { ...others, academicYear: "2024/25" }).are).toBe("shown");
    expect(asDrawn({}, { children: ids(11, 23) }).are).toBe("shown");
  });

  test("are kept with the keyed marks of the school, as it writes itself", () => {
    const row = (urn: string | null, name: string | null) => ({ row: { urn: { value: urn }, name: { value: name } } });
    const mark = (urn: string | null, name: string | null) =>
      schoolMark(row(urn, name) as Parameters<typeof schoolMark>[0], (id) => `keyed ${id}`);
    expect(mark("123 456", "Fernhill School")).toEqual(mark("123456", "fernhill school"));
    expect(mark("123456", null)).toEqual({ urn: "keyed school urn 123456", name: null });
    expect(schoolMark({ row: null }, (id) => id)).toEqual({ urn: null, name: null });
    expect(drawFigures(drawing(6, ids(0, 12), named("1")), []).published).toMatchObject(named("1"));
  });

  test("of another school that a child moved from are not shown, but held against those of this one", () => {
    const other = { ...first(6), children: ids(11, 23) };
    const { figures, published } = drawFigures(drawing(8), [other]);
    expect(published?.children).toEqual([...ids(0, 12)].sort());
    // 6 of 12 shared is no more than half either, and 7 is: then it is this year's report, shown again.
    expect(drawFigures(drawing(8), [{ ...other, children: ids(6, 18) }]).published).not.toBeNull();
    expect(drawFigures(drawing(8), [{ ...other, children: ids(5, 17) }]).published).toBeNull();
    expect(figures).toMatchObject({ are: "shown", rows: [] });
  });

  test("are left out where earlier ones were made with another key", () => {
    expect(drawFigures(drawing(6, ids(0, 12), { key: "new" }), [first(6)])).toEqual({
      figures: { are: "not to be told apart", since: "another key" },
      published: null,
    });
  });

  test("of fewer than 10 children are none, and nothing is kept", () => {
    const none = { figures: { are: "under the floor" }, published: null };
    expect(drawFigures(drawing(5, ids(0, 9)), [])).toEqual(none);
    expect(drawFigures(drawing(5, ids(0, 9)), [first(6)])).toEqual(none);
  });
});

describe("the duties that may have a public figure", () => {
  const school = schoolFrom(
    { pupils: [{ upn: "A1" }, { upn: "A2" }, { upn: "A3", care_status: "PCiC" }] },
    date("2026-03-10"),
  );
  const cohort = publicCohort(school);
  const result = (check: string, statuses: readonly (readonly [child: string, status: Status])[], more: object = {}) =>
    ({
      control: { id: "TST-01", title: "A duty", check, params: {}, ...more },
      findings: statuses.map(([id, status]) => ({ child: school.children.find((child) => child.id === id), status })),
    }) as unknown as ControlResult;

  test("are of the children in care and on roll", () => {
    expect(cohort.map(({ id }) => id)).toEqual(["A1", "A2"]);
  });

  test.each<[string, readonly Status[], number]>([
    ["everything asked is done", ["pass", "pass"], 1],
    ["what is not asked does not matter", ["pass", "not-applicable"], 1],
    ["one part is not done", ["pass", "fail"], 0],
    ["one part cannot be told", ["pass", "not-assessable"], 0],
    ["one part is due", ["pass", "due"], 0],
    ["one part is waived", ["pass", "waived"], 0],
    ["nothing is asked", ["not-applicable"], 0],
    ["nothing is found", [], 0],
  ])("count a child where %s", (_, statuses, met) => {
    const [matter] = mattersOf(
      [
        result(
          "pep.each-term",
          statuses.map((status) => ["A1", status]),
        ),
      ],
      cohort,
    );
    expect(matter?.met).toBe(met);
  });

  test("have each matter once, the first that the policy has", () => {
    const results = [
      result("pep.each-term", [["A1", "pass"]]),
      result("pep.each-term", [["A2", "pass"]], { id: "TST-02" }),
      result("pep.records", [], { params: { item: "pupil views" } }),
      result("pep.records", [], { params: { item: "interventions" } }),
    ];
    expect(mattersOf(results, cohort).map(({ matter }) => matter)).toEqual([
      "pep.each-term",
      "pep.records: pupil views",
      "pep.records: interventions",
    ]);
  });

  test("are none that would tell whom something happened to, nor a rule laid over for some", () => {
    const telling = [...CONTROL_KINDS.keys()].filter((id) =>
      /^(suspension|exclusion|provision|timetable|roll|transition)\./.test(id),
    );
    expect(telling.length).toBeGreaterThan(15);
    expect(
      mattersOf(
        telling.map((check) => result(check, [])),
        cohort,
      ),
    ).toEqual([]);
    const narrower = [{ years: [6] }, { from_year: 9 }, { groups: "SEN" }].map((params) =>
      result("pep.records", [], { params }),
    );
    expect(mattersOf(narrower, cohort)).toEqual([]);
    expect(mattersOf([{ ...result("pep.each-term", []), authority: "Anyborough" }], cohort)).toEqual([]);
  });
});
