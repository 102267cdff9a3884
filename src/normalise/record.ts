import { type Cell, dateOf, type Happening } from "../domain/cells.ts";
import { type ColumnKind, type DatasetName, datasetOf, type RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import { type Mapping, NO_MAPPING } from "../domain/mapping.ts";
import type { Recognised } from "./recognised.ts";
import { absent, careAnswer, type Reading, readerOf, yearGroup } from "./values.ts";

/** Kinds of columns whose text no message may repeat, and the one date that could tell who a child is. */
const SECRET = new Set<ColumnKind>(["private", "text"]);
const SECRET_DATE = "date_of_birth";

/** Columns that say when one thing begins and when it ends, where a data set has both. */
const SPANS = [
  ["start", "end"],
  ["from", "to"],
  ["start_date", "end_date"],
  ["care_start", "care_end"],
  ["school_start", "school_end"],
] as const;

/** What came of a row: the record, and what could not be read in it. `fatal` problems make the exports untrustworthy. */
export interface ReadRow<D extends DatasetName, F extends keyof RecordOf<D> = keyof RecordOf<D>> {
  readonly record: Pick<RecordOf<D>, F>;
  readonly problems: readonly RowProblem[];
}

type RowProblem = Problem & { readonly fatal: boolean };

/** Makes the function that reads the rows of one file, each cell once: of every column, or of `only` some. */
export function recordReader<D extends DatasetName, F extends keyof RecordOf<D> = keyof RecordOf<D>>(
  dataset: D,
  file: string,
  recognised: Recognised,
  asOf: IsoDate,
  words = NO_MAPPING.words,
  only?: readonly F[],
) {
  const wanted = (field: string) => only === undefined || (only as readonly string[]).includes(field);
  const plan = planOf(dataset, recognised, words).filter(({ field }) => wanted(field));
  const spans = SPANS.filter((ends) => ends.every((end) => plan.some(({ field }) => field === end)));

  return (cells: readonly string[], line: number): ReadRow<D, F> => {
    const record: Record<string, Cell<unknown>> = {};
    const texts: Record<string, string | null> = {};
    const problems: RowProblem[] = [];
    const complain = (column: string, fatal: boolean, complaint: Complaint | null) => {
      if (complaint !== null) problems.push({ file, line, column, ...complaint, fatal });
    };
    for (const column of plan) {
      const { field, kind, isFatal } = column;
      const text = column.textIn(cells);
      texts[field] = text;
      const reading: Reading = text === null ? { value: absent(kind) } : column.read(text, asOf);
      record[field] = { value: reading.value, cite: { file, line, field, value: reading.written ?? text } };
      complain(field, isFatal, complaintOf(column, text, reading) ?? doubtOf(column, cells, reading, asOf));
    }
    for (const [from, to] of spans)
      if (isReversed(record[from], record[to])) complain(to, true, reversed(from, texts[from], texts[to]));
    return { record: record as Pick<RecordOf<D>, F>, problems };
  };
}

/** How one column of the contract is read from a file. */
interface Column {
  readonly field: string;
  readonly kind: ColumnKind;
  /** Its text in a row; null where the file has no such column. */
  readonly textIn: (cells: readonly string[]) => string | null;
  /** Where it stands a second time. */
  readonly double: number | undefined;
  readonly read: ReturnType<typeof readerOf>;
  readonly isFatal: boolean;
  readonly mayBeEmpty: boolean;
  /** Neither yes nor no will do. */
  readonly needsDate: boolean;
  readonly isSecret: boolean;
}

function planOf(dataset: DatasetName, recognised: Recognised, words: Mapping["words"]): Column[] {
  const { columns, mustRead, happensOn } = datasetOf(dataset);
  return Object.entries(columns).map(([field, kind]) => {
    const needed = mustRead.includes(field);
    return {
      field,
      kind,
      textIn: textIn(field, recognised),
      double: recognised.doubles.get(field),
      read: readerFor(field, kind, recognised, words),
      isFatal: needed || kind === "date" || kind === "event",
      mayBeEmpty: !needed || field === "care_status" || field === happensOn,
      needsDate: needed && kind === "date",
      isSecret: SECRET.has(kind) || field === SECRET_DATE,
    };
  });
}

function readerFor(field: string, kind: ColumnKind, { asksIfInCare }: Recognised, words: Mapping["words"]) {
  if (field === "year_group") return yearGroup;
  return kind === "care status" && asksIfInCare ? careAnswer(words) : readerOf(kind, words);
}

function textIn(field: string, { places, made }: Recognised): Column["textIn"] {
  const make = made.find(({ column }) => column === field)?.make;
  if (make !== undefined) return make;
  const place = places.get(field);
  return place === undefined ? () => null : (cells) => cells[place] as string;
}

/** Two columns of one meaning that do not say the same. */
function doubtOf(
  { double, read }: Column,
  cells: readonly string[],
  { value }: Reading,
  asOf: IsoDate,
): Complaint | null {
  if (double === undefined || cells[double] === "") return null;
  if (JSON.stringify(read(cells[double] as string, asOf).value) === JSON.stringify(value)) return null;
  const message = "two columns of the file have this meaning, and they disagree in this row.";
  return { message, remedy: "Correct the one that is wrong, or take it out of the export." };
}

type Complaint = Pick<Problem, "value" | "message" | "remedy">;

function complaintOf(column: Column, text: string | null, { value, problem, remedy }: Reading): Complaint | null {
  if (text === null) return null;
  if (text === "") return column.mayBeEmpty ? null : { message: "it is empty.", remedy: "Fill it in." };
  const shown = column.isSecret ? undefined : show(text);
  if (problem !== undefined) return { value: shown, message: problem, remedy };
  if (!column.needsDate || (value as Happening).is === "on") return null;
  return { value: shown, message: "a date is needed here.", remedy: "Write the date as dd/mm/yyyy." };
}

/** What ends before it begins would hold no day at all, and hide whatever lies in it. */
function isReversed(...ends: readonly (Cell<unknown> | undefined)[]): boolean {
  const [from, to] = ends.map((cell) => dateOf(cell as Cell<Happening>));
  return from !== null && to !== null && (from as IsoDate) > (to as IsoDate);
}

function reversed(from: string, begins: string | null | undefined, ends: string | null | undefined): Complaint {
  const message = `it is earlier than ${from}, "${show(begins ?? "")}".`;
  return { value: show(ends ?? ""), message, remedy: "Correct the one that is wrong, or leave the end empty." };
}

/** A value fit for a message: control characters made visible, and not too long. */
export function show(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}]/gu, (char) => `U+${char.codePointAt(0)?.toString(16).padStart(4, "0")}`);
  return visible.length > 40 ? `${visible.slice(0, 40)}…` : visible;
}

/** Whether what the row is about has happened by the as-of date, and whether that is known. */
export function happened<D extends DatasetName>(dataset: D, record: Partial<RecordOf<D>>): Happening["is"] {
  const { happensOn } = datasetOf(dataset);
  if (happensOn === undefined) return "on";
  return (record[happensOn as keyof RecordOf<D>] as Cell<Happening>).value.is;
}
