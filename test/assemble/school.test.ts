import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assemble/school.ts";
import { date } from "../../src/calendar/dates.ts";
import { describe as describeProblem } from "../../src/domain/errors.ts";
import type { School } from "../../src/domain/school.ts";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, readonly Row[]>>;

const OTHER: Row = { ...IN_CARE, upn: "B999900000033", pupil_id: "", care_status: "PCiC" };
const LIST = [IN_CARE, NOT_IN_CARE, OTHER];
const pep = (meeting_date: string, values: Row = {}): Row => ({ upn: PRIVATE.upn, meeting_date, ...values });

function schoolOf(files: Files, asOf = "2026-03-10") {
  const { school, warnings } = assemble(reading({ "pupils.csv": LIST, ...files }, asOf).intake, date(asOf));
  return { school, warnings: warnings.map(describeProblem) };
}

const childIn = (school: School) => school.children.find(({ id }) => id === PRIVATE.upn);
const datesOf = (school: School) => childIn(school)?.peps.map(({ meeting_date }) => meeting_date.cite.value);

describe("the school as at a date", () => {
  test("has the academic year of the date, and the period up to it", () => {
    const { school } = schoolOf({});
    expect([school.asOf, school.year.label]).toEqual(["2026-03-10", "2025/26"]);
    expect(school.period).toEqual({ from: "2025-09-01", to: "2026-03-10" });
  });

  test("has its children in the order of their ids, each with the records of the child alone", () => {
    const { school } = schoolOf({ "peps.csv": [pep("2026-01-12"), pep("2026-01-13", { upn: OTHER.upn as string })] });
    expect(
      school.children.map(({ id, peps }) => [id, peps.map(({ meeting_date }) => meeting_date.cite.value)]),
    ).toEqual([
      [OTHER.upn, ["2026-01-13"]],
      [PRIVATE.upn, ["2026-01-12"]],
    ]);
    expect(
      school.children.every(({ sdq, suspensions, funding }) => sdq.length + suspensions.length + funding.length === 0),
    ).toBe(true);
  });

  test("joins what is keyed by UPN and by pupil id", () => {
    const { school } = schoolOf({
      "peps.csv": [pep("2026-01-12")],
      "peps-2.csv": [{ pupil_id: IN_CARE.pupil_id as string, meeting_date: "2025-10-06" }],
    });
    expect(datesOf(school)).toEqual(["2025-10-06", "2026-01-12"]);
  });

  test("has records oldest first, those on a date not known before them", () => {
    const rows = ["2026-01-12", "yes", "06/10/2025", "2026-03-10"].map((day) => pep(day));
    expect(datesOf(schoolOf({ "peps.csv": rows }).school)).toEqual(["yes", "2025-10-06", "2026-01-12", "2026-03-10"]);
  });

  test("has sessions oldest first, morning before afternoon", () => {
    const marks = [
      ["13/01/2026", "AM"],
      ["12/01/2026", "PM"],
      ["2026-01-12", "AM"],
    ].map(([day = "", session = ""]) => ({
      upn: PRIVATE.upn,
      date: day,
      session,
      code: "/",
    }));
    const { school } = schoolOf({ "attendance.csv": marks });
    expect(childIn(school)?.sessions.map((session) => `${session.date} ${session.half}`)).toEqual([
      "2026-01-12 AM",
      "2026-01-12 PM",
      "2026-01-13 AM",
    ]);
  });

  test("has the records of the school itself", () => {
    const { school } = schoolOf({
      "roles.csv": [{ role: "DT", name: PRIVATE.surname }],
      "school.csv": [{ name: "Hill School", urn: "1" }],
    });
    expect(school.roles.map(({ role }) => role.value)).toEqual(["designated teacher"]);
    expect(school.school.map(({ name }) => name.value)).toEqual(["Hill School"]);
    expect(school.training).toEqual([]);
    expect([...school.present].sort()).toEqual(["pupils", "roles", "school"]);
  });
});

describe("a row that is there twice", () => {
  test("is counted once, with a warning, in one file or two", () => {
    const { school, warnings } = schoolOf({
      "peps.csv": [pep("2026-01-12"), pep("2026-01-12")],
      "peps-2.csv": [pep("2026-01-12")],
    });
    expect(datesOf(school)).toEqual(["2026-01-12"]);
    expect(warnings).toEqual([
      "peps.csv line 3: this row repeats an earlier one and is counted once.",
      "peps-2.csv line 2: this row repeats an earlier one and is counted once.",
    ]);
  });

  test("is known in another spelling, and by another key", () => {
    const again = {
      upn: "",
      pupil_id: IN_CARE.pupil_id as string,
      meeting_date: "12/01/2026",
      attendees: "designated teacher;SW",
    };
    const { school } = schoolOf({ "peps.csv": [pep("2026-01-12", { attendees: "DT; social worker" }), again] });
    expect(childIn(school)?.peps).toHaveLength(1);
  });

  test("counts a training day once", () => {
    const day = { role: "DT", date: "2026-01-12", days: "1", topic: "PEPs" };
    const { school, warnings } = schoolOf({ "training.csv": [day, { ...day, date: "12/01/2026", days: "1.0" }] });
    expect(school.training).toHaveLength(1);
    expect(warnings).toEqual(["training.csv line 3: this row repeats an earlier one and is counted once."]);
  });

  test.each([{ meeting_date: "2026-01-13" }, { quality: "red" }, { upn: OTHER.upn as string }])(
    "is not, where it differs: %o",
    (values) => {
      const { school, warnings } = schoolOf({
        "peps.csv": [pep("2026-01-12", { quality: "green" }), pep("2026-01-12", { quality: "green", ...values })],
      });
      expect(school.children.flatMap(({ peps }) => peps)).toHaveLength(2);
      expect(warnings).toEqual([]);
    },
  );
});

describe("the calendar", () => {
  const term = { start: "2026-01-05", end: "2026-03-27", kind: "term", name: "Spring" };
  const mark = { upn: NOT_IN_CARE.upn as string, session: "AM", code: "/" };

  test("is that of the calendar file", () => {
    const { school, warnings } = schoolOf({
      "calendar.csv": [term],
      "attendance.csv": [{ ...mark, date: "2026-01-03" }],
    });
    expect(school.calendar.terms).toMatchObject([{ from: "2026-01-05", to: "2026-03-27", name: "Spring" }]);
    expect(school.calendar.isSchoolDay(date("2026-01-03"))).toBe(false);
    expect(warnings).toEqual([]);
  });

  test("is that of the register, where there is no calendar file", () => {
    const { school, warnings } = schoolOf({
      "attendance.csv": [
        { ...mark, date: "2026-01-12" },
        { ...mark, date: "2026-01-13", code: "#" },
      ],
    });
    expect(school.calendar.covers).toEqual({ from: "2026-01-12", to: "2026-01-12" });
    expect(warnings).toEqual([]);
  });

  test("covers nothing, where there is neither", () => expect(schoolOf({}).school.calendar.covers).toBeNull());

  test.each([
    ["2026-01-05", false],
    ["2026-01-04", true],
    ["2026-03-27", false],
    ["2026-03-28", true],
  ])("that does not reach the as-of date is a warning: as of %s, %s", (asOf, warned) => {
    const { warnings } = schoolOf({ "calendar.csv": [term] }, asOf);
    const warning = `calendar: the calendar does not reach the as-of date ${asOf}, in the academic year 2025/26. Add the term dates of this year and the next.`;
    expect(warnings).toEqual(warned ? [warning] : []);
  });
});

describe("a calendar that leaves out days of school", () => {
  const terms = [
    { start: "2026-01-05", end: "2026-01-09", kind: "term", name: "Spring" },
    { start: "2026-01-19", end: "2026-03-27", kind: "term", name: "Spring, later" },
  ];
  const marked = (date: string, code: string, upn: string = PRIVATE.upn) => ({ upn, date, session: "AM", code });
  const warningsOf = (...marks: Row[]) => schoolOf({ "calendar.csv": terms, "attendance.csv": marks }).warnings;

  test("is warned of, with how many they are", () => {
    expect(warningsOf(marked("2026-01-13", "/"), marked("2026-01-12", "B"), marked("2026-01-19", "/"))).toEqual([
      "calendar: weekdays on which children attended, and which are no school days by it: 2, the first 2026-01-12. " +
        "See that it has every term, and no holiday or closure too many: deadlines are counted by it.",
    ]);
  });

  test.each([
    ["a session that was not possible", marked("2026-01-12", "Y1")],
    ["an absence", marked("2026-01-12", "I")],
    ["no mark", marked("2026-01-12", "-")],
    ["a Saturday", marked("2026-01-10", "/")],
    ["a day before the first of the calendar", marked("2026-01-02", "/")],
    ["a pupil not in care", marked("2026-01-12", "/", NOT_IN_CARE.upn as string)],
  ])("is not told by %s", (_, mark) => expect(warningsOf(mark)).toEqual([]));
});

describe("the order of rows, and which file they stand in", () => {
  const FILES: Files = {
    "peps.csv": [
      pep("2026-01-12", { quality: "green", attendees: "DT" }),
      pep("2026-01-12", { quality: "red", attendees: "SW" }),
      pep("yes", { quality: "red", attendees: "" }),
      pep("yes", { quality: "amber", attendees: "" }),
      pep("06/10/2025", { quality: "green", attendees: "" }),
      pep("2025-10-06", { quality: "green", attendees: "" }),
    ],
    "ehcp.csv": [
      { upn: PRIVATE.upn, issued: "2024-01-12", last_review: "2025-01-12" },
      { upn: PRIVATE.upn, issued: "2023-01-12", last_review: "" },
    ],
    "training.csv": [
      { role: "DT", date: "2026-01-12", days: "1", topic: "PEPs" },
      { role: "DT", date: "2025-01-12", days: "2", topic: "PEPs" },
      { role: "governors", date: "2026-01-12", days: "", topic: "care" },
    ],
    "attendance.csv": ["/", "O", "/", "L"].flatMap((code) =>
      ["2026-01-12", "2026-01-13"].map((day) => ({ upn: PRIVATE.upn, date: day, session: "AM", code })),
    ),
    "calendar.csv": [
      { start: "2026-01-05", end: "2026-03-27", kind: "term", name: "Spring" },
      { start: "2026-01-05", end: "2026-02-13", kind: "term", name: "Spring 1" },
      { start: "2026-02-16", end: "2026-02-20", kind: "half-term", name: "" },
    ],
  };

  /** Everything in a school but the places, and the spelling, that it was read in. */
  const contentsOf = ({ present, calendar, period, ...school }: School) =>
    JSON.parse(
      JSON.stringify(
        { ...school, calendar, present: [...present].sort(), days: calendar.schoolDays(period) },
        (key, value) => (["cite", "file", "line"].includes(key) ? undefined : value),
      ),
    );

  test("decide nothing", () => {
    const expected = contentsOf(schoolOf(FILES).school);
    const cut = (name: string, rows: readonly Row[]) =>
      fc
        .tuple(fc.shuffledSubarray([...rows], { minLength: rows.length }), fc.nat(rows.length))
        .map(([shuffled, at]): Files => ({ [name]: shuffled.slice(0, at), [`2-${name}`]: shuffled.slice(at) }));
    const shuffledFiles = fc.tuple(...Object.entries(FILES).map(([name, rows]) => cut(name, rows)));
    fc.assert(
      fc.property(shuffledFiles, (files) => {
        const filled = Object.entries(Object.assign({}, ...files) as Files).filter(([, rows]) => rows.length > 0);
        expect(contentsOf(schoolOf(Object.fromEntries(filled)).school)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
