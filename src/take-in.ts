import { DATASETS, datasetOf } from "./domain/datasets.ts";
import type { IsoDate } from "./domain/dates.ts";
import type { Problem } from "./domain/errors.ts";
import type { Nearest } from "./domain/inspection.ts";
import { type Mapping, NO_MAPPING } from "./domain/mapping.ts";
import type { Watch } from "./domain/watch.ts";
import { closingRow } from "./normalise/closing.ts";
import { idleIn } from "./normalise/idle.ts";
import { Intake } from "./normalise/intake.ts";
import type { Tally } from "./normalise/reading.ts";
import { isPassedOver, type Meaning, namesByPerson, TURNS, type Turn, turnOf } from "./normalise/understand.ts";
import { type Entry, openAll } from "./open-exports.ts";
import { type Body, readBody } from "./read/body.ts";
import { findExports } from "./read/exports.ts";
import type { Header } from "./read/find-header.ts";
import { remarksOnLayout } from "./read/remarks.ts";
import type { Source } from "./read/source.ts";
import { takeWritten } from "./take-written.ts";

/** What was read of a table, from its header to its end. */
interface Content extends Body {
  readonly rows: number;
  /** What became of the rows; null where only the pupil list could tell, and there is none to be trusted. */
  readonly tally: Tally | null;
}

/** A table of the exports, as far as it was understood. */
export interface Taken {
  readonly file: string;
  /** Null where it cannot be read, or is nothing that is known. */
  readonly known: { readonly header: Header; readonly meaning: Meaning } | null;
  /** Where it is of no data set: the one that it comes nearest to, if there is one. */
  readonly nearest: Nearest | null;
  /** Null where it is nothing that is known, or could not be read to its end. */
  readonly content: Content | null;
}

/** What exports are read for: a report sets children in care beside all other pupils. */
export type Purpose = "audit" | "report";

/** Everything that the exports at some paths hold, and what is wrong with them. */
export interface TakenIn {
  readonly files: readonly Taken[];
  /** What the config has passed over, by name. */
  readonly passedOver: readonly string[];
  /** The records, the errors for which the exports cannot be trusted, and the warnings. */
  readonly intake: Intake;
}

/**
 * Reads the exports at some paths as at a date: the pupil list first, since it says whose rows matter, then every other
 * table once. What is wrong with one file does not hide what is wrong with the next: nothing is thrown but UsageError,
 * where there is nothing to read.
 */
export async function takeIn(
  paths: readonly string[],
  asOf: IsoDate,
  mapping: Mapping = NO_MAPPING,
  watch?: Watch,
  purpose: Purpose = "audit",
): Promise<TakenIn> {
  const { exports, ignored } = await findExports(paths);
  const intake = new Intake(asOf, mapping);
  intake.compares = purpose === "report";
  const [meant, strange] = [true, false].map((is) => ignored.filter((file) => isPassedOver(file, mapping) === is));
  for (const file of strange ?? [])
    intake.warnings.push({ file, message: "this is no file of an export, and was not read." });
  const { entries, passedOver: ofExports } = await openAll(exports, intake, mapping, watch);
  const passedOver = [...(meant ?? []), ...ofExports].sort();
  const headers = entries.map(({ file, known }) => ({ file, cells: known?.header.cells ?? [] }));
  intake.warnings.push(...idleIn(mapping, headers, passedOver));
  const files: Taken[] = entries.filter(({ known }) => known === null).map((entry) => ({ ...entry, content: null }));

  intake.findsByName = entries.some(({ known }) => known !== null && namesByPerson(known.meaning));

  const inTurn = (turn: Turn) => entries.filter(({ known }) => known !== null && turnOf(known.meaning) === turn);
  const lists: Taken[] = [];
  for (const turn of TURNS) {
    const isSound = lists.length > 0 && lists.every(({ content }) => content !== null);
    const taken = await readEach(inTurn(turn), intake, isSound || turn !== "the rest");
    files.push(...taken);
    if (turn === "pupil list" || turn === "return") lists.push(...taken);
  }
  files.push(...takeWritten(mapping, files, intake));
  if (lists.length === 0) intake.errors.push(noPupilList(entries));
  else if (lists.every(({ content }) => content !== null && content.rows === content.closing.length))
    intake.errors.push(emptyList(lists));
  return { files: files.sort(byPlace), passedOver, intake };
}

async function readEach(entries: readonly Entry[], intake: Intake, isListSound: boolean): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const { file, source, known, nearest } of entries) {
    const content = known && source && (await intake.unless(() => read(source, known, intake, isListSound)));
    taken.push({ file, known, nearest, content: content ?? null });
  }
  return taken;
}

/** Reads a table to its end. Rows about pupils are only counted where nobody can say whose they are. */
async function read(
  source: Source,
  { header, meaning }: NonNullable<Taken["known"]>,
  intake: Intake,
  isListSound: boolean,
): Promise<Content> {
  let rows = 0;
  const isAboutPupils = "is" in meaning || "upn" in datasetOf(meaning.dataset).columns;
  const reading = isListSound || !isAboutPupils ? intake.open(source.name, meaning, header.line || 1) : null;
  const onRow = (cells: readonly string[], line: number) => {
    rows += 1;
    reading?.add(cells, line);
  };
  const body = await readBody(source, header, closingRow(meaning), onRow, reading?.skim);
  if (body.passed !== undefined) rows += reading?.passOver?.(body.passed, body.told ?? []) ?? 0;
  reading?.finish();
  if (reading) refuseLostRows(source.name, rows, reading.tally);
  intake.warnings.push(...remarksOnLayout(source.name, header, body));
  return { ...body, rows: rows + body.closing.length, tally: reading && withClosing(reading.tally, body.closing) };
}

/** Totals and closing words are rows that were set aside. */
const withClosing = (tally: Tally, { length }: Body["closing"]): Tally => ({
  ...tally,
  rows: tally.rows + length,
  skipped: tally.skipped + length,
});

function refuseLostRows(file: string, read: number, { rows, used, others, unlisted, skipped }: Tally): void {
  const isWhole = rows === read && rows === used + others + unlisted + skipped;
  if (!isWhole) throw new Error(`the rows of ${file} do not add up`);
}

/** Without a pupil list nobody can say which children are in care. */
function noPupilList(entries: readonly Entry[]): Problem {
  const columns = Object.keys(DATASETS.pupils.columns).slice(0, 8).join(", ");
  return {
    file: entries.map(({ file }) => file).join(", "),
    message: "none of these is a pupil list that says who is in care.",
    remedy: `Add an export with the columns upn, care_status and care_start (all of them: ${columns} …).`,
  };
}

/** A list without a pupil in it is a report that went wrong, and not a school without children in care. */
function emptyList(lists: readonly Taken[]): Problem {
  const file = lists.map((list) => list.file).join(", ");
  return {
    file,
    message: "there is no pupil on the pupil list.",
    remedy: "Export it again, with every pupil on roll.",
  };
}

type Placed = Pick<Problem, "file" | "line">;
/** By file, then by line. */
export const byPlace = (a: Placed, b: Placed) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
