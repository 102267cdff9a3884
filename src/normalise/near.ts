import { closest } from "../domain/closest.ts";
import { DATASET_NAMES, type DatasetName, datasetOf } from "../domain/datasets.ts";
import type { InspectedColumn, Named, Nearest } from "../domain/inspection.ts";
import { plain } from "../domain/words.ts";
import { type Recognised, WHO } from "./header.ts";
import { show } from "./record.ts";
import { columnsCalled, headerKey, spellingsOf } from "./synonyms.ts";

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
  return `${alike}: if so, give the column that name.`;
}

/** What to do about a file that is of no data set and comes near to one. */
export function offerNearest({ dataset, near, lacks }: Nearest): string {
  const offered = near.length > 0 ? ` ${offer(near)}` : "";
  return `It comes nearest to ${dataset}, for which it lacks ${lacks.join(", ")}.${offered}`;
}

/** Each column of a file whose data set is known, and what it became. */
export function columnsOf(header: readonly string[], recognised: Recognised): InspectedColumn[] {
  const { dataset, places, unknown, sessions = [] } = recognised;
  const columns = new Map([...places].map(([column, place]) => [place, column]));
  const near = new Map(
    nearMisses(unknown, dataset, lackingIn(recognised)).map(({ header: text, column }) => [text, column]),
  );
  return header.map((text, at) => {
    const column = columns.get(at);
    if (column !== undefined) return { header: text, becomes: { column }, like: null };
    if (sessions.some(({ place }) => place === at)) return { header: text, becomes: "marks", like: null };
    return { header: text, becomes: null, like: near.get(text) ?? null };
  });
}

/** The columns of its data set that a file does not have. Either key will do, and a grid has its dates in its header. */
export function lackingIn({ dataset, places }: Recognised): string[] {
  const { columns, needs } = datasetOf(dataset);
  const isKeyed = KEYS.some((key) => places.has(key));
  const isSpared = (column: string) =>
    places.has(column) || needs.includes(column) || (isKeyed && KEYS.includes(column));
  return Object.keys(columns).filter((column) => !isSpared(column));
}

/** A letter in four: enough for a slip of the keyboard, too little to make a UPN of a ULN or a reason of a region. */
const mayDiffer = (word: string) => Math.floor(word.length / 4);

/** `PEP meeting date` in a file of PEPs is a meeting date. */
const withoutTopic = (header: string, dataset: DatasetName) =>
  headerKey(header).replace(plain(dataset).replace(/s$/, ""), "");

/** The data set that most headers of a file speak for, or null where none does. */
export function nearestTo(header: readonly string[]): Nearest | null {
  const fits = DATASET_NAMES.map((dataset) => fitOf(header, dataset)).filter(isHeader);
  const speaks = ({ known, near }: Nearest) => [...known, ...near].filter(({ column }) => !WHO.has(column)).length;
  const [best] = fits.sort((a, b) => speaks(b) - speaks(a) || a.lacks.length - b.lacks.length);
  return best !== undefined && speaks(best) > 0 ? best : null;
}

const KEYS = ["upn", "pupil_id"];

/** In a line without a key and without two headers of ours, what looks like a header may be part of somebody's name. */
const isHeader = ({ known }: Nearest) => known.length > 1 || known.some(({ column }) => KEYS.includes(column));

function fitOf(header: readonly string[], dataset: DatasetName): Nearest {
  const { columns, needs } = datasetOf(dataset);
  const known = header.flatMap((text): Named[] => {
    const column = columnsCalled(headerKey(text)).find((name) => name in columns);
    return column ? [{ header: text, column }] : [];
  });
  const has = new Set(known.map(({ column }) => column));
  const others = header.filter((text) => known.every((found) => found.header !== text));
  const near = nearMisses(
    others,
    dataset,
    Object.keys(columns).filter((column) => !has.has(column)),
  );
  const key = "upn" in columns && !KEYS.some((column) => has.has(column)) ? ["upn"] : [];
  return {
    dataset,
    known,
    near,
    lacks: [
      ...key,
      ...needs
        .filter((need) => ![need].flat().some((column) => has.has(column)))
        .map((need) => [need].flat().join(" or ")),
    ],
  };
}
