import { expect } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { type ColumnKind, type DatasetName, datasetOf } from "../../src/domain/datasets.ts";
import { describe, type Problem } from "../../src/domain/errors.ts";
import { recognise } from "../../src/normalise/header.ts";
import { Intake } from "../../src/normalise/intake.ts";

type Row = Readonly<Record<string, string>>;

/** What is private in the rows of these tests: no message may hold any of it. */
export const PRIVATE = {
  upn: "Z999900000017",
  forename: "Zqxwyv",
  surname: "Quorlbex",
  date_of_birth: "15/01/2012",
  reason: "Threw a plimsoll",
} as const;

/** A child in care and on roll all year, with a private value in every column that has one. */
export const IN_CARE: Row = {
  upn: PRIVATE.upn,
  pupil_id: "771177",
  forename: PRIVATE.forename,
  surname: PRIVATE.surname,
  date_of_birth: PRIVATE.date_of_birth,
  care_status: "CiC",
  care_start: "2019-03-01",
  care_end: "",
  school_start: "2021-09-01",
  school_end: "",
};

/** A pupil on roll of whom no policy speaks. */
export const NOT_IN_CARE: Row = {
  ...IN_CARE,
  upn: "J999900000025",
  pupil_id: "772277",
  care_status: "none",
  care_start: "",
};

/** A text that can be read in a column of each kind that decides anything. */
const READABLE: Readonly<Partial<Record<ColumnKind, string>>> = {
  date: "2026-01-12",
  event: "2026-01-12",
  role: "DT",
  "care status": "CiC",
  "session half": "AM",
  "suspension type": "suspension",
  "provision kind": "AP",
  "move kind": "leaver",
  "calendar kind": "term",
};

/** A row of a data set, about the child in care where it is about a child, with all in it that must be read. */
export function rowOf(dataset: DatasetName): Row {
  const { columns, mustRead } = datasetOf(dataset);
  const cells = Object.entries(columns).map(([column, kind]) => {
    const text = READABLE[kind] ?? (mustRead.includes(column) ? "2025/26" : "");
    return [column, column === "upn" ? PRIVATE.upn : text];
  });
  return Object.fromEntries(cells);
}

const whatIsPrivate = [...Object.values(PRIVATE), IN_CARE.pupil_id, NOT_IN_CARE.upn, NOT_IN_CARE.pupil_id] as string[];

/**
 * Reads tables of text, each under the name of its file, by the real recogniser and readers. Every problem that is
 * found is looked through for what is private.
 */
export function reading(files: Readonly<Record<string, readonly Row[]>>, asOf = "2026-03-10") {
  const intake = new Intake(date(asOf));
  const tallies: Record<string, object> = {};
  for (const [file, rows] of Object.entries(files)) {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const recognised = recognise(header, file);
    if (recognised === null) throw new Error(`${file} is no data set`);
    const { add, finish, tally } = intake.open(file, recognised);
    for (const [i, row] of rows.entries())
      add(
        header.map((column) => row[column] ?? ""),
        i + 2,
      );
    finish();
    const { rows: all, ...parts } = tally;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
    tallies[file] = tally;
  }
  return { intake, tallies, errors: said(intake.errors), warnings: said(intake.warnings) };
}

function said(problems: readonly Problem[]): string[] {
  const texts = problems.map(describe);
  for (const secret of whatIsPrivate) expect(texts.join("\n").toLowerCase()).not.toContain(secret.toLowerCase());
  return texts;
}
