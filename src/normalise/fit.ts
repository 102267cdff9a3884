import { DATASET_NAMES, type DatasetName, datasetOf } from "../domain/datasets.ts";
import type { Headers } from "./file-header.ts";
import { madeColumns } from "./made.ts";
import type { Made, Recognised } from "./recognised.ts";
import { spellingsOf } from "./synonyms.ts";
import { whoIn } from "./who.ts";

/** Columns that say who a row is about: any report may carry them along, so that they tell nothing of its data set. */
export const WHO = new Set(["upn", "pupil_id", "forename", "surname", "date_of_birth", "year_group"]);

/** Columns of which the best named is read where there are several: a legal name before a preferred one, AM before lesson 1. */
const RANKED = new Set(["pupil_id", "forename", "surname", "session", "reason"]);

/**
 * How a header fits a data set: whether it has what the data set needs, how many columns speak for it, how many it
 * lacks, and one of a register that it has twice.
 */
export interface Match
  extends Pick<Recognised, "dataset" | "places" | "made" | "doubles" | "keys" | "person" | "unknown"> {
  readonly isWhole: boolean;
  readonly telling: number;
  readonly lacking: number;
  readonly twice: string | undefined;
}

/** How a header fits each of the data sets. */
export function matchesOf(headers: Headers): Match[] {
  return DATASET_NAMES.map((dataset) => match(headers, dataset));
}

/** About pupils is what names one; about the school, what has two of its columns: one may be a value somewhere. */
function match(headers: Headers, dataset: DatasetName): Match {
  const { columns, needs } = datasetOf(dataset);
  const { places, doubles, twice } = placesIn(headers, dataset);
  const made = madeColumns(dataset, headers, new Set(places.keys()));
  const has = (column: string) => places.has(column) || made.some((part) => part.column === column);
  const isAboutPupils = "upn" in columns;
  const who = isAboutPupils ? whoIn(headers) : { keys: [], person: null };
  const telling = Object.keys(columns).filter((column) => has(column) && !WHO.has(column)).length;
  const isNamed = who.keys.length > 0 || (who.person !== null && dataset !== "pupils");
  const isKeyed = isAboutPupils ? isNamed : telling > 1;
  return {
    ...{ dataset, places, made, doubles, ...who, twice },
    isWhole: isKeyed && needs.every((need) => [need].flat().some(has)),
    telling,
    lacking: Object.keys(columns).filter((column) => !has(column)).length,
    unknown: unknownIn(headers, [...places.values(), ...doubles.values()], made, who),
  };
}

function placesIn({ keys, meanings }: Headers, dataset: DatasetName) {
  const { columns } = datasetOf(dataset);
  const places = new Map<string, number>();
  const doubles = new Map<string, number>();
  let twice: string | undefined;
  for (const [place, names] of meanings.entries()) {
    const column = names.find((name) => name in columns);
    if (column === undefined) continue;
    const earlier = places.get(column);
    const preferred = earlier === undefined ? place : preferredOf(column, keys, earlier, place);
    if (preferred !== null) places.set(column, preferred);
    else if (mayBeCompared(dataset, column) && !doubles.has(column)) doubles.set(column, place);
    else twice = column;
  }
  return { places, doubles, twice };
}

/** Of two columns of one meaning the one with the better name; neither where they may disagree. */
function preferredOf(column: string, keys: readonly string[], one: number, other: number): number | null {
  if (!RANKED.has(column) || keys[one] === keys[other]) return null;
  const rank = (place: number) => spellingsOf(column).indexOf(keys[place] ?? "");
  return rank(one) < rank(other) ? one : other;
}

/** Two columns of one meaning are read where they agree, row by row; but not the ones that make the file what it is. */
function mayBeCompared(dataset: DatasetName, column: string): boolean {
  const { needs, mustRead } = datasetOf(dataset);
  return ![...needs.flat(), ...mustRead, "upn", "pupil_id"].includes(column);
}

function unknownIn(
  { texts, ignored }: Headers,
  read: readonly number[],
  made: readonly Made[],
  { keys, person }: Pick<Recognised, "keys" | "person">,
): string[] {
  const people = person === null ? [] : [person.name, person.forename, person.surname, person.born];
  const used = new Set([...read, ...made.flatMap(({ from }) => from), ...keys.map(({ place }) => place), ...people]);
  return texts.filter((_, place) => !used.has(place) && !ignored.has(place));
}
