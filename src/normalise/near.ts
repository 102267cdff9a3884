import { closest } from "../domain/closest.ts";
import { DATASET_NAMES, type DatasetName, datasetOf } from "../domain/datasets.ts";
import type { InspectedColumn, Named, Nearest } from "../domain/inspection.ts";
import { plain } from "../domain/words.ts";
import type { Headers } from "./file-header.ts";
import { WHO } from "./fit.ts";
import type { PersonPlaces, Recognised } from "./recognised.ts";
import { show } from "./record.ts";
import { headerKey, spellingsOf } from "./synonyms.ts";

/** Headers that are nearly what a column is called that the file lacks: to be offered to the school, never taken. */
export function nearMisses(headers: readonly string[], dataset: DatasetName, lacking: readonly string[]): Named[] {
  const columns = new Map(lacking.flatMap((column) => spellingsOf(column).map((spelt) => [spelt, column] as const)));
  return headers.flatMap((header) => {
    const near = closest(withoutTopic(header, dataset), columns.keys(), mayDiffer);
    const column = near && columns.get(near);
    return column ? [{ header, column }] : [];
  });
}

/** What to do about near misses: a sentence for the school. */
export function offer(near: readonly Named[]): string {
  const alike = near.map(({ header, column }) => `${show(header)} looks like ${column}`).join(", ");
  return `${alike}: if so, ${MEND}.`;
}

const MEND = "give the column that name, or put the line that `cic-audit inspect` prints into the config file";

/** What to do about a file that is of no data set and comes near to one. */
export function offerNearest({ dataset, near, lacks }: Nearest): string {
  const offered = near.length > 0 ? ` ${offer(near)}` : "";
  return `It comes nearest to ${dataset}, for which it lacks ${lacks.join(", ")}.${offered}`;
}

/** Each column of a file whose data set is known, and what it became. */
export function columnsOf(header: readonly string[], recognised: Recognised): InspectedColumn[] {
  const { dataset, unknown, sessions = [], strings } = recognised;
  const columns = columnsByPlace(recognised);
  const near = new Map(
    nearMisses(unknown, dataset, lackingIn(recognised)).map(({ header: text, column }) => [text, column]),
  );
  const marks = new Set([...sessions.map(({ place }) => place), strings?.marks]);
  return header.map((text, at) => {
    const column = columns.get(at);
    if (column !== undefined) return { header: text, becomes: { column }, like: null };
    if (marks.has(at)) return { header: text, becomes: "marks", like: null };
    if (!unknown.includes(text)) return { header: text, becomes: "ignored", like: null };
    return { header: text, becomes: null, like: near.get(text) ?? null };
  });
}

/** What stands where: columns as they are, columns in pieces, and those by which pupils and days are found. */
function columnsByPlace({ places, made, keys, doubles, person, week, strings }: Recognised): Map<number, string> {
  const named = [...places, ...doubles].map(([column, place]) => [place, column] as const);
  const pieces = made.flatMap(({ column, from }) => from.map((place) => [place, column] as const));
  const numbers = keys.map(({ space, place }) => [place, space === "upn" ? "upn" : "pupil_id"] as const);
  const people = Object.entries(person ?? {}).map(
    ([part, place]) => [place, PARTS[part as keyof PersonPlaces]] as const,
  );
  const days = [week, strings?.from, strings?.to].map((place) => [place, "date"] as const);
  const found = [...people, ...days].flatMap(([place, column]) =>
    place === undefined ? [] : [[place, column] as const],
  );
  const joined = new Map<number, string>([...numbers, ...named]);
  for (const [place, column] of pieces) {
    const earlier = joined.get(place);
    joined.set(place, earlier === undefined || earlier === column ? column : `${earlier} and ${column}`);
  }
  for (const [place, column] of found) if (!joined.has(place)) joined.set(place, column);
  return joined;
}

/** What the parts of a person are called among our columns. */
const PARTS = {
  name: "forename and surname",
  forename: "forename",
  surname: "surname",
  born: "date_of_birth",
} as const satisfies Record<keyof PersonPlaces, string>;

/** The columns of its data set that a file does not have. Either key will do, and a grid has its dates in its header. */
export function lackingIn({ dataset, places, made, keys }: Recognised): string[] {
  const { columns, needs } = datasetOf(dataset);
  const has = (column: string) => places.has(column) || made.some((part) => part.column === column);
  const isSpared = (column: string) =>
    has(column) || needs.includes(column) || (keys.length > 0 && KEYS.includes(column));
  return Object.keys(columns).filter((column) => !isSpared(column));
}

/** A letter in four: enough for a slip of the keyboard, too little to make a UPN of a ULN or a reason of a region. */
const mayDiffer = (word: string) => Math.floor(word.length / 4);

/** `PEP meeting date` in a file of PEPs is a meeting date. */
const withoutTopic = (header: string, dataset: DatasetName) =>
  headerKey(header).replace(plain(dataset).replace(/s$/, ""), "");

/** The data set that most headers of a file speak for, or that the config says it is; null where none does. */
export function nearestTo(headers: Headers): Nearest | null {
  const datasets = headers.dataset ? [headers.dataset] : DATASET_NAMES;
  const fits = datasets.map((dataset) => fitOf(headers, dataset)).filter((fit) => fit !== null);
  const speaks = ({ known, near }: Nearest) => [...known, ...near].filter(({ column }) => !WHO.has(column)).length;
  const [best] = fits.sort((a, b) => speaks(b) - speaks(a) || a.lacks.length - b.lacks.length);
  return best !== undefined && speaks(best) > 0 ? best : null;
}

const KEYS = ["upn", "pupil_id"];

/** In a line without a key and without two headers of ours, what looks like a header may be part of somebody's name. */
const isHeader = (known: readonly Named[]) => known.length > 1 || known.some(({ column }) => KEYS.includes(column));

function fitOf({ texts, meanings, ignored }: Headers, dataset: DatasetName): Nearest | null {
  const { columns, needs } = datasetOf(dataset);
  const known = texts.flatMap((header, place): Named[] => {
    const column = meanings[place]?.find((name) => name in columns);
    return column ? [{ header, column }] : [];
  });
  if (!isHeader(known)) return null;
  const has = new Set(known.map(({ column }) => column));
  const others = texts.filter((text, place) => !ignored.has(place) && known.every((found) => found.header !== text));
  const near = nearMisses(
    others,
    dataset,
    Object.keys(columns).filter((column) => !has.has(column)),
  );
  const key = "upn" in columns && !KEYS.some((column) => has.has(column)) ? ["upn"] : [];
  const unmet = needs.map((need) => [need].flat()).filter((any) => !any.some((column) => has.has(column)));
  return { dataset, known, near, lacks: [...key, ...unmet.map((any) => any.join(" or "))] };
}
