import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { assemble } from "../../src/assemble/school.ts";
import type { IsoDate } from "../../src/domain/dates.ts";
import { recognise } from "../../src/normalise/header.ts";
import { Intake } from "../../src/normalise/intake.ts";

/** A table of text: the header, then the rows. */
export type Table = readonly (readonly string[])[];
/** The exports of a school as they stand in its files, by the names of the files. */
export type Exports = Readonly<Record<string, Table>>;

/** The exports of a sample school. */
export function sample(name: string): Exports {
  const folder = join("samples", name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return Object.fromEntries(files.map((file) => [file, parse(readFileSync(join(folder, file)), { trim: true })]));
}

/** Some exports read by the real readers, with what was odd in them; null where they cannot be trusted (status 3). */
export function read(exports: Exports, asOf: IsoDate) {
  const intake = new Intake(asOf);
  for (const [file, [header = [], ...rows]] of Object.entries(exports).sort(pupilsFirst)) {
    const recognised = recognise(header, file);
    if (recognised === null) continue;
    const { add, finish } = intake.open(file, recognised);
    for (const [i, row] of rows.entries()) add(row, i + 2);
    finish();
  }
  const canBeTrusted = intake.errors.length === 0 && intake.present.has("pupils");
  return canBeTrusted ? assemble(intake, asOf) : null;
}

type File = readonly [name: string, table: Table];
const pupilsFirst = ([one]: File, [other]: File) =>
  Number(other.startsWith("pupils")) - Number(one.startsWith("pupils"));

/** Changes the rows of every table; the headers stay. */
export function mapTables(
  exports: Exports,
  change: (rows: Table, file: string, header: Table[number]) => Table,
): Exports {
  const entries = Object.entries(exports).map(([file, [header = [], ...rows]]) => [
    file,
    [header, ...change(rows, file, header)],
  ]);
  return Object.fromEntries(entries);
}
