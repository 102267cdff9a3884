import { parse } from "csv-parse/sync";
import { date } from "../../../src/calendar/dates.ts";
import type { IsoDate } from "../../../src/domain/dates.ts";
import { MOST_FAULTS } from "../../../src/sample/faults.ts";
import type { Wanted } from "../../../src/sample/school.ts";
import { type Exports, sample, type Table } from "../exports.ts";
import { bytesIn, schoolWith } from "../synthetic.ts";
import { only } from "./rewriting.ts";

/** A school in our own form, and the day to audit it as at. */
export interface Known {
  readonly exports: Exports;
  readonly asOf: IsoDate;
}

/** A synthetic school in our own form, in which all goes wrong that can be planted. */
export function made(wanted: Partial<Wanted>): Known {
  const school = schoolWith({ faults: MOST_FAULTS, ...wanted });
  const files = bytesIn(school, "canonical").filter(({ name }) => name.endsWith(".csv"));
  return { exports: Object.fromEntries(files.map(({ name, bytes }) => [name, parse(bytes)])), asOf: school.asOf };
}

/** With sessions that have no mark, or one that says nothing, and one with a mark that nobody knows. */
const withHoles = only("attendance.csv", ([header = [], ...rows]) => {
  const code = header.indexOf("code");
  const marked = rows.map((row, i) =>
    i % 89 === 0 ? row.with(code, "-") : i % 4999 === 7 ? row.with(code, "?") : row,
  );
  return [header, ...marked.filter((_, i) => i % 97 !== 0)];
});

/** Names over which a file may stumble, for the children in care. */
const SURNAMES = ["D’Souza", "van der Berg", "Featherstone, Jnr", "St. Clair", "O'Neill-Smith", "Fernández"];
const withOddNames = only("pupils.csv", ([header = [], ...rows]) => {
  const inCare = rows.filter((row) => row[header.indexOf("care_status")] === "CiC");
  const named = (row: Table[number]) => put(header, row, "surname", SURNAMES[inCare.indexOf(row) % 6] as string);
  return [header, ...rows.map((row) => (inCare.includes(row) ? named(row) : row))];
});

/** With a text in a row of a data set that cannot be read there. */
const misspelt = (file: string, column: string, text: string) =>
  only(file, ([header = [], ...rows]) => [
    header,
    ...rows.map((row, i) => (i === 1 ? put(header, row, column, text) : row)),
  ]);
const put = (header: Table[number], row: Table[number], column: string, text: string) =>
  row.with(header.indexOf(column), text);

const synthetic = made({ seed: 3 });
const broken = { exports: sample("every-control-broken"), asOf: date("2026-05-22") };

const awkward = [
  withHoles,
  withOddNames,
  misspelt("peps.csv", "pupil_views", "perhaps"),
  misspelt("sdq.csv", "total", "twelve"),
].reduce((exports, change) => change(exports), synthetic.exports);

/** The schools that are written in every shape. */
export const KNOWN: readonly (readonly [name: string, school: Known])[] = [
  ["a synthetic school with odd names, holes in its register and unknown words", { ...synthetic, exports: awkward }],
  ["the sample in which every control is broken", broken],
  [
    "a school with a date that is none, which is refused",
    { ...broken, exports: misspelt("peps.csv", "meeting_date", "2026-02-31")(broken.exports) },
  ],
];
