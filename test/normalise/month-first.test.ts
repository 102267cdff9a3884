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
