import { assemble } from "./assemble/school.ts";
import { DATASETS } from "./domain/datasets.ts";
import type { IsoDate } from "./domain/dates.ts";
import { ExportError, type Problem } from "./domain/errors.ts";
import type { Input } from "./domain/result.ts";
import type { School } from "./domain/school.ts";
import { type Recognised, recognise } from "./normalise/header.ts";
import { Intake } from "./normalise/intake.ts";
import { readCsv, readHeader } from "./read/csv.ts";
import { type ExportFile, findExports } from "./read/exports.ts";

/** A school's exports, read: everything a control may look at, what was read of each file, and what was odd in it. */
export interface Gathered {
  readonly school: School;
  readonly inputs: readonly Input[];
  readonly warnings: readonly Problem[];
}

interface Source {
  readonly file: ExportFile;
  readonly recognised: Recognised;
}

/**
 * Reads the exports at some paths as at a date: the pupil list first, since it says whose rows matter, then every other
 * file once. Throws ExportError, with every problem found, where they cannot be trusted.
 */
export async function gather(paths: readonly string[], asOf: IsoDate): Promise<Gathered> {
  const { exports, ignored } = await findExports(paths);
  const intake = new Intake(asOf);
  for (const file of ignored) intake.warnings.push({ file, message: "this is not a CSV file, and was not read." });

  const found = await Promise.all(exports.map((file) => collectingProblems(intake, () => sourceOf(file, intake))));
  const sources = found.filter((source) => source !== undefined);
  const lists = sources.filter(({ recognised }) => recognised.dataset === "pupils");
  if (lists.length === 0) throw new ExportError([...intake.errors.sort(byPlace), noPupilList(exports)]);

  const inputs: Input[] = [];
  for (const source of [...lists, ...sources.filter((other) => !lists.includes(other))]) {
    const input = await collectingProblems(intake, () => readInto(intake, source));
    if (input) inputs.push(input);
  }
  const listed = inputs.filter(({ dataset }) => dataset === "pupils");
  if (listed.length > 0 && listed.every(({ rows }) => rows === 0)) intake.errors.push(emptyList(listed));
  if (intake.errors.length > 0) throw new ExportError(intake.errors.sort(byPlace));
  const { school, warnings } = assemble(intake, asOf);
  return { school, inputs: inputs.sort(byPlace), warnings: [...intake.warnings, ...warnings].sort(byPlace) };
}

/** One unreadable file must not hide what is wrong with the next: problems are gathered, and thrown together. */
async function collectingProblems<T>(intake: Intake, task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    intake.errors.push(...error.problems);
    return undefined;
  }
}

async function sourceOf(file: ExportFile, intake: Intake): Promise<Source | undefined> {
  const recognised = recognise(await readHeader(file), file.name);
  if (recognised !== null) return { file, recognised };
  const message = "its columns are those of no data set that is known here, and it was not read.";
  const remedy =
    "If it is one, see that its first line names the columns, with commas between them and no title above.";
  intake.warnings.push({ file: file.name, line: 1, message, remedy });
  return undefined;
}

async function readInto(intake: Intake, { file, recognised }: Source): Promise<Input> {
  const { tally, add, finish } = intake.open(file.name, recognised);
  const fingerprint = await readCsv(file, () => {}, add);
  finish();
  const { rows, used, others, unlisted, skipped } = tally;
  if (rows !== used + others + unlisted + skipped) throw new Error(`the rows of ${file.name} do not add up`);
  return { file: file.name, dataset: recognised.dataset, ...tally, ...fingerprint };
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
function emptyList(lists: readonly Input[]): Problem {
  const file = lists.map((list) => list.file).join(", ");
  return {
    file,
    message: "there is no pupil on the pupil list.",
    remedy: "Export it again, with every pupil on roll.",
  };
}

type Placed = Pick<Problem, "file" | "line">;
const byPlace = (a: Placed, b: Placed) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
