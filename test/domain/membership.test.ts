import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date, daysOf } from "../../src/calendar/dates.ts";
import type { IsoDate } from "../../src/domain/dates.ts";
import {
  belongsInPeriod,
  countsInPeriod,
  countsOn,
  GROUPS,
  type Group,
  inCareOn,
  inGroupOn,
  isIn,
  onRollOn,
} from "../../src/domain/membership.ts";
import type { Child } from "../../src/domain/school.ts";
import { recordReader } from "../../src/normalise/record.ts";
import { recognisedAs } from "../support/recognised.ts";

const COLUMNS = ["care_status", "care_start", "care_end", "school_start", "school_end", "sen_status"];
const read = recordReader("pupils", "pupils.csv", recognisedAs("pupils", COLUMNS), date("2026-03-10"));

/** A child of the pupil list with these values; the others are empty. */
const child = (row: Readonly<Record<string, string>>): Child =>
  ({
    id: "A1",
    pupil: read(
      COLUMNS.map((column) => row[column] ?? ""),
      2,
    ).record,
  }) as Child;

const on = (day: string) => date(day);
const all: readonly (Group | undefined)[] = [undefined, ...GROUPS];

describe("in care", () => {
  const span = { care_start: "2025-10-06", care_end: "2026-01-12" };

  test.each<[string, Readonly<Record<string, string>>, string, boolean, string]>([
    ["CiC", { care_start: "2025-10-06" }, "2025-10-05", false, "the day before care began"],
    ["CiC", { care_start: "2025-10-06" }, "2025-10-06", true, "the day on which it began"],
    ["CiC", { care_start: "2025-10-06" }, "2026-03-10", true, "ever since"],
    ["CiC", span, "2026-01-11", true, "the last day in care"],
    ["CiC", span, "2026-01-12", false, "the day on which it ended"],
    ["PCiC", span, "2026-01-11", true, "whatever the status is now"],
    ["none", span, "2026-01-11", true, "whatever the status is now"],
    ["", span, "2025-10-06", true, "whatever the status is now"],
    ["none", span, "2026-01-12", false, "no longer"],
    ["CiC", {}, "2000-01-01", true, "from a date not known: as far back as can be"],
    ["CiC", { care_start: "yes" }, "2000-01-01", true, "from a date not known: as far back as can be"],
    ["PCiC", { care_end: "2026-01-12" }, "2000-01-01", true, "until a date, from one not known"],
    ["CiC", { care_start: "2026-09-01" }, "2026-03-10", false, "not yet"],
    ["PCiC", { care_start: "2025-10-06" }, "2025-10-06", false, "never, with no end and another status"],
    ["CPP", {}, "2026-03-10", false, "never"],
    ["none", {}, "2026-03-10", false, "never"],
    ["", {}, "2026-03-10", false, "never"],
  ])("%j, %o on %s: %s, %s", (care_status, dates, day, is) => {
    expect(inCareOn(child({ care_status, ...dates }), on(day))).toBe(is);
  });
});

describe("on roll", () => {
  test.each([
    [{ school_start: "2025-09-01" }, "2025-08-31", false],
    [{ school_start: "2025-09-01" }, "2025-09-01", true],
    [{ school_start: "2025-09-01", school_end: "2026-01-12" }, "2026-01-12", true],
    [{ school_start: "2025-09-01", school_end: "2026-01-12" }, "2026-01-13", false],
    [{}, "2000-01-01", true],
    [{ school_end: "2026-01-12" }, "2000-01-01", true],
    [{ school_end: "2026-01-12" }, "2026-01-13", false],
    [{ school_start: "yes", school_end: "yes" }, "2026-03-10", true],
  ])("%o on %s: %s", (dates, day, is) => expect(onRollOn(child(dates), on(day))).toBe(is));
});

describe("of a group", () => {
  const since = { school_start: "2025-09-01", school_end: "2026-01-12" };

  test.each([
    ["CiC", "2025-10-06", "in care", [true, true, true]],
    ["CPP", "2025-10-06", "child protection plan", [false, true, false]],
    ["CiN", "2025-10-06", "child in need", [false, true, false]],
    ["Ever6", "2025-10-06", "a social worker within six years", [false, true, false]],
    ["PCiC", "2025-10-06", "previously in care", [false, false, true]],
    ["none", "2025-10-06", "none of these", [false, false, false]],
    ["CPP", "2026-01-12", "on the last day on roll", [false, true, false]],
    ["CPP", "2026-01-13", "after leaving the school", [false, false, false]],
    ["PCiC", "2025-08-31", "before joining it", [false, false, false]],
    ["CiC", "2026-01-13", "in care still, after leaving the school", [true, true, true]],
  ])("%s on %s: %s", (care_status, day, _, [care, worker, previously]) => {
    const of = (group?: Group) => inGroupOn(child({ care_status, ...since }), on(day), group);
    expect([of(), of("children with a social worker"), of("in care or previously in care")]).toEqual([
      care,
      worker,
      previously,
    ]);
  });

  test("a child with an end of care and no status was in care once, as PCiC is", () => {
    const once = child({ care_status: "", care_start: "2013-02-04", care_end: "2018-12-14", ...since });
    expect(inGroupOn(once, on("2025-10-06"), "in care or previously in care")).toBe(true);
    expect(inGroupOn(once, on("2026-01-13"), "in care or previously in care")).toBe(false);
    expect(inGroupOn(once, on("2025-10-06"), "children with a social worker")).toBe(false);
  });

  test("a child in care at the school, before care began, is one with a social worker by today's status", () => {
    const inCare = child({ care_status: "CiC", care_start: "2025-10-06", ...since });
    expect(inGroupOn(inCare, on("2025-09-15"))).toBe(false);
    expect(inGroupOn(inCare, on("2025-09-15"), "children with a social worker")).toBe(true);
    expect(inGroupOn(inCare, on("2025-09-15"), "in care or previously in care")).toBe(true);
  });

  test.each([
    ["K", true],
    ["E", true],
    ["N", false],
    ["", false],
  ])("SEN, with sen_status %j: %s", (sen_status, is) => {
    expect(inGroupOn(child({ care_status: "CiC", sen_status }), on("2026-03-10"), "SEN")).toBe(is);
    expect(inGroupOn(child({ care_status: "CPP", sen_status }), on("2026-03-10"), "SEN")).toBe(false);
  });
});

describe("looked at", () => {
  test.each(all)("on a day, of group %s: of the group and on roll", (group) => {
    const leaver = child({
      care_status: "CiC",
      care_start: "2025-10-06",
      school_start: "2025-09-01",
      school_end: "2026-01-12",
      sen_status: "K",
    });
    const on1 = (day: string) => countsOn(leaver, on(day), group);
    const early = group === "children with a social worker" || group === "in care or previously in care";
    expect(["2025-08-31", "2025-10-05", "2025-10-06", "2026-01-12", "2026-01-13"].map(on1)).toEqual([
      false,
      early,
      true,
      true,
      false,
    ]);
  });

  test.each([
    [
      "in care and on roll, but never on one day",
      { care_start: "2025-10-06", care_end: "2025-11-03", school_start: "2025-11-03" },
      false,
    ],
    ["on one day alone", { care_start: "2025-10-06", care_end: "2025-11-04", school_start: "2025-11-03" }, true],
    ["until the day before the period", { care_start: "2019-03-01", care_end: "2025-09-01" }, false],
    ["until its first day", { care_start: "2019-03-01", care_end: "2025-09-02" }, true],
    ["from its last day", { care_start: "2026-03-10" }, true],
    ["from the day after it", { care_start: "2026-03-11" }, false],
    ["on roll until the day before it", { care_start: "2019-03-01", school_end: "2025-08-31" }, false],
    ["from dates not known", {}, true],
  ])("in a period: %s", (_, dates, is) => {
    const period = { from: on("2025-09-01"), to: on("2026-03-10") };
    expect(countsInPeriod(child({ care_status: "CiC", ...dates }), period)).toBe(is);
  });

  test("in a period is looked at on one of its days", () => {
    const first = Date.UTC(2025, 6, 1);
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10) as IsoDate);
    const maybe = fc.option(day, { nil: "" });
    const row = fc.record({
      care_status: fc.constantFrom("CiC", "PCiC", "CPP", "CiN", "Ever6", "none", ""),
      care_start: maybe,
      care_end: maybe,
      school_start: maybe,
      school_end: maybe,
      sen_status: fc.constantFrom("N", "K", "E", ""),
    });
    fc.assert(
      fc.property(row, day, day, fc.constantFrom(...all), (values, from, to, group) => {
        const someone = child(values);
        const days = daysOf({ from, to });
        expect(countsInPeriod(someone, { from, to }, group)).toBe(days.some((d) => countsOn(someone, d, group)));
        expect(belongsInPeriod(someone, { from, to }, group)).toBe(days.some((d) => inGroupOn(someone, d, group)));
        expect(days.every((d) => isIn({ from, to }, d))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a day lies in a period from its first day to its last", () => {
  const period = { from: on("2025-09-01"), to: on("2026-03-10") };
  expect(["2025-08-31", "2025-09-01", "2026-03-10", "2026-03-11"].map((day) => isIn(period, on(day)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
