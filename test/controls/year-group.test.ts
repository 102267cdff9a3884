import { expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { yearInWords, yearNumber } from "../../src/controls/year-group.ts";
import type { Child } from "../../src/domain/school.ts";
import { schoolFrom } from "../support/school.ts";

const read = (year_group: string) => {
  const [child] = schoolFrom({ pupils: [{ year_group }] }, date("2026-03-10")).children;
  return yearNumber(child as Child);
};

test.each([
  ["9", 9],
  ["09", 9],
  ["Year 9", 9],
  ["year 11", 11],
  ["Y9", 9],
  ["Yr 9", 9],
  ["Yr. 10", 10],
  ["14", 14],
  ["R", 0],
  ["Reception", 0],
  ["0", 0],
  ["15", null],
  ["2012", null],
  ["9A", null],
  ["N2", null],
  ["Upper school", null],
  ["", null],
])('"%s" is year %s', (text, year) => expect(read(text)).toBe(year));

test("in words", () => expect([yearInWords(0), yearInWords(9)]).toEqual(["reception", "Year 9"]));
