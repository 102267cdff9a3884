import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { type Rows, schoolFrom } from "../../support/school.ts";
import { brief, measureCases, measured } from "./measuring.ts";

const LONG = "children in care 12 months or more";
const OTHER = { care_status: "none", care_start: "" };
const assessed = (subject: string, progress: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ subject, progress, assessed_on: "2025-12-12" },
  ...more,
});
const two = [{}, { upn: "B2" }];

describe("progress by subject", () => {
  measureCases({
    "each subject of each child counts once, average is enough and below is not": {
      pupils: two,
      attainment: [
        assessed("English", "above"),
        assessed("Maths", "below"),
        assessed("english", "average", { upn: "B2" }),
      ],
      expect: { "attainment.subjects": "2 of 3" },
    },
    "the latest assessment decides, and of two on one day the lower": {
      attainment: [
        assessed("English", "below", { assessed_on: "2025-12-11" }),
        assessed("English", "average"),
        assessed("Maths", "above"),
        assessed("Maths", "below"),
      ],
      expect: { "attainment.subjects": "1 of 2" },
    },
    "what is not known is in the whole and not in the part": {
      attainment: [assessed("English", "above"), assessed("Maths", "")],
      expect: { "attainment.subjects": "1 of 2, 1 untold" },
    },
    "not known beside average, on one day, is not known": {
      attainment: [assessed("English", "above"), assessed("Maths", "average"), assessed("Maths", "")],
      expect: { "attainment.subjects": "1 of 2, 1 untold" },
    },
    "a child without an assessment, or with one on a date not known, is one subject not known": {
      pupils: [...two, { upn: "C3" }],
      attainment: [assessed("English", "above"), assessed("English", "above", { upn: "B2", assessed_on: "yes" })],
      expect: { "attainment.subjects": "1 of 3, 2 untold" },
    },
    "those in care for 12 months or more are apart, and one of whom that is not known is not known": {
      pupils: [{ care_start: "2025-03-11" }, { upn: "B2", care_start: "2025-03-12" }, { upn: "C3", care_start: "" }],
      attainment: [
        assessed("English", "above"),
        assessed("English", "above", { upn: "B2" }),
        assessed("English", "below", { upn: "C3" }),
      ],
      expect: {
        "attainment.subjects": "2 of 3",
        [`attainment.subjects, ${LONG}`]: "1 of 2, 1 untold",
        [`attainment.progress, ${LONG}`]: "1 of 2, 1 untold",
      },
    },
    "those previously in care are apart, as the control kind would judge them": {
      pupils: [
        {},
        { upn: "B2", care_status: "PCiC", care_start: "", care_end: "" },
        { upn: "C3", care_status: "PCiC", care_start: "", care_end: "", school_end: "2026-03-09" },
        { upn: "D4", care_status: "PCiC", care_start: "", care_end: "" },
        { upn: "E5", care_status: "PCiC", care_start: "", care_end: "" },
      ],
      attainment: [
        assessed("English", "below"),
        assessed("English", "above", { upn: "B2" }),
        assessed("Maths", "average", { upn: "B2" }),
        assessed("English", "above", { upn: "C3" }),
        assessed("English", "", { upn: "D4" }),
      ],
      expect: {
        "attainment.progress": "0 of 1",
        "attainment.progress, previously in care": "1 of 3, 2 untold",
        "attainment.progress-above, previously in care": "0 of 3, 2 untold",
        "attainment.subjects, previously in care": "2 of 4, 2 untold",
      },
    },
    "no file is not none": { attainment: null, expect: { "attainment.subjects": "unknown" } },
    "a file without a row of the children tells nothing": {
      attainment: [],
      expect: { "attainment.subjects": "unknown" },
    },
  });

  test("are told apart by name, in any case, and not by how many there are", () => {
    const attainment = [
      assessed("MATHS", "average"),
      assessed("English", "above"),
      assessed("Maths", "", { upn: "B2" }),
    ];
    const { subjects } = measured(schoolFrom({ pupils: two, attainment }, date("2026-03-10")))("attainment.subjects");
    expect(subjects).toEqual([
      { subject: "English", numerator: 1, denominator: 1, untold: 0 },
      { subject: expect.stringMatching(/^maths$/i), numerator: 1, denominator: 2, untold: 1 },
    ]);
  });
});

describe("progress of other pupils", () => {
  const others = (count: number) => Array.from({ length: count }, (_, i) => ({ ...OTHER, upn: `O${i}` }));
  const each = (count: number, row: (i: number) => ReturnType<typeof assessed>) =>
    Array.from({ length: count }, (_, i) => ({ ...row(i), upn: `O${i}` }));
  const told = (rows: Rows) => {
    const find = measured(schoolFrom(rows, date("2026-03-10")));
    return (id: string) => find(`${id}, other pupils`);
  };

  test("stands beside that of children in care, subject by subject", () => {
    const find = told({
      pupils: [{}, ...others(10)],
      attainment: [
        assessed("Maths", "below"),
        ...each(10, (i) => assessed("Maths", i < 7 ? "average" : "below")),
        ...each(10, (i) => assessed("Latin", i < 2 ? "above" : "average")),
      ],
    });
    expect(brief(find("attainment.progress"))).toBe("7 of 10");
    expect(brief(find("attainment.progress-above"))).toBe("0 of 10");
    expect(brief(find("attainment.subjects"))).toBe("17 of 20");
    // Nobody in care takes Latin: there is nothing to set it beside.
    expect(find("attainment.subjects").subjects).toEqual([
      { subject: "Maths", numerator: 7, denominator: 10, untold: 0 },
    ]);
  });

  test("is of those on roll who are in the file: a row of nobody on the list says nothing, nor does one of a leaver", () => {
    const [first, ...rest] = others(11);
    const find = told({
      pupils: [{}, { ...first, school_end: "2026-03-09" }, ...rest, { ...OTHER, upn: "NOT-ASSESSED" }],
      attainment: each(12, () => assessed("Maths", "above")),
    });
    expect(brief(find("attainment.progress"))).toBe("10 of 10");
  });

  test("is weighed as that of a child in care: below decides, then what is not known", () => {
    const progress = ["below", "", "average", "above"];
    const find = told({
      pupils: [{}, ...others(10)],
      attainment: [
        ...each(10, (i) => assessed("Maths", progress[i] ?? "above")),
        ...each(10, (i) => assessed("Latin", i === 0 ? "" : "above")),
      ],
    });
    // Of the first it is below, of the second it cannot be told.
    expect(brief(find("attainment.progress"))).toBe("8 of 10, 1 untold");
    expect(brief(find("attainment.progress-above"))).toBe("7 of 10, 1 untold");
  });

  test("is not told of nine, nor where the file has none", () => {
    const nine = { pupils: [{}, ...others(9)], attainment: each(9, () => assessed("Maths", "above")) };
    expect(told(nine)("attainment.progress").unknown).toMatch(/^There are fewer than 10 other pupils/);
    const none = { pupils: [{}, ...others(10)], attainment: [assessed("Maths", "above")] };
    expect(told(none)("attainment.subjects").unknown).toMatch(/^The attainment file has no assessment of other pupils/);
  });
});
