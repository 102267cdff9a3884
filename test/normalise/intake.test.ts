import { describe, expect, test } from "vitest";
import { DATASET_NAMES } from "../../src/domain/datasets.ts";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading, rowOf } from "../support/reading.ts";

describe("the records of a school", () => {
  test("are known by the data sets that there are files for, with rows or without", () => {
    const { intake } = reading({ "pupils.csv": [IN_CARE], "peps.csv": [{ upn: "", meeting_date: "" }] });
    expect([...intake.present]).toEqual(["pupils", "peps"]);
    expect(intake.tables.peps).toEqual([]);
    expect(intake.tables.sdq).toBeUndefined();
  });

  test("of pupils are those of the children looked at", () => {
    const { intake } = reading({ "pupils.csv": [NOT_IN_CARE, IN_CARE] });
    expect(intake.pupils.map(({ id, record }) => [id, record.care_status.cite.line])).toEqual([[PRIVATE.upn, 3]]);
  });

  test.each(DATASET_NAMES.filter((name) => name !== "pupils"))("of %s are read in full", (dataset) => {
    const files = { "pupils.csv": [IN_CARE, NOT_IN_CARE], [`${dataset}.csv`]: [rowOf(dataset)] };
    const { errors, warnings, tallies } = reading(files);
    expect([errors, warnings]).toEqual([[], []]);
    expect(tallies[`${dataset}.csv`]).toEqual({ rows: 1, used: 1, others: 0, unlisted: 0, skipped: 0 });
  });

  test("of pupils tell every name and number that the list has, of everybody on it", () => {
    const row = { ...IN_CARE, "Preferred forename": "Zippy", "Full name": "Quorlbex, Zqxwyv", "Student ID": "X-77" };
    const { intake } = reading({ "pupils.csv": [row, { ...NOT_IN_CARE, "Preferred forename": PRIVATE.forename }] });
    expect(intake.names).toEqual([
      {
        ...{ forename: PRIVATE.forename, surname: PRIVATE.surname, born: "2012-01-15" },
        also: ["Zippy", "Quorlbex, Zqxwyv"],
        numbers: [PRIVATE.upn, "771177", "X-77"],
      },
      {
        ...{ forename: PRIVATE.forename, surname: PRIVATE.surname, born: "2012-01-15" },
        also: [],
        numbers: [NOT_IN_CARE.upn, "772277"],
      },
    ]);
  });

  test("do not take in columns that mean nothing to them, and say so", () => {
    const row = { upn: PRIVATE.upn, meeting_date: "2026-01-12", "Chair\u202e": "x", "": "y", Note: PRIVATE.reason };
    const { warnings } = reading({ "pupils.csv": [IN_CARE], "peps.csv": [row] });
    expect(warnings).toEqual([
      "peps.csv line 1: columns that are not those of a data set called peps were not read: ChairU+202e, Note.",
    ]);
  });

  test("may lack a name for a column at its end", () => {
    const { warnings } = reading({
      "pupils.csv": [IN_CARE],
      "peps.csv": [{ upn: PRIVATE.upn, meeting_date: "2026-01-12", "": "" }],
    });
    expect(warnings).toEqual([]);
  });

  const suspension = { upn: "Z9", type: "permanent", start_date: "2026-01-12" };
  const nameless = { ...IN_CARE, upn: "", pupil_id: "77" };
  const looksLost = "rows about that child may be among them";

  test("of a child without a UPN may be among those of strangers, and are warned of", () => {
    const { warnings } = reading({ "pupils.csv": [nameless, NOT_IN_CARE], "suspensions.csv": [suspension] });
    expect(warnings.join()).toContain(looksLost);
  });

  test.each([
    ["every child has a UPN", [IN_CARE], [suspension]],
    ["the file has pupil ids too", [nameless], [{ ...suspension, pupil_id: "88" }]],
    ["nobody in the file is a stranger", [nameless, NOT_IN_CARE], [{ ...suspension, upn: NOT_IN_CARE.upn ?? "" }]],
  ])("are not warned of where %s", (_, pupils, suspensions) => {
    const { warnings } = reading({ "pupils.csv": pupils, "suspensions.csv": suspensions });
    expect(warnings.join()).not.toContain(looksLost);
  });
});
