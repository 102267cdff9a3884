import { DATASET_NAMES, type DatasetName, datasetOf } from "../domain/datasets.ts";
import { ExportError } from "../domain/errors.ts";
import { plain } from "../domain/words.ts";
import { type SessionColumn, sessionColumnsOf } from "./grid.ts";
import { columnsCalled, headerKey, isCareQuestion, spellingsOf } from "./synonyms.ts";
import { orderOf } from "./written-date.ts";

/** A file whose data set is known: which of our columns stands where. */
export interface Recognised {
  readonly dataset: DatasetName;
  /** Our column to its place in the file. */
  readonly places: ReadonlyMap<string, number>;
  /** Headers, as the file writes them, that mean nothing to this data set. */
  readonly unknown: readonly string[];
  /** Whether the care status is asked as a question, "In care", so that yes and no answer it. */
  readonly asksIfInCare?: boolean;
  /** Of a register that is laid out as a grid: the columns of its sessions, in place of date, session and code. */
  readonly sessions?: readonly SessionColumn[];
}

/** Columns that say who a row is about: any report may carry them along, so that they tell nothing of its data set. */
export const WHO = new Set(["upn", "pupil_id", "forename", "surname", "date_of_birth", "year_group"]);

/** Columns of which the best named is read where there are several: a legal name before a preferred one, AM before lesson 1. */
const RANKED = new Set(["forename", "surname", "session"]);

/**
 * How a header fits a data set: whether it has what the data set needs, how many columns speak for it, how many it
 * lacks, and one that it has twice.
 */
interface Match extends Pick<Recognised, "dataset" | "places" | "unknown"> {
  readonly isWhole: boolean;
  readonly telling: number;
  readonly lacking: number;
  readonly twice: string | undefined;
}

/**
 * The data set a header belongs to, or null where it is none of ours. The one that most columns speak for wins, then
 * one that has what it needs, then the one that the file's name speaks of, then the one of which least is lacking. A
 * winner without what it needs is none: placements without a kind are not PEPs because of one column they share.
 * Throws ExportError where two columns of it have one meaning.
 */
export function recognise(header: readonly string[], file: string, line = 1): Recognised | null {
  const isNamed = ({ dataset }: Match) => Number(plain(file).includes(plain(dataset)));
  const byFit = (a: Match, b: Match) =>
    b.telling - a.telling || Number(b.isWhole) - Number(a.isWhole) || isNamed(b) - isNamed(a) || a.lacking - b.lacking;
  const [best] = matchesOf(header).sort(byFit);
  if (best === undefined || !best.isWhole) return grid(header, file, line);
  const { dataset, places, unknown, twice } = best;
  if (twice !== undefined) throw duplicate(file, line, twice, dataset);
  const status = header[places.get("care_status") ?? -1];
  const asksIfInCare = status !== undefined && isCareQuestion(status);
  return { dataset, places, unknown, ...(asksIfInCare && { asksIfInCare }) };
}

function matchesOf(header: readonly string[]): Match[] {
  const keys = header.map(headerKey);
  return DATASET_NAMES.map((dataset) => match(header, keys, dataset));
}

/** A row for each pupil and a column for each session or day is a register too (contract, section 2). */
function grid(header: readonly string[], file: string, line: number): Recognised | null {
  const sessions = sessionColumnsOf(header);
  const places = new Map(
    ["upn", "pupil_id"].flatMap((key) => {
      const place = header.findIndex((text) => columnsCalled(headerKey(text)).includes(key));
      return place < 0 ? [] : [[key, place] as const];
    }),
  );
  if (sessions.length === 0 || places.size === 0) return null;
  const odd = header.find((text) => orderOf(text) === "month first");
  if (odd !== undefined) throw monthFirst(file, line, odd);
  const read = new Set([...places.values(), ...sessions.map(({ place }) => place)]);
  const unknown = header.filter((_, place) => !read.has(place));
  return { dataset: "attendance", places, unknown, sessions };
}

function match(header: readonly string[], keys: readonly string[], dataset: DatasetName): Match {
  const { columns, needs } = datasetOf(dataset);
  const places = new Map<string, number>();
  let twice: string | undefined;
  for (const [place, key] of keys.entries()) {
    const column = columnsCalled(key).find((name) => name in columns);
    if (column === undefined) continue;
    const earlier = places.get(column);
    const preferred = earlier === undefined ? place : preferredOf(column, keys, earlier, place);
    if (preferred === null) twice = column;
    else places.set(column, preferred);
  }
  const keyed = !("upn" in columns) || places.has("upn") || places.has("pupil_id");
  const isWhole = keyed && needs.every((need) => [need].flat().some((column) => places.has(column)));
  const read = new Set(places.values());
  const telling = [...places.keys()].filter((column) => !WHO.has(column)).length;
  const lacking = Object.keys(columns).length - places.size;
  const unknown = header.filter((_, place) => !read.has(place));
  return { dataset, places, unknown, isWhole, telling, lacking, twice };
}

/** Of two columns of one meaning the one with the better name; neither where they may disagree. */
function preferredOf(column: string, keys: readonly string[], one: number, other: number): number | null {
  if (!RANKED.has(column) || keys[one] === keys[other]) return null;
  const rank = (place: number) => spellingsOf(column).indexOf(keys[place] ?? "");
  return rank(one) < rank(other) ? one : other;
}

function monthFirst(file: string, line: number, text: string): ExportError {
  const message = "the month seems to stand first here, so that no date of this header can be trusted.";
  const remedy = "Export the dates as dd/mm/yyyy.";
  return new ExportError([{ file, line, value: text, message, remedy }]);
}

function duplicate(file: string, line: number, column: string, dataset: DatasetName): ExportError {
  return new ExportError([
    {
      file,
      line,
      column,
      message: `two columns of this ${dataset} file have this meaning, and they may disagree.`,
      remedy: "Take one of them out of the export.",
    },
  ]);
}
