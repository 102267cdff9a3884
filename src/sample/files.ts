import { DATASET_NAMES, type DatasetName } from "../domain/datasets.ts";
import { guideTo } from "./guide.ts";
import type { Row, Tables } from "./rows.ts";
import type { SyntheticSchool } from "./school.ts";
import { PLAIN } from "./shapes/canonical.ts";
import type { Dialect, Encoding } from "./shapes/dialect.ts";
import { allColumns, type Export, type Shape } from "./shapes/shape.ts";
import { type Sheet, sheetOf, textOf } from "./shapes/sheet.ts";

/** A file of a synthetic school: its text in pieces, in order, to be written in an encoding. */
export interface SampleFile {
  readonly name: string;
  readonly encoding: Encoding;
  readonly text: Iterable<string>;
}

/** Every file of a school in a shape, and what there is to know of them in README.md. The register is made as it is read. */
export function filesOf(school: SyntheticSchool, shape: Shape): SampleFile[] {
  const { register, tables } = school;
  const { dialect, pupils, suspensions } = shape;
  const { file, who, layout, dialect: registerDialect = dialect } = shape.register;
  return [
    fileOf(pupils.file, exported("pupils", pupils, tables.pupils, dialect), dialect),
    fileOf(suspensions.file, exported("suspensions", suspensions, tables.suspensions, dialect), dialect),
    fileOf(file, layout(register, who, registerDialect), registerDialect),
    ...KEPT_ELSEWHERE.map((name) => fileOf(`${name}.csv`, ours(name, tables), PLAIN)),
    { name: "README.md", encoding: "utf-8", text: [guideTo(school, shape)] },
  ];
}

/** What no system holds an export of, and what is written in our own form therefore. */
const KEPT_ELSEWHERE = DATASET_NAMES.filter(
  (name) => !["pupils", "suspensions", "attendance", "attendance_summary"].includes(name),
) as (keyof Tables)[];

const ours = <D extends keyof Tables>(name: D, tables: Tables): Sheet =>
  sheetOf(name, allColumns(name), tables[name] as readonly Row<D>[], PLAIN);

/** The title of a report, where it has one, fills a row of its own. */
function exported<D extends DatasetName>(
  dataset: D,
  { title, columns }: Export<D>,
  rows: readonly Row<D>[],
  dialect: Dialect,
): Sheet {
  const sheet = sheetOf(dataset, columns, rows, dialect);
  return title === undefined ? sheet : { ...sheet, head: [[title], ...sheet.head] };
}

const fileOf = (name: string, sheet: Sheet, dialect: Dialect): SampleFile => ({
  name,
  encoding: dialect.encoding,
  text: textOf(sheet, dialect),
});
