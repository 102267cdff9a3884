import type { Headers } from "./file-header.ts";
import { WHOLE_NAMES } from "./made.ts";
import type { KeyPlace, PersonPlaces } from "./recognised.ts";
import { columnsCalled, headerKey, SPACES, spellingsOf } from "./synonyms.ts";

/** Where a header names the pupil of a row: by numbers, the most trusted first, and by name and date of birth. */
export function whoIn(headers: Headers): { keys: readonly KeyPlace[]; person: PersonPlaces | null } {
  return { keys: keysOf(headers), person: personOf(headers) };
}

function keysOf({ keys, meanings }: Headers): KeyPlace[] {
  const found = meanings.flatMap((names, place): KeyPlace[] => {
    if (names.includes("upn")) return [{ space: "upn", place }];
    if (!names.includes("pupil_id")) return [];
    return [{ space: SPACES.get(keys[place] ?? "") ?? "system number", place }];
  });
  const rank = ({ space, place }: KeyPlace) =>
    space === "upn" ? -1 : spellingsOf("pupil_id").indexOf(keys[place] ?? "");
  return found.sort((a, b) => rank(a) - rank(b));
}

function personOf({ keys, meanings }: Headers): PersonPlaces | null {
  const at = (column: string) => {
    const places = meanings.flatMap((names, place) => (names.includes(column) ? [place] : []));
    const rank = (place: number) => spellingsOf(column).indexOf(keys[place] ?? "");
    return places.sort((a, b) => rank(a) - rank(b))[0];
  };
  const [forename, surname, born] = [at("forename"), at("surname"), at("date_of_birth")];
  const whole = WHOLE_NAMES.map((name) => keys.indexOf(headerKey(name))).find((place) => place >= 0);
  const name = forename === undefined || surname === undefined ? whole : undefined;
  if (born === undefined || (name === undefined && (forename === undefined || surname === undefined))) return null;
  return { name, forename, surname, born };
}

/** What further names of a pupil are called. They join nothing, and are private all the same. */
const OTHER_NAMES = [
  ...["middle name", "middle names", "legal middle names", "other names", "legal name", "legal full name"],
  ...["preferred name", "preferred full name", "known as", "also known as", "former name", "former surname"],
];
const WHOLE_OR_OTHER = new Set([...WHOLE_NAMES, ...OTHER_NAMES].map(headerKey));

/** Where a header has names of a pupil, be they read or passed over: none of them may stand in a report. */
export function namesIn({ texts, meanings }: Headers): number[] {
  const means = (column: string) => column === "forename" || column === "surname";
  return texts.flatMap((text, place) => {
    const key = headerKey(text);
    const isName = WHOLE_OR_OTHER.has(key) || [...columnsCalled(key), ...(meanings[place] ?? [])].some(means);
    return isName ? [place] : [];
  });
}
