import { describe, expect, test } from "vitest";
import { closingRow } from "../../src/normalise/closing.ts";
import { recognise } from "../../src/normalise/header.ts";

const isClosing = (header: string, row: string) => {
  const recognised = recognise(header.split(","), "export.csv");
  if (recognised === null) throw new Error("no data set");
  return closingRow(recognised)(row.split(","));
};

describe("a row that closes a report", () => {
  test.each([
    "Total,,,24",
    ",,Total,24",
    ",TOTALS:,,24",
    "Grand total,,,",
    "Sub-total,,,12",
    "Subtotal",
    "Average,,,94.2",
    "Mean",
    "Count: 24,,,",
    "Count",
    "*** End of report ***,,,",
    "End of report",
    "Total,,,,,,,24",
  ])("%s", (row) => expect(isClosing("upn,surname,forename,care_status", row)).toBe(true));

  test.each([
    ["A1,Count,Ann,CiC", "a child with such a name"],
    ["A1,Total,,", "a child of whom little is known"],
    [",Totally,Ann,CiC", "another word"],
    [",Ann,Count,CiC", "not the first value"],
    ["Total pupils in care,,,24", "more words"],
    [",,,", "nothing"],
    ["T0TAL1,Ann,,CiC", "a UPN"],
  ])("%s is none: %s", (row) => expect(isClosing("upn,surname,forename,care_status", row)).toBe(false));

  test("has neither key", () => {
    expect(isClosing("upn,pupil_id,care_status", "Total,A1,CiC")).toBe(false);
    expect(isClosing("upn,pupil_id,care_status", "Total,17,CiC")).toBe(false);
    expect(isClosing("surname,upn,pupil_id,care_status", "Count,,17,CiC")).toBe(false);
    expect(isClosing("surname,upn,pupil_id,care_status", "Count,,,CiC")).toBe(true);
  });

  test("may have its figure in the place of the other key", () => {
    expect(isClosing("upn,pupil_id,care_status", "Total,17")).toBe(true);
    expect(isClosing("pupil_id,upn,care_status", "Total,17,")).toBe(true);
    expect(isClosing("surname,upn,care_status", "Count,17,")).toBe(false);
  });

  test("may stand in a file that is about no pupil", () => {
    expect(isClosing("role,date,days,topic", "Total,,10,")).toBe(true);
    expect(isClosing("role,date,days,topic", "DT,2026-01-12,10,PEPs")).toBe(false);
  });
});
