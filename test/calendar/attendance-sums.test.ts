import { describe, expect, test } from "vitest";
import {
  attendanceOf,
  firstDayBelow,
  hasFallenBy,
  isBelow,
  lacksMarks,
  sessionsThatCount,
  shareInWords,
  undatedStart,
  unknownCodes,
} from "../../src/calendar/attendance-sums.ts";
import { date } from "../../src/calendar/dates.ts";
import type { Child } from "../../src/domain/school.ts";
import { marks } from "../support/marks.ts";
import { type Rows, schoolFrom } from "../support/school.ts";

/** The school of a case, and the only child in it. */
function given(rows: Rows, asOf = "2026-03-10") {
  const school = schoolFrom(rows, date(asOf));
  return { school, child: school.children[0] as Child };
}

describe("the sessions that count", () => {
  const attendance = marks("2025-09-03", [3, "/\\"]);
  const count = (rows: Rows) => {
    const { school, child } = given({ attendance, ...rows });
    return sessionsThatCount(child, school).length;
  };

  test.each([
    ["all of the period", {}, 6],
    ["from the day of entering care", { pupils: [{ care_start: "2025-09-04" }] }, 4],
    ["to the day before care ends", { pupils: [{ care_end: "2025-09-05" }] }, 4],
    ["to the last day on roll", { pupils: [{ school_end: "2025-09-03" }] }, 2],
    ["none of the year before", { attendance: marks("2025-08-29", [1, "/\\"]) }, 0],
  ] as const)("%s", (_name, rows, expected) => expect(count(rows)).toBe(expected));

  test("those of a group count while on roll, in care or not", () => {
    const { school, child } = given({ attendance, pupils: [{ care_status: "CiN", care_start: "" }] });
    expect(sessionsThatCount(child, school)).toHaveLength(0);
    expect(sessionsThatCount(child, school, "children with a social worker")).toHaveLength(6);
  });
});

test("present, absent with and without leave are possible; closed, unmarked and unknown are not", () => {
  const { school, child } = given({ attendance: marks("2025-09-03", [1, "/\\"], [1, "IN"], [1, "#-"], [1, "D%"]) });
  const sessions = sessionsThatCount(child, school);
  expect(attendanceOf(sessions)).toEqual({ attended: 2, possible: 4 });
  expect(unknownCodes(sessions).map(({ code }) => code)).toEqual(["%"]);
});

describe("a start without a date", () => {
  const column = (pupil: Record<string, string>, group?: Parameters<typeof undatedStart>[1]) =>
    undatedStart(given({ pupils: [pupil] }).child, group)?.cite.field;

  test("none is missing", () => expect(column({})).toBeUndefined());
  test("of care", () => expect(column({ care_start: "" })).toBe("care_start"));
  test("of school", () => expect(column({ school_start: "yes" })).toBe("school_start"));
  test("of care, for a child in care with SEN", () =>
    expect(column({ care_start: "", sen_status: "K" }, "SEN")).toBe("care_start"));
  test("a group that counts on roll needs no start of care", () => {
    expect(column({ care_start: "" }, "in care or previously in care")).toBeUndefined();
    expect(column({ school_start: "" }, "children with a social worker")).toBe("school_start");
  });
});

describe("a register without a mark of the child", () => {
  const lacks = (rows: Rows, asOf: string) => {
    const { school, child } = given(rows, asOf);
    return lacksMarks(child, school);
  };

  // The twentieth school day of the year is 30 September 2025.
  test("on nineteen school days", () => expect(lacks({}, "2025-09-29")).toBe(false));
  test("on twenty", () => expect(lacks({}, "2025-09-30")).toBe(true));
  test("with empty marks alone", () =>
    expect(lacks({ attendance: marks("2025-09-03", [5, "--"]) }, "2025-09-30")).toBe(true));
  test("with a single mark", () =>
    expect(lacks({ attendance: marks("2025-09-03", [1, "/-"]) }, "2025-09-30")).toBe(false));
  test("with a mark of before the child entered care", () => {
    const rows = { pupils: [{ care_start: "2025-09-04" }], attendance: marks("2025-09-03", [1, "/\\"]) };
    expect(lacks(rows, "2025-09-30")).toBe(false);
    expect(lacks(rows, "2025-10-01")).toBe(true);
  });
  // Without school days of this year working days stand in: 26 September is the twentieth from 1 September.
  test.each([
    ["there is no calendar", null],
    ["the calendar is last year's", [{ start: "2025-01-06", end: "2025-07-22", kind: "term", name: "" }]],
    ["the calendar begins later", [{ start: "2025-09-29", end: "2025-12-19", kind: "term", name: "" }]],
  ])("where %s", (_name, calendar) => {
    expect(lacks({ calendar }, "2025-09-25")).toBe(false);
    expect(lacks({ calendar }, "2025-09-26")).toBe(true);
  });
  test("a holiday that the calendar begins with is covered", () => {
    const calendar = [
      { start: "2025-09-01", end: "2025-09-02", kind: "holiday", name: "" },
      { start: "2025-09-03", end: "2025-12-19", kind: "term", name: "" },
    ];
    expect(lacks({ calendar }, "2025-09-29")).toBe(false);
    expect(lacks({ calendar }, "2025-09-30")).toBe(true);
  });
  test("days after the last of this year's calendar are no school days", () => {
    const until = (end: string) => [{ start: "2025-08-25", end, kind: "term", name: "" }];
    expect(lacks({ calendar: until("2025-09-26") }, "2025-10-31")).toBe(true);
    expect(lacks({ calendar: until("2025-09-25") }, "2025-10-31")).toBe(false);
    expect(lacks({ calendar: until("2025-09-01") }, "2025-10-31")).toBe(false);
  });
});

describe("the first day below 85%", () => {
  const found = (...runs: Parameters<typeof marks>[1][]) => {
    const { school, child } = given({ attendance: marks("2025-09-03", ...runs) });
    return firstDayBelow(sessionsThatCount(child, school), 85);
  };

  // The tenth school day of the year is 16 September 2025.
  test("16 of 20 sessions", () =>
    expect(found([8, "/\\"], [2, "NN"])).toEqual({ on: "2025-09-16", soFar: { attended: 16, possible: 20 } }));
  test("17 of 20 are not", () => expect(found([8, "/\\"], [1, "/N"], [1, "NN"])).toBeNull());
  test("0 of 19 are too few", () => expect(found([9, "NN"], [1, "#N"])).toBeNull());
  test("33 of 39 at noon are, 34 of 40 by the end of the day are not", () =>
    expect(found([16, "/\\"], [1, "/N"], [2, "NN"], [1, "N/"])).toBeNull());
  test("33 of 39 on a day with one session are", () =>
    expect(found([16, "/\\"], [1, "/N"], [2, "NN"], [1, "N#"])?.on).toBe("2025-09-30"));
});

describe("comparing exactly", () => {
  test.each([
    [17, 20, 85, false],
    [16, 19, 85, true],
    [923, 1000, 92.3, false],
    [922, 1000, 92.3, true],
  ])("%i of %i sessions below %f per cent: %s", (attended, possible, percent, expected) =>
    expect(isBelow({ attended, possible }, percent)).toBe(expected),
  );

  test.each([
    [[40, 40], [36, 40], true],
    [[40, 40], [37, 40], false],
    [[19, 20], [34, 40], true],
    [[2, 3], [17, 30], true],
    [[2, 3], [171, 301], false],
  ] as const)("from %j to %j by ten points: %s", ([a, b], [c, d], expected) =>
    expect(hasFallenBy(10, { before: { attended: a, possible: b }, now: { attended: c, possible: d } })).toBe(expected),
  );

  test("a share is shown rounded down", () =>
    expect(shareInWords({ attended: 1699, possible: 2000 })).toBe("84.9% (1699 of 2000 sessions)"));
});
