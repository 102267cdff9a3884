import { describe, expect, test } from "vitest";
import { recognise } from "../../src/normalise/header.ts";
import { IN_CARE, NOT_IN_CARE, reading } from "../support/reading.ts";

const SAYS = "the month seems to stand first here, so that no date of this column can be trusted.";
const REMEDY = "Export the dates as dd/mm/yyyy, or correct this one.";
const suspension = ({ upn = "" }: typeof IN_CARE, start_date: string) => ({ upn, type: "suspension", start_date });

/** The errors of a list and a few suspensions that are about a month first. */
const errorsOf = (...rows: ReturnType<typeof suspension>[]) =>
  reading({ "pupils.csv": [IN_CARE, NOT_IN_CARE], "suspensions.csv": rows }).errors.filter((text) =>
    text.includes(SAYS),
  );

describe("months that stand first", () => {
  test("refuse the column, though the row is another pupil's, once", () => {
    const american = [suspension(NOT_IN_CARE, "12/15/2025"), suspension(NOT_IN_CARE, "11/25/2025")];
    expect(errorsOf(suspension(IN_CARE, "03/02/2026"), ...american)).toEqual([
      `suspensions.csv line 3, column start_date, "12/15/2025": ${SAYS} ${REMEDY}`,
    ]);
  });

  test("refuse a column that begins with them, and one in which some days stand first for certain", () => {
    expect(errorsOf(suspension(NOT_IN_CARE, "12/15/2025"), suspension(IN_CARE, "03/02/2026"))).toHaveLength(1);
    expect(errorsOf(suspension(NOT_IN_CARE, "12/15/2025"), suspension(IN_CARE, "15/12/2025"))).toHaveLength(1);
  });

  test("are a slip where no other date could be wrong by it", () => {
    expect(errorsOf(suspension(NOT_IN_CARE, "12/15/2025"), suspension(IN_CARE, "2026-02-03"))).toEqual([]);
    expect(errorsOf(suspension(NOT_IN_CARE, "12/15/2025"))).toEqual([]);
  });

  test("are no matter of another column", () => {
    const rows = [{ ...suspension(IN_CARE, "03/02/2026"), end_date: "", reason: "12/15/2025" }];
    expect(errorsOf(...rows)).toEqual([]);
  });

  test("in a date of birth are told without it", () => {
    const pupils = [IN_CARE, { ...NOT_IN_CARE, date_of_birth: "01/15/2012" }];
    expect(reading({ "pupils.csv": pupils }).errors).toEqual([
      `pupils.csv line 3, column date_of_birth: ${SAYS} ${REMEDY}`,
    ]);
  });

  test("in a register refuse it, by whoever's row", () => {
    const mark = { upn: "other", date: "01/12/2026", session: "AM", code: "/" };
    const register = [mark, { ...mark, session: "PM" }, { ...mark, date: "01/13/2026" }];
    expect(reading({ "pupils.csv": [IN_CARE], "attendance.csv": register }).errors).toEqual([
      `attendance.csv line 4, column date, "01/13/2026": ${SAYS} ${REMEDY}`,
    ]);
  });

  test("in the header of a grid refuse it", () => {
    expect(() => recognise(["upn", "01/12/2026 AM", "01/13/2026 AM"], "export.csv", 3)).toThrow(
      'export.csv line 3, "01/13/2026 AM": the month seems to stand first here, so that no date of this header can be trusted. Export the dates as dd/mm/yyyy.',
    );
  });
});

describe("dates that are numbers", () => {
  const listOf = (...starts: readonly string[]) =>
    reading({ "pupils.csv": starts.map((care_start, i) => ({ ...IN_CARE, upn: `A${i}`, pupil_id: "", care_start })) });

  test("are read where all of a column are, with a warning", () => {
    const { intake, errors, warnings } = listOf("43525", "", "43526");
    expect(errors).toEqual([]);
    expect(intake.pupils.map(({ record }) => record.care_start.cite.value)).toEqual(["2019-03-01", "", "2019-03-02"]);
    expect(warnings).toEqual([
      "pupils.csv line 2, column care_start: the dates are numbers, as a spreadsheet keeps them, and were read as days from 30 December 1899. Export the dates as dd/mm/yyyy.",
    ]);
  });

  test("refuse a column in which others are not, whoever's row it is", () => {
    expect(listOf("2019-03-01", "43525").errors).toEqual([
      'pupils.csv line 3, column care_start, "43525": this number is a date only where every date of the column is written so, and others are not. Export the dates as dd/mm/yyyy, or correct this one.',
    ]);
  });
});
