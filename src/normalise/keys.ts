import { keysOfPerson } from "./person.ts";
import type { KeyPlace, KeySpace, Recognised } from "./recognised.ts";

/** The name of a pupil in a row, as it is compared. */
export interface Key {
  readonly space: KeySpace;
  readonly text: string;
}

/** A UPN or pupil id as it is compared: without spaces, invisible characters and case. */
export function keyOf(text: string | null): string {
  return (text ?? "").replace(/[\s\p{Cf}]+/gu, "").toUpperCase();
}

/** What returns write for a UPN that is not known (SSDA903): two children with it are not one. */
const UNKNOWN_UPN = /^UN\d$/;
const LEADING_ZEROS = /^0+(?=\d+$)/;

/** Makes the function that gives the names of the pupil in a row, the most trusted first; none where it has none. */
export function keysIn({
  keys,
  person,
}: Pick<Recognised, "keys" | "person">): (cells: readonly string[]) => readonly Key[] {
  return (cells) => {
    const found = keys.flatMap((key) => numberIn(key, cells[key.place] ?? ""));
    const named = person === null ? [] : keysOfPerson(cells, person);
    return [...found, ...named.map((text): Key => ({ space: "person", text }))];
  };
}

function numberIn({ space }: KeyPlace, cell: string): Key[] {
  const text = keyOf(cell);
  if (text === "" || (space === "upn" && UNKNOWN_UPN.test(text))) return [];
  return [{ space, text: space === "upn" ? text : text.replace(LEADING_ZEROS, "") }];
}

/** `1.23E+12`: a long number that a spreadsheet has shortened, so that nobody can tell whose it was. */
export const isSpoilt = ({ space, text }: Key) => space !== "person" && /^\d(\.\d+)?E\+?\d+$/.test(text);
