import { DATASETS, datasetOf } from "./domain/datasets.ts";
import type { IsoDate } from "./domain/dates.ts";
import { ExportError, type Problem } from "./domain/errors.ts";
import type { Nearest } from "./domain/inspection.ts";
import { closingRow } from "./normalise/closing.ts";
import { type Recognised, recognise } from "./normalise/header.ts";
import { Intake } from "./normalise/intake.ts";
import { nearestTo, offerNearest } from "./normalise/near.ts";
import type { Tally } from "./normalise/table.ts";
import { type Body, readCsv } from "./read/csv.ts";
import { type ExportFile, findExports } from "./read/exports.ts";
import { findHeader, type Header, type Understood } from "./read/find-header.ts";
import { remarksOnLayout } from "./read/remarks.ts";

/** What was read of a file, from its header to its end. */
interface Content extends Body {
  readonly rows: number;
  /** What became of the rows; null where only the pupil list could tell, and there is none to be trusted. */
  readonly tally: Tally | null;
}

/** A file of the exports, as far as it was understood. */
export interface Taken {
  readonly file: string;
  /** Null where the file cannot be read, or is of no data set. */
  readonly known: { readonly header: Header; readonly recognised: Recognised } | null;
  /** Where it is of no data set: the one that it comes nearest to, if there is one. */
  readonly nearest: Nearest | null;
  /** Null where the file is of no data set, or could not be read to its end. */
  readonly content: Content | null;
}

/** Everything that the exports at some paths hold, and what is wrong with them. */
export interface TakenIn {
  readonly files: readonly Taken[];
  /** The records, the errors for which the exports cannot be trusted, and the warnings. */
  readonly intake: Intake;
}

/**
 * Reads the exports at some paths as at a date: the pupil list first, since it says whose rows matter, then every other
 * file once. What is wrong with one file does not hide what is wrong with the next: nothing is thrown but UsageError,
 * where there is nothing to read.
 */
export async function takeIn(paths: readonly string[], asOf: IsoDate): Promise<TakenIn> {
  const { exports, ignored } = await findExports(paths);
  const intake = new Intake(asOf);
  for (const file of ignored) intake.warnings.push({ file, message: "this is not a CSV file, and was not read." });

  const opened = await Promise.all(exports.map((file) => open(file, intake)));
  const isList = ({ known }: Opened) => known?.recognised.dataset === "pupils";
  const lists = await readEach(opened.filter(isList), intake, true);
  const isListSound = lists.length > 0 && lists.every(({ content }) => content !== null);
  const others = await readEach(
    opened.filter((file) => !isList(file)),
    intake,
    isListSound,
  );

  if (lists.length === 0) intake.errors.push(noPupilList(exports));
  if (isListSound && lists.every(({ content }) => content?.rows === content?.closing.length))
    intake.errors.push(emptyList(lists));
  return { files: [...lists, ...others].sort(byPlace), intake };
}

interface Opened extends Pick<Taken, "known" | "nearest"> {
  readonly source: ExportFile;
}

async function open(source: ExportFile, intake: Intake): Promise<Opened> {
  const recogniseRow = (cells: readonly string[], line: number) => recognise(cells, source.name, line);
  const found = await unless(intake, () => findHeader(source, recogniseRow));
  if (found) return { source, known: { header: found.header, recognised: found.meaning }, nearest: null };
  if (found === undefined) return { source, known: null, nearest: null };
  const near = (await unless(intake, () => findHeader(source, nearestTo))) ?? null;
  intake.warnings.push(ofNoDataset(source.name, near));
  return { source, known: null, nearest: near?.meaning ?? null };
}

async function readEach(files: readonly Opened[], intake: Intake, isListSound: boolean): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const { source, known, nearest } of files) {
    const content = known && (await unless(intake, () => read(source, known, intake, isListSound)));
    taken.push({ file: source.name, known, nearest, content: content ?? null });
  }
  return taken;
}

/** Reads a file to its end. Rows about pupils are only counted where nobody can say whose they are. */
async function read(
  source: ExportFile,
  { header, recognised }: NonNullable<Taken["known"]>,
  intake: Intake,
  isListSound: boolean,
): Promise<Content> {
  let rows = 0;
  const isReadable = isListSound || !("upn" in datasetOf(recognised.dataset).columns);
  const reading = isReadable ? intake.open(source.name, recognised, header.line) : null;
  const onRow = (cells: readonly string[], line: number) => {
    rows += 1;
    reading?.add(cells, line);
  };
  const body = await readCsv(source, header, closingRow(recognised), onRow);
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

/** What a task gives, or undefined where it cannot trust the exports: its problems then join the others. */
async function unless<T>(intake: Intake, task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    intake.errors.push(...error.problems);
    return undefined;
  }
}

function ofNoDataset(file: string, near: Understood<Nearest> | null): Problem {
  const message = "its columns are those of no data set that is known here, and it was not read.";
  if (near !== null) return { file, line: near.header.line, message, remedy: offerNearest(near.meaning) };
  const remedy = "If it is one, see that one of its first 20 lines names the columns, as in the README.";
  return { file, line: 1, message, remedy };
}

/** Without a pupil list nobody can say which children are in care. */
function noPupilList(files: readonly ExportFile[]): Problem {
  const columns = Object.keys(DATASETS.pupils.columns).slice(0, 8).join(", ");
  return {
    file: files.map(({ name }) => name).join(", "),
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
