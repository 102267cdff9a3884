import type { DatasetName } from "./domain/datasets.ts";
import { ExportError, type Problem } from "./domain/errors.ts";
import type { Nearest } from "./domain/inspection.ts";
import type { Mapping } from "./domain/mapping.ts";
import type { Watch } from "./domain/watch.ts";
import { fileHeader, fileMapping } from "./normalise/file-header.ts";
import { underDates } from "./normalise/grid.ts";
import type { Intake } from "./normalise/intake.ts";
import { nearestTo, offerNearest } from "./normalise/near.ts";
import { isPassedOver, type Meaning, understand } from "./normalise/understand.ts";
import { type ExportFile, isPerhapsNote } from "./read/exports.ts";
import { findHeader, type Header, type Understood } from "./read/find-header.ts";
import { openExport } from "./read/open.ts";
import type { Source } from "./read/source.ts";

/** A table of the exports whose header was looked for; without a source where its file cannot be read. */
export interface Entry {
  readonly file: string;
  readonly source: Source | null;
  readonly known: { readonly header: Header; readonly meaning: Meaning } | null;
  readonly nearest: Nearest | null;
}

/**
 * Opens files and says what the tables in them are, and which the config has passed over. What is wrong with them joins
 * the errors and warnings of the intake.
 */
export async function openAll(
  files: readonly ExportFile[],
  intake: Intake,
  mapping: Mapping,
  watch?: Watch,
): Promise<{ entries: readonly Entry[]; passedOver: readonly string[] }> {
  const passedOver: string[] = [];
  const passOver = async (name: string, sources: () => Promise<readonly Source[]>) => {
    passedOver.push(name);
    const held = await sources().catch(() => []);
    const found = await Promise.all(held.map((source) => isKnown(source, { ...mapping, files: [] })));
    if (found.includes(true)) intake.warnings.push(ofPassedOver(name));
  };
  const openOne = async (file: ExportFile): Promise<Entry[]> => {
    if (isPassedOver(file.name, mapping)) {
      await passOver(file.name, async () => (await openExport(file)).sources);
      return [];
    }
    if (isPerhapsNote(file)) return openNote(file, intake, mapping, watch);
    const opened = await intake.unless(() => openExport(file, watch));
    if (opened === undefined) return [{ file: file.name, source: null, known: null, nearest: null }];
    intake.warnings.push(...opened.notes.map((message) => ({ file: file.name, message })));
    const entries = opened.sources.map(async (source) => {
      if (!isPassedOver(source.name, mapping)) return [await understood(source, intake, mapping)];
      await passOver(source.name, async () => [source]);
      return [];
    });
    return (await Promise.all(entries)).flat();
  };
  const entries = (await Promise.all(files.map(openOne))).flat();
  return { entries, passedOver };
}

/**
 * A text file that holds a data set is an export, and one whose header cannot be trusted is refused as any other: what
 * stands in it may stand nowhere else. Whatever else is in a text file, it is a note.
 */
async function openNote(file: ExportFile, intake: Intake, mapping: Mapping, watch?: Watch): Promise<Entry[]> {
  const sources = await openExport(file, watch).then(
    ({ sources }) => sources,
    () => [],
  );
  for (const source of sources) {
    const faults: ExportError[] = [];
    const found = await headerOf(source, mapping, (fault) => faults.push(fault)).catch(() => null);
    intake.errors.push(...faults.slice(0, 1).flatMap(({ problems }) => problems));
    if (faults.length > 0) return [{ file: file.name, source: null, known: null, nearest: null }];
    if (found) return [{ file: file.name, source, known: found, nearest: null }];
  }
  intake.warnings.push({ file: file.name, message: "this text file is no table of a data set, and was not read." });
  return [];
}

async function understood(source: Source, intake: Intake, mapping: Mapping): Promise<Entry> {
  const file = source.name;
  const found = await intake.unless(() => headerOf(source, mapping));
  if (found) return { file, source, known: found, nearest: null };
  if (found === undefined) return { file, source, known: null, nearest: null };
  const nearest = (cells: readonly string[]) => nearestTo(fileHeader(cells, file, mapping));
  const near = (await intake.unless(() => findHeader(source, { understand: nearest, join: underDates }))) ?? null;
  intake.warnings.push(ofNoDataset(file, near, fileMapping(file, mapping)?.dataset));
  return { file, source, known: null, nearest: near?.meaning ?? null };
}

/** The header of a table. `onFault` is told of one that is known and cannot be trusted, before it is thrown. */
async function headerOf(
  source: Source,
  mapping: Mapping,
  onFault: (fault: ExportError) => void = () => {},
): Promise<Entry["known"]> {
  const how = {
    understand: (cells: readonly string[], line: number) => {
      try {
        return understand(cells, source.name, line || 1, mapping);
      } catch (error) {
        if (error instanceof ExportError) onFault(error);
        throw error;
      }
    },
    join: underDates,
  };
  return findHeader(source, how);
}

function ofNoDataset(file: string, near: Understood<Nearest> | null, said: DatasetName | null | undefined): Problem {
  const message = said
    ? `the config says that this is ${said}, for which it has not the columns: it was not read.`
    : "its columns are those of no data set that is known here, and it was not read.";
  if (near !== null) return { file, line: near.header.line || 1, message, remedy: offerNearest(near.meaning) };
  const remedy = "If it is one, see that one of its first 20 lines names the columns, as in the README.";
  return { file, line: 1, message, remedy };
}

/** Whether a table is something that is known here; one that cannot be trusted may be. */
async function isKnown(source: Source, mapping: Mapping): Promise<boolean> {
  return headerOf(source, mapping).then(
    (found) => found !== null,
    (error) => {
      if (error instanceof ExportError) return true;
      throw error;
    },
  );
}

/** A data set that is there and is not read is told of on every run: it may be what a verdict would rest on. */
function ofPassedOver(file: string): Problem {
  const message = "the config has this file passed over, and it holds what an audit reads: it was not read.";
  return { file, message, remedy: "If it should be read, take its line out of the config." };
}
