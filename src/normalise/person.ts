import { plain } from "../domain/words.ts";
import type { PersonPlaces } from "./recognised.ts";
import { dateIn } from "./values.ts";

interface Name {
  readonly forename: string;
  readonly surname: string;
}

/** A name in one cell: `Surname, Forename` (`Surname, Jnr, Forename`), or else the last word is the surname. */
export function nameIn(text: string): Name {
  const comma = text.lastIndexOf(",");
  if (comma >= 0) return { surname: text.slice(0, comma).trim(), forename: text.slice(comma + 1).trim() };
  const words = text.split(/\s+/);
  return { forename: words.slice(0, -1).join(" "), surname: words.at(-1) ?? "" };
}

/**
 * Name and date of birth as they are compared; none where one of the three is lacking, since a name alone is nobody's.
 * First the surname before the forename; then all words in one order, since nobody can tell where the surname of
 * `Ann van der Berg` begins.
 */
export function keysOfPerson(cells: readonly string[], { name, forename, surname, born }: PersonPlaces): string[] {
  const { forename: first, surname: last } =
    name === undefined
      ? { forename: cells[forename as number] ?? "", surname: cells[surname as number] ?? "" }
      : nameIn(cells[name] ?? "");
  const day = dateIn(cells[born] ?? "");
  const parts = [plain(last), plain(first)];
  if (day === null || parts.includes("")) return [];
  const words = `${first} ${last}`.split(/[\s,-]+/).map(plain);
  return [[...parts, day].join(" "), ["words", ...words.filter(Boolean).sort(), day].join(" ")];
}
