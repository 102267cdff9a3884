import { describe, expect, test } from "vitest";
import type { Measure, MeasureGroup, SubjectFigures } from "../../src/domain/measure.ts";
import { forGovernors } from "../../src/report/disclosure/for-governors.ts";
import { withScreenedSubjects } from "../../src/report/disclosure/subjects.ts";

const row = (subject: string, numerator: number, denominator: number, untold = 0): SubjectFigures => ({
  ...{ subject, numerator, denominator, untold },
});
const measure = (group: MeasureGroup, subjects: readonly SubjectFigures[], people = 5): Measure => ({
  ...{ id: "attainment.subjects", topic: "attainment", title: "Subjects", unit: "subjects", method: "m" },
  ...{ group, people, subjects, numerator: 0 },
  denominator: subjects.reduce((sum, { denominator }) => sum + denominator, 0),
});
const withoutNames = (text: string) => text.replace(/Bo|Zo/g, "(name withheld)");
const rowsFor = (group: MeasureGroup, measures: readonly Measure[]) =>
  measures.find((one) => one.group === group)?.subjects;

describe("subjects that have one name once it is screened", () => {
  const rows = [row("Art", 1, 1), row("Bo tutoring", 1, 2), row("Zo tutoring", 1, 3, 1)];

  test.each(["children in care", "other pupils"] as const)("are one row, in the place of its name: of %s", (group) => {
    expect(rowsFor(group, withScreenedSubjects([measure(group, rows)], withoutNames))).toEqual([
      row("(name withheld) tutoring", 2, 5, 1),
      row("Art", 1, 1),
    ]);
  });

  test("are still those of one child, where each of them may be that child's", () => {
    const own = [row("Art", 1, 2), row("Bo", 1, 1), row("Zo", 0, 1)];
    const screenedRows = withScreenedSubjects([measure("children in care", own)], withoutNames);
    expect(rowsFor("children in care", forGovernors(screenedRows).measures)?.map(({ subject }) => subject)).toEqual([
      "Art",
      "Subjects that a single child in care takes",
    ]);
  });
});

describe("the figures by subject of those in care for longer", () => {
  const shown = (own: readonly SubjectFigures[], all: readonly SubjectFigures[]) => {
    const given = [measure("children in care", all, 9), measure("children in care 12 months or more", own, 6)];
    const { measures, leftOut } = forGovernors(given);
    const rows = rowsFor("children in care 12 months or more", measures);
    expect(leftOut.some((said) => said.startsWith("In care for 12 months or more, by subject: left out"))).toBe(!rows);
    return rows !== undefined;
  };

  test.each<[number, number, boolean]>([
    [5, 5, true],
    [4, 5, false],
    [3, 5, true],
    [2, 5, true],
    [1, 5, false],
    [0, 5, true],
  ])("are shown where none is of a single child: %i of %i, %s", (own, all, isShown) => {
    expect(shown([row("Art", 0, own)], [row("Art", 1, all)])).toBe(isShown);
  });

  test("are left out where subjects of single children are in part those of the others", () => {
    const art = row("Art", 1, 5);
    const alone = [row("Greek", 1, 1), row("Latin", 0, 1)];
    expect(shown([art, ...alone], [art, ...alone])).toBe(true);
    expect(shown([art, row("Latin", 0, 1)], [art, ...alone])).toBe(false);
    expect(shown([art], [art, ...alone])).toBe(true);
  });
});

test.each<[string, number, readonly (number | undefined)[], boolean]>([
  ["two in each", 5, [2, 5], true],
  ["one in a term", 5, [5, 1], false],
  ["nobody in a term", 5, [0, 5], true],
  ["one who is the only one", 1, [1, 1], true],
  ["as many as the denominator says", 5, [undefined, undefined], false],
])("children in care are told by term, but not a single one of several: %s", (_, people, terms, isShown) => {
  const given = terms.map((each, i) => ({
    ...{ term: `Term ${i}`, numerator: 1, denominator: 1 },
    ...(each === undefined ? {} : { people: each }),
  }));
  const { measures, leftOut } = forGovernors([{ ...measure("children in care", [], people), terms: given }]);
  expect(measures[0]?.terms !== undefined).toBe(isShown);
  expect(leftOut).toHaveLength(isShown ? 0 : 1);
});

test("those once in care are told by no subject, and of a single one nothing but the roll", () => {
  const former = (id: string, topic: Measure["topic"], people: number | null): Measure => ({
    ...{ ...measure("previously in care", [row("Art", 1, 1)]), id, topic, people },
  });
  const two = [former("roll.x", "roll", 2), former("attainment.x", "attainment", 2), former("funding.x", "funding", 0)];
  expect(forGovernors(two).measures.map(({ id, subjects }) => [id, subjects])).toEqual(
    two.map(({ id }) => [id, undefined]),
  );
  const one = [
    former("roll.x", "roll", 1),
    former("attainment.x", "attainment", null),
    former("funding.x", "funding", 0),
  ];
  expect(forGovernors(one).measures.map(({ id }) => id)).toEqual(["roll.x"]);
});

test("by term none is told but children in care and other pupils", () => {
  const terms = [{ term: "Autumn", numerator: 1, denominator: 2 }];
  const groups = [
    "children in care",
    "children in care 12 months or more",
    "previously in care",
    "other pupils",
  ] as const;
  const { measures, leftOut } = forGovernors(groups.map((group) => ({ ...measure(group, []), terms })));
  expect(measures.filter((one) => one.terms !== undefined).map(({ group }) => group)).toEqual([
    "children in care",
    "other pupils",
  ]);
  expect([measures.length, leftOut]).toEqual([4, []]);
});

describe("a figure of those in care for longer", () => {
  const LONGER = "children in care 12 months or more";
  const figure = (id: string, group: MeasureGroup, people: number) => ({ ...measure(group, [], people), id });
  const isShown = (...measures: readonly Measure[]) =>
    forGovernors(measures).measures.some(({ group }) => group === LONGER);

  test("is held against the same figure of all children in care, and no other", () => {
    const other = figure("a", "children in care", 5);
    expect(isShown(other, figure("b", "children in care", 6), figure("b", LONGER, 4))).toBe(true);
    expect(
      isShown(figure("a", "children in care", 6), figure("b", "children in care", 5), figure("b", LONGER, 4)),
    ).toBe(false);
  });

  test("by subject is held against that of all children in care by subject, whatever stands before it", () => {
    const before = { ...measure("children in care", [], 9), id: "attainment.progress" };
    const all = measure("children in care", [row("Art", 1, 5)], 9);
    const { measures } = forGovernors([before, all, measure(LONGER, [row("Art", 1, 4)], 6)]);
    expect(rowsFor(LONGER, measures)).toBeUndefined();
  });
});

test.each<[string, number, readonly string[]]>([
  ["ten entries that are hidden tell of nobody", 5, ["Art", "Maths"]],
  ["nine would, and so the smallest row that is shown is hidden with them", 4, ["Maths"]],
])("of other pupils by subject %s", (_, greek, shown) => {
  const rows = [row("Art", 1, 12), row("Greek", 1, greek), row("Latin", 1, 5), row("Maths", 1, 30)];
  const own = measure(
    "children in care",
    rows.map((one) => ({ ...one, denominator: 2 })),
  );
  const { measures } = forGovernors([own, measure("other pupils", rows)]);
  expect(rowsFor("other pupils", measures)?.map(({ subject }) => subject)).toEqual(shown);
});
