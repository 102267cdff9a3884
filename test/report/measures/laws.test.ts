import fc from "fast-check";
import { expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import type { Measure } from "../../../src/domain/measure.ts";
import type { School } from "../../../src/domain/school.ts";
import { measures } from "../../../src/measures.ts";
import { anyDayOf2025 } from "../../support/any-day.ts";
import { marks } from "../../support/marks.ts";
import { type Rows, schoolFrom } from "../../support/school.ts";

const day = fc.option(anyDayOf2025, { nil: "" });
const pupil = fc.record({
  care_status: fc.constantFrom("CiC", "PCiC", "CiN", "none", "CiC"),
  care_start: fc.constantFrom("2019-03-01", "2025-04-01", "2025-10-01", ""),
  care_end: fc.constantFrom("", "", "2025-11-03", "2026-04-20"),
  school_start: fc.constantFrom("2021-09-01", "2025-11-10", ""),
  school_end: fc.constantFrom("", "", "2026-02-13"),
  sen_status: fc.constantFrom("N", "K", "E", ""),
});
const register = fc.record({
  from: fc.constantFrom("2025-09-03", "2025-12-08", "2026-02-09"),
  runs: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("/\\", "NN", "/I", "DD", "--", "EE")), {
    maxLength: 5,
  }),
});
const suspension = fc.record({
  type: fc.constantFrom("suspension", "permanent"),
  start_date: fc.oneof(anyDayOf2025, fc.constant("yes")),
  sessions: fc.constantFrom("", "1", "10"),
  outcome: fc.constantFrom("", "withdrawn"),
});
const pep = fc.record({ meeting_date: anyDayOf2025, quality: fc.constantFrom("green", "amber", "") });
const spend = fc.record({
  academic_year: fc.constantFrom("2025/26", "2024/25", "?"),
  allocated: fc.constantFrom("", "100"),
  spent: fc.constantFrom("", "60", "0"),
  pep_target: fc.constantFrom("", "Reading"),
});
const sdq = fc.record({ date: anyDayOf2025, total: fc.constantFrom("", "12") });

const assessment = fc.record({
  subject: fc.constantFrom("English", "ENGLISH", "Maths", ""),
  assessed_on: fc.oneof(anyDayOf2025, fc.constant("yes")),
  progress: fc.constantFrom("below", "average", "above", ""),
});
const OTHER = { care_status: "none", care_start: "", care_end: "" } as const;

const child = fc.record({
  pupil,
  register,
  suspensions: fc.array(suspension, { maxLength: 2 }),
  peps: fc.array(pep, { maxLength: 3 }),
  funding: fc.array(spend, { maxLength: 2 }),
  sdq: fc.array(sdq, { maxLength: 1 }),
  attainment: fc.array(assessment, { maxLength: 4 }),
  joined: day,
});

/** The exports of a school of up to four children, and a day to report on. */
const exports = fc.record({
  children: fc.array(child, { minLength: 1, maxLength: 4 }),
  /** Twelve pupils of whom no policy speaks, or none. */
  others: fc
    .array(child, { minLength: 12, maxLength: 12 })
    .chain((others) => fc.constantFrom(others, others.slice(12))),
  asOf: fc.constantFrom("2025-09-10", "2025-12-20", "2026-03-10", "2026-07-21"),
});
type Exports = typeof exports extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ children, others }: Exports): Rows {
  const all = [...children, ...others.map((one) => ({ ...one, pupil: { ...one.pupil, ...OTHER } }))];
  const of = (pick: (child: Exports["children"][number]) => readonly object[]) =>
    all.flatMap((one, i) => pick(one).map((row) => ({ upn: `P${i}`, ...row })));
  // A care_end before care_start is refused when it is read.
  const sound = ({ care_start, care_end, ...rest }: Exports["children"][number]["pupil"]) => ({
    ...rest,
    care_start,
    care_end: care_end > care_start ? care_end : "",
  });
  return {
    pupils: of((one) => [sound(one.pupil)]),
    attendance: of(({ register: { from, runs } }) => marks(from, ...runs)),
    suspensions: of((one) => one.suspensions.map((row) => ({ end_date: "", ...row }))),
    peps: of((one) => one.peps),
    funding: of((one) => one.funding),
    sdq: of((one) => one.sdq),
    attainment: of((one) => one.attainment),
  };
}

/** Checks something of the measures of any school. */
function always(check: (all: readonly Measure[], school: School) => void) {
  fc.assert(
    fc.property(exports, (given) => {
      const school = schoolFrom(rowsOf(given), date(given.asOf));
      check(measures(school, []), school);
    }),
    { numRuns: 60 },
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const find = (all: readonly Measure[], id: string, group: string) =>
  all.find((one) => one.id === id && one.group === group) as Measure;

test("a part is never more than its whole", () => {
  always((all) => {
    for (const { numerator, denominator, terms = [] } of all.filter(({ per }) => per === undefined)) {
      for (const part of [{ numerator, denominator }, ...terms])
        expect(part.numerator ?? 0).toBeLessThanOrEqual(part.denominator ?? Number.POSITIVE_INFINITY);
    }
  });
});

test("nothing is below nought, and no figure is of more children than there are", () => {
  always((all, { children, others }) => {
    for (const { numerator, people, untold, group } of all) {
      expect(numerator ?? 0).toBeGreaterThanOrEqual(0);
      expect(people ?? 0).toBeLessThanOrEqual((group === "other pupils" ? others : children).length);
      expect(untold?.count ?? 1).toBeGreaterThan(0);
    }
  });
});

test("a figure that is not there says why, and one that is there does not", () => {
  always((all) => {
    for (const { numerator, unknown } of all) expect(numerator === null).toBe(unknown !== undefined);
  });
});

test("sessions, suspensions and PEPs by term come to the year", () => {
  always((all) => {
    for (const { unit, terms, numerator, denominator, per } of all) {
      if (terms === undefined || unit === "children") continue;
      expect(sum(terms.map((term) => term.numerator))).toBe(numerator);
      if (per === undefined) expect(sum(terms.map((term) => term.denominator))).toBe(denominator);
    }
  });
});

test("no session and no child is counted in two groups, and those of 12 months are among those in care", () => {
  always((all, { children }) => {
    const sessions = (group: string) => find(all, "attendance.attendance", group).denominator ?? 0;
    const there = sum(
      children.map(
        (one) => one.sessions.filter(({ is }) => ["attended", "authorised", "unauthorised"].includes(is)).length,
      ),
    );
    expect(sessions("children in care") + sessions("previously in care")).toBeLessThanOrEqual(there);
    expect(sessions("children in care 12 months or more")).toBeLessThanOrEqual(sessions("children in care"));
    const people = (group: string) => find(all, "suspensions.rate", group).people ?? 0;
    expect(people("children in care") + people("previously in care")).toBeLessThanOrEqual(children.length);
  });
});

test("subjects come to no more than the whole that they are of", () => {
  always((all) => {
    for (const { subjects = [], numerator, denominator } of all) {
      expect(sum(subjects.map((one) => one.numerator))).toBeLessThanOrEqual(numerator ?? 0);
      expect(sum(subjects.map((one) => one.denominator))).toBeLessThanOrEqual(denominator ?? 0);
      for (const one of subjects) expect(one.numerator + one.untold).toBeLessThanOrEqual(one.denominator);
    }
  });
});

test("attended and missed are all that was possible", () => {
  always((all) => {
    for (const group of ["children in care", "previously in care"]) {
      const [attended, missed] = ["attendance.attendance", "attendance.absence"].map((id) => find(all, id, group));
      expect(attended?.denominator).toBe(missed?.denominator);
      if (attended?.denominator !== null)
        expect((attended?.numerator ?? 0) + (missed?.numerator ?? 0)).toBe(attended?.denominator);
      const persistent = find(all, "attendance.persistent-absence", group).numerator ?? 0;
      expect(find(all, "attendance.severe-absence", group).numerator ?? 0).toBeLessThanOrEqual(persistent);
    }
  });
});

test("a file that is taken away leaves no figure of what it held, but where there is nobody", () => {
  const files = {
    attendance: "attendance",
    suspensions: "suspensions",
    peps: "peps",
    funding: "funding",
    sdq: "wellbeing",
    attainment: "attainment",
  } as const;
  fc.assert(
    fc.property(exports, fc.constantFrom(...(Object.keys(files) as (keyof typeof files)[])), (given, file) => {
      const rows: Rows = { ...rowsOf(given), [file]: null };
      const all = measures(schoolFrom(rows, date(given.asOf)), []);
      const before = measures(schoolFrom(rowsOf(given), date(given.asOf)), []);
      for (const [i, measure] of all.entries()) {
        if (measure.topic !== files[file]) continue;
        const had = before[i]?.denominator ?? before[i]?.people ?? 0;
        if (measure.numerator !== null) expect([measure.numerator, had]).toEqual([0, 0]);
      }
    }),
    { numRuns: 60 },
  );
});
