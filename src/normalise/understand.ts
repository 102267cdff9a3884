import type { Mapping } from "../domain/mapping.ts";
import { type Beside, besideTable } from "./beside.ts";
import { fileMapping } from "./file-header.ts";
import { recognise } from "./header.ts";
import type { Recognised } from "./recognised.ts";

/** What a table is to an audit: a data set, or something that is known beside them. */
export type Meaning = Recognised | Beside;

/** What a header says that its table is, or null. Throws ExportError for one that cannot be trusted. */
export function understand(cells: readonly string[], file: string, line: number, mapping: Mapping): Meaning | null {
  return besideTable(cells, file, mapping) ?? recognise(cells, file, line, mapping);
}

/** Whether a table may name a pupil by name and date of birth; the pupil list itself is who they are looked up in. */
export const namesByPerson = (meaning: Meaning) => meaning.person !== null && turnOf(meaning) !== "pupil list";

/** Whether the config says that a file is to be passed over. */
export const isPassedOver = (file: string, mapping: Mapping) => fileMapping(file, mapping)?.dataset === null;

/**
 * The order in which tables have to be read: care periods before the list that needs them, the pupil list before
 * everything, and further lists of numbers before the rows that go by them. A return of an authority comes after the
 * school's own list.
 */
export const TURNS = ["care periods", "pupil list", "return", "other lists", "the rest"] as const;
export type Turn = (typeof TURNS)[number];

export function turnOf(meaning: Meaning): Turn {
  if ("is" in meaning) {
    if (meaning.is === "care periods") return "care periods";
    return meaning.is === "no use" ? "the rest" : "other lists";
  }
  if (meaning.dataset !== "pupils") return "the rest";
  return meaning.ofReturn ? "return" : "pupil list";
}
