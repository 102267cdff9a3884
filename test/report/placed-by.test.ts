import { expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { placedBySchool } from "../../src/report/placed-by.ts";
import { schoolFrom } from "../support/school.ts";

const pupils = [
  { upn: "A1", placing_authority: "Pairshire" },
  { upn: "B2", placing_authority: "Nowhereshire" },
];
const mark = (upn: string, on: string, code: string) => ({ upn, date: on, session: "AM", code });
const attendance = [
  ...[mark("A1", "2026-01-05", "/"), mark("A1", "2026-01-06", "#"), mark("A1", "2026-01-08", "O")],
  ...[mark("B2", "2026-01-06", "/"), mark("B2", "2026-01-07", "/")],
];
const daysIn = (calendar: null | undefined) => {
  const asOf = date("2026-03-10");
  const school = placedBySchool(
    schoolFrom({ pupils, attendance, ...(calendar === null && { calendar }) }, asOf),
    "Pairshire",
  );
  return school.calendar.schoolDays({ from: date("2026-01-05"), to: date("2026-01-09") });
};

test("a virtual school's school days are those of its own children's marks where there is no calendar, closures left out", () => {
  expect(daysIn(null)).toEqual(["2026-01-05", "2026-01-08"]);
});

test("and those of the calendar where there is one", () => {
  expect(daysIn(undefined)).toHaveLength(5);
});
