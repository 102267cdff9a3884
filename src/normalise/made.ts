import type { DatasetName } from "../domain/datasets.ts";
import type { Headers } from "./file-header.ts";
import { nameIn } from "./person.ts";
import type { Made } from "./recognised.ts";
import { headerKey } from "./synonyms.ts";

/** The places of headers that are called any of these, in the order of the names. */
function placesOf(keys: readonly string[], names: readonly string[]): number[] {
  return names.flatMap((name) => {
    const place = keys.indexOf(headerKey(name));
    return place < 0 ? [] : [place];
  });
}

/** What a pupil's whole name is called. */
export const WHOLE_NAMES = ["name", "pupil name", "student name", "full name", "txt full name"];
/** Half days are sessions: a suspension has two of them to a day (Arbor, its "statistical days excluded"). */
const DAYS = ["statistical days excluded", "days excluded", "number of days", "days"];
const REASONS = ["reason 1", "reason 2", "reason 3"];
const MORE_REASONS = ["exclusion reason", "exclusion reason 2", "exclusion reason 3"];

/** The columns of a data set that its file lacks and has the pieces of. */
export function madeColumns(dataset: DatasetName, { keys }: Headers, has: ReadonlySet<string>): Made[] {
  if (dataset === "pupils") return has.has("surname") || has.has("forename") ? [] : namesFrom(keys);
  if (dataset !== "suspensions") return [];
  return [...(has.has("sessions") ? [] : sessionsFrom(keys)), ...reasonsFrom(keys)];
}

function namesFrom(keys: readonly string[]): Made[] {
  const [place] = placesOf(keys, WHOLE_NAMES);
  if (place === undefined) return [];
  const part = (column: "forename" | "surname"): Made => ({
    column,
    from: [place],
    make: (cells) => nameIn(cells[place] ?? "")[column],
  });
  return [part("forename"), part("surname")];
}

function sessionsFrom(keys: readonly string[]): Made[] {
  const [place] = placesOf(keys, DAYS);
  if (place === undefined) return [];
  const make = (cells: readonly string[]) => {
    const text = cells[place] ?? "";
    return /^\d{1,3}(\.\d+)?$/.test(text) ? String(Number(text) * 2) : text;
  };
  return [{ column: "sessions", from: [place], make }];
}

/** Up to three reasons since autumn 2020: all of them are read as one. */
function reasonsFrom(keys: readonly string[]): Made[] {
  const sets = [REASONS, MORE_REASONS].map((names) => placesOf(keys, names));
  const from = sets.find((places) => places.length > 1);
  if (from === undefined) return [];
  const make = (cells: readonly string[]) =>
    from
      .map((place) => cells[place])
      .filter(Boolean)
      .join("; ");
  return [{ column: "reason", from, make }];
}
