import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { marks } from "../../support/marks.ts";
import { schoolFrom } from "../../support/school.ts";
import { brief, measureCases, measured } from "./measuring.ts";

const present = (days: number) => marks("2025-09-03", [days, "/\\"]);
const of = (upn: string, rows: ReturnType<typeof marks>) => rows.map((row) => ({ upn, ...row }));
type Row = Readonly<Record<string, string>>;
const two = [{ upn: "A1" }, { upn: "B2" }];
const OTHER = { care_status: "none", care_start: "" };
const LONG = "children in care 12 months or more";

describe("attendance", () => {
  measureCases({
    "adds up sessions attended and missed; a code that is no possible session is neither": {
      attendance: marks("2025-09-03", [8, "/\\"], [1, "N\\"], [1, "II"], [1, "XX"]),
      // 8 days of 2 and one afternoon; one morning and one day missed.
      expect: { "attendance.attendance": "17 of 20 | 17/20 0/0", "attendance.absence": "3 of 20 | 3/20 0/0" },
    },
    "exactly a tenth missed is persistent absence": {
      attendance: marks("2025-09-03", [9, "/\\"], [1, "NN"]),
      expect: { "attendance.persistent-absence": "1 of 1 | 1/1 0/0", "attendance.severe-absence": "0 of 1 | 0/1 0/0" },
    },
    "a session more, and it is less than a tenth": {
      attendance: marks("2025-09-03", [9, "/\\"], [1, "NN"], [1, "/-"]),
      expect: { "attendance.absence": "2 of 21 | 2/21 0/0", "attendance.persistent-absence": "0 of 1 | 0/1 0/0" },
    },
    "exactly half missed is severe absence, and persistent too": {
      attendance: marks("2025-09-03", [5, "/\\"], [5, "OO"]),
      expect: { "attendance.persistent-absence": "1 of 1 | 1/1 0/0", "attendance.severe-absence": "1 of 1 | 1/1 0/0" },
    },
    "a session more, and it is less than half": {
      attendance: marks("2025-09-03", [5, "/\\"], [5, "OO"], [1, "/-"]),
      expect: { "attendance.absence": "10 of 21 | 10/21 0/0", "attendance.severe-absence": "0 of 1 | 0/1 0/0" },
    },
    "only days in care count": {
      pupils: [{ care_start: "2025-09-08" }],
      // 3 to 5 September are before care; 8 to 12 September in it.
      attendance: marks("2025-09-03", [3, "NN"], [5, "/\\"]),
      expect: { "attendance.absence": "0 of 10 | 0/10 0/0" },
    },
    "only days on roll count, the last one included": {
      pupils: [{ school_end: "2025-09-08" }],
      attendance: marks("2025-09-03", [4, "/\\"], [1, "NN"]),
      expect: { "attendance.absence": "0 of 8 | 0/8 0/0" },
    },
    "the last day of a term and the first of the next are in different terms": {
      attendance: [...marks("2025-12-19", [1, "/\\"]), ...marks("2026-01-05", [1, "NN"])],
      expect: {
        "attendance.absence": "2 of 4 | 0/2 2/2",
        // Half of the year, none of the autumn, all of the spring: terms do not add up to the year here.
        "attendance.severe-absence": "1 of 1 | 0/1 1/1",
      },
    },
    "a mark in the holidays cannot be put in a term, so none is shown": {
      attendance: [...marks("2025-12-19", [1, "/\\"]), ...marks("2025-12-22", [1, "/\\"])],
      expect: { "attendance.attendance": "4 of 4" },
    },
    "of a child without a mark nobody can tell": {
      pupils: two,
      attendance: of("A1", present(10)),
      expect: {
        "attendance.attendance": "20 of 20, 1 untold | 20/20 0/0",
        "attendance.persistent-absence": "0 of 1, 1 untold | 0/1 0/0",
      },
    },
    "of a child with a code that is unknown nobody can tell": {
      pupils: two,
      attendance: [...of("A1", present(10)), ...of("B2", marks("2025-09-03", [9, "/\\"], [1, "/?"]))],
      expect: { "attendance.absence": "0 of 20, 1 untold | 0/20 0/0" },
    },
    "with nobody of whom it can be told there is no figure": {
      pupils: [{ care_start: "" }],
      attendance: present(10),
      expect: { "attendance.attendance": "unknown", "attendance.persistent-absence": "unknown" },
    },
    "a register that is not there is no full attendance": {
      attendance: null,
      expect: { "attendance.attendance": "unknown", "attendance.severe-absence": "unknown" },
    },
    "with nobody in care there is nothing to tell": {
      pupils: [{ care_status: "none", care_start: "" }],
      attendance: null,
      expect: { "attendance.attendance": "0 of 0", "attendance.persistent-absence": "0 of 0" },
    },
    "a summary stands in where there are no marks": {
      attendance: null,
      attendance_summary: [{ from: "2025-09-03", to: "2025-12-19", possible: "140", present: "126" }],
      // 14 of 140 is a tenth.
      expect: { "attendance.absence": "14 of 140", "attendance.persistent-absence": "1 of 1" },
    },
    "a summary that takes in days out of care does not": {
      pupils: [{ care_start: "2025-10-01" }],
      attendance: null,
      attendance_summary: [{ from: "2025-09-03", to: "2025-12-19", possible: "140", present: "126" }],
      expect: { "attendance.absence": "unknown" },
    },
    "marks go before a summary": {
      attendance: present(10),
      attendance_summary: [{ from: "2025-09-03", to: "2025-12-19", possible: "140", present: "70" }],
      expect: { "attendance.absence": "0 of 20 | 0/20 0/0" },
    },
    "a term is there from its first day on": {
      asOf: "2026-01-05",
      attendance: present(10),
      expect: { "attendance.absence": "0 of 20 | 0/20 0/0" },
    },
    "and not on the day before": {
      asOf: "2026-01-04",
      attendance: present(10),
      expect: { "attendance.absence": "0 of 20 | 0/20" },
    },
    "who had no possible session is absent from none": {
      attendance: marks("2025-09-03", [5, "DD"]),
      expect: { "attendance.attendance": "0 of 0 | 0/0 0/0", "attendance.persistent-absence": "0 of 0 | 0/0 0/0" },
    },
  });
});

describe("groups", () => {
  const attendance = [...of("A1", present(10)), ...of("B2", marks("2025-09-03", [10, "NN"]))];

  measureCases({
    "children in care from 1 April last year are those of 12 months, from 2 April they are not": {
      asOf: "2026-04-20",
      pupils: [{ care_start: "2025-04-01" }, { upn: "B2", care_start: "2025-04-02" }],
      attendance,
      expect: {
        "attendance.absence": "20 of 40 | 20/40 0/0 0/0",
        [`attendance.absence, ${LONG}`]: "0 of 20 | 0/20 0/0 0/0",
      },
    },
    "before 31 March, it is 12 months by the day of the report": {
      pupils: [{ care_start: "2025-03-11" }, { upn: "B2", care_start: "2025-03-12" }],
      attendance,
      expect: { [`attendance.absence, ${LONG}`]: "0 of 20 | 0/20 0/0" },
    },
    "who had left care by 31 March is not one of them": {
      asOf: "2026-04-20",
      pupils: [{}, { upn: "B2", care_end: "2026-03-31" }],
      attendance,
      expect: { [`attendance.absence, ${LONG}`]: "0 of 20 | 0/20 0/0 0/0" },
    },
    "of a child whose start in care is not known, it is not known whether it is one of them": {
      pupils: [{}, { upn: "B2", care_start: "" }],
      attendance,
      expect: { [`attendance.absence, ${LONG}`]: "0 of 20, 1 untold | 0/20 0/0" },
    },
    "who leaves care in the year is counted among those in care alone, for the days in care": {
      pupils: [{ care_end: "2025-09-10" }, { upn: "B2", care_status: "PCiC", care_start: "", care_end: "" }],
      attendance,
      // 3 to 9 September are five school days.
      expect: {
        "attendance.absence": "0 of 10 | 0/10 0/0",
        "attendance.absence, previously in care": "20 of 20 | 20/20 0/0",
      },
    },
  });

  test("other pupils are those that the exports hold", () => {
    // Two days missed of twenty is persistent absence; the last has no mark at all.
    const other = (number: number, missed: number) =>
      of(`O${number}`, marks("2025-09-03", [20 - missed, "/\\"], [missed, "OO"]));
    const pupils = (count: number) => Array.from({ length: count }, (_, i) => ({ ...OTHER, upn: `O${i}` }));
    const attendance = (count: number) => Array.from({ length: count - 1 }, (_, i) => other(i, i === 0 ? 2 : 1)).flat();
    const told = (count: number) => {
      const school = schoolFrom({ pupils: [{}, ...pupils(count)], attendance: attendance(count) }, date("2026-03-10"));
      return measured(school);
    };
    // 400 sessions, all before Christmas, 2 missed of each but 4 of the first.
    expect(brief(told(11)("attendance.attendance, other pupils"))).toBe("378 of 400 | 378/400 0/0");
    expect(brief(told(11)("attendance.absence, other pupils"))).toBe("22 of 400 | 22/400 0/0");
    // By term that would take the sessions of each.
    expect(brief(told(11)("attendance.persistent-absence, other pupils"))).toBe("1 of 10");
    expect(brief(told(10)("attendance.attendance, other pupils"))).toBe("unknown");
    expect(told(10)("attendance.attendance, other pupils")).toMatchObject({
      numerator: null,
      unknown: expect.stringContaining("fewer than 10 other pupils"),
    });
    expect(told(1)("attendance.attendance, other pupils")).toMatchObject({
      numerator: null,
      unknown: expect.stringContaining("no session marks of other pupils"),
    });
  });

  test("other pupils are told by term, and not where a day of theirs lies in no term", () => {
    const pupils = Array.from({ length: 10 }, (_, i) => ({ ...OTHER, upn: `O${i}` }));
    const first = (more: readonly Row[] = []) => {
      const attendance = pupils.flatMap(({ upn }) => [
        ...of(upn, marks("2025-12-19", [1, "/\\"])),
        ...of(upn, marks("2026-01-05", [1, "/N"])),
      ]);
      const school = schoolFrom({ pupils: [{}, ...pupils], attendance: [...attendance, ...more] }, date("2026-03-10"));
      return brief(measured(school)("attendance.attendance, other pupils"));
    };
    expect(first()).toBe("30 of 40 | 20/20 10/20");
    expect(first([{ upn: "O0", date: "2025-12-29", session: "AM", code: "/" }])).toBe("31 of 41");
  });

  test("other pupils are not told by term where there are fewer than ten of them in one", () => {
    const pupils = Array.from({ length: 10 }, (_, i) => ({ ...OTHER, upn: `O${i}` }));
    const told = (inAutumn: number) => {
      const attendance = pupils.flatMap(({ upn }, i) => [
        ...(i < inAutumn ? of(upn, marks("2025-12-19", [1, "/\\"])) : []),
        ...of(upn, marks("2026-01-05", [1, "/N"])),
      ]);
      return brief(
        measured(schoolFrom({ pupils: [{}, ...pupils], attendance }, date("2026-03-10")))(
          "attendance.attendance, other pupils",
        ),
      );
    };
    expect([told(10), told(9), told(0)]).toEqual(["30 of 40 | 20/20 10/20", "28 of 38", "10 of 20 | 0/0 10/20"]);
  });

  test("a figure says of how many children it is, and what is lacking, without a date or a name of any", () => {
    // The third has no mark at all, and the last is registered elsewhere.
    const pupils = [{}, { upn: "B2" }, { upn: "C3" }, { upn: "D4" }];
    const elsewhere = of("D4", marks("2025-09-03", [10, "DD"]));
    const measure = measured(schoolFrom({ pupils, attendance: [...attendance, ...elsewhere] }, date("2026-03-10")))(
      "attendance.attendance",
    );
    expect(measure.people).toBe(2);
    expect(measure.untold?.settledBy).toBe(
      "What would settle it: a mark with a known code for every session, and the dates of entering care and of joining the school in the pupil list.",
    );
  });
});
