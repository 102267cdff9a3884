import { describe, expect, test } from "vitest";
import type { Measure, MeasureGroup, SubjectFigures } from "../../src/domain/measure.ts";
import { withoutSubjectsOfOne } from "../../src/report/disclosure/subjects.ts";
import { subjectTables } from "../../src/report/sections/subjects.ts";

const LONG = "children in care 12 months or more";
type Brief = readonly [subject: string, numerator: number, denominator: number, untold?: number];
const figuresOf = ([subject, numerator, denominator, untold = 0]: Brief): SubjectFigures => ({
  ...{ subject, numerator, denominator, untold },
});
const measure = (group: MeasureGroup, ...subjects: readonly Brief[]): Measure => ({
  ...{ id: "attainment.subjects", topic: "attainment", title: "Subjects", group, unit: "subjects", people: 3 },
  ...{ numerator: 1, denominator: 2, method: "", subjects: subjects.map(figuresOf) },
});
const shown = (...measures: readonly Measure[]) =>
  withoutSubjectsOfOne(measures).map(({ subjects = [] }) =>
    subjects.map(({ subject, numerator, denominator, untold }) => [subject, numerator, denominator, untold]),
  );
const ALONE = "Subjects that a single child in care takes";

describe("subjects that governors read of", () => {
  test("are those that two children in care take, however few of them have been in care for long", () => {
    expect(
      shown(
        measure("children in care", ["Art", 1, 1], ["Maths", 2, 2]),
        measure(LONG, ["Maths", 1, 1]),
        measure("other pupils", ["Art", 9, 20], ["Maths", 8, 20]),
      ),
    ).toEqual([
      [
        ["Maths", 2, 2, 0],
        [ALONE, 1, 1, 0],
      ],
      [["Maths", 1, 1, 0]],
      [["Maths", 8, 20, 0]],
    ]);
  });

  test("are no fewer because one group has two of them: children in care as a whole decide", () => {
    const all = [
      measure("children in care", ["Art", 0, 1]),
      measure(LONG, ["Art", 0, 1]),
      measure("other pupils", ["Art", 9, 20]),
    ];
    expect(shown(...all)).toEqual([[[ALONE, 0, 1, 0]], [[ALONE, 0, 1, 0]], []]);
  });

  test("add up where one child alone takes them", () => {
    const all = shown(measure("children in care", ["Art", 1, 1], ["Latin", 0, 1, 1], ["Greek", 0, 1, 1]));
    expect(all).toEqual([[[ALONE, 1, 3, 2]]]);
  });
});

test("a table of subjects has a column for each group that has any, and a dash where a group has none of one", () => {
  const measures = [
    measure("children in care", ["Art", 1, 2], ["Maths", 12, 20, 3]),
    measure("other pupils", ["Maths", 15, 20]),
  ];
  expect(subjectTables(measures, ["children in care", LONG, "other pupils"])).toEqual([
    {
      is: "table",
      caption: "Subjects, by subject",
      head: ["Subject", "Children in care", "Other pupils"],
      rows: [
        ["Art", "1 of 2", "–"],
        ["Maths", "12 of 20 (60%); not known of 3", "15 of 20 (75%)"],
      ],
    },
  ]);
});
