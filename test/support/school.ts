import { assemble } from "../../src/assemble/school.ts";
import { DATASET_NAMES, DATASETS, type DatasetName } from "../../src/domain/datasets.ts";
import type { IsoDate } from "../../src/domain/dates.ts";
import { describe } from "../../src/domain/errors.ts";
import type { School } from "../../src/domain/school.ts";
import { Intake } from "../../src/normalise/intake.ts";
import { recognisedAs } from "./recognised.ts";

type Row = Readonly<Record<string, string | null>>;

/**
 * The exports of a case. A data set that is not named has a file with a header and no row; one that is null has no
 * file. Where rows are given, the file has the columns of its rows (with `upn`), or all of them if it has none; a column
 * that is null in the rows is one that the file lacks.
 */
export type Rows = { readonly [D in DatasetName]?: readonly Row[] | null };

/** A child in care since 2019, on roll since 2021, in Year 9. */
const CHILD: Row = {
  upn: "A1",
  pupil_id: "",
  forename: "Example",
  surname: "Fictional",
  date_of_birth: "2012-01-15",
  year_group: "9",
  care_status: "CiC",
  care_start: "2019-03-01",
  care_end: "",
  placing_authority: "Nowhereshire",
  school_start: "2021-09-01",
  school_end: "",
  leaving_reason: "",
  new_placement_start: "",
  sen_status: "N",
  key_adult: "A. Placeholder",
  staff_informed: "",
  social_worker_assigned: "",
};

/** The academic year 2025/26, the summer term before it and the autumn term after it. */
const CALENDAR: readonly Row[] = [
  ["2025-04-28", "2025-07-22", "term", "Summer 2025"],
  ["2025-05-26", "2025-05-30", "half-term", "May half-term"],
  ["2025-09-02", "2025-12-19", "term", "Autumn"],
  ["2025-09-02", "2025-09-02", "inset", "Staff day"],
  ["2025-10-27", "2025-10-31", "half-term", "October half-term"],
  ["2025-12-22", "2026-01-02", "holiday", "Christmas"],
  ["2026-01-05", "2026-03-27", "term", "Spring"],
  ["2026-02-16", "2026-02-20", "half-term", "February half-term"],
  ["2026-03-30", "2026-04-10", "holiday", "Easter"],
  ["2026-04-13", "2026-07-21", "term", "Summer"],
  ["2026-05-25", "2026-05-29", "half-term", "May half-term"],
  ["2026-09-03", "2026-12-18", "term", "Autumn 2026"],
].map(([start = "", end = "", kind = "", name = ""]) => ({ start, end, kind, name }));

/** A school read from rows of text by the real readers. Each pupil is `CHILD` but for what the row says. */
export function schoolFrom(rows: Rows, asOf: IsoDate): School {
  const intake = new Intake(asOf);
  const exports: Rows = { pupils: [{}], calendar: CALENDAR, attendance_summary: null, ...rows };
  for (const dataset of DATASET_NAMES) {
    const given = exports[dataset];
    if (given === null) continue;
    const { header, lines } = tableOf(dataset, given ?? []);
    const { add, finish } = intake.open(`${dataset}.csv`, recognisedAs(dataset, header));
    for (const [i, cells] of lines.entries()) add(cells, i + 2);
    finish();
  }
  if (intake.errors.length > 0) throw new Error(`a case cannot be read: ${intake.errors.map(describe).join("; ")}`);
  return assemble(intake, asOf).school;
}

function tableOf(dataset: DatasetName, given: readonly Row[]): { header: string[]; lines: string[][] } {
  const columns = Object.keys(DATASETS[dataset].columns);
  const common: Row = dataset === "pupils" ? CHILD : columns.includes("upn") ? { upn: "A1" } : {};
  const filled = given.map((row): Row => ({ ...common, ...row }));
  const named = [...new Set(filled.flatMap((row) => Object.keys(row)))];
  const header = filled.length === 0 ? columns : named.filter((column) => filled.some((row) => row[column] !== null));
  return { header, lines: filled.map((row) => header.map((column) => row[column] ?? "")) };
}
