import type { IsoDate } from "../domain/dates.ts";
import { birthDateScreen } from "./birth-dates.ts";

/** What stands in a report for words that are on the pupil list. */
export const NAME_WITHHELD = "(name withheld)";

/** The names of a pupil, and the date of birth, as the pupil list has them. */
export interface PupilName {
  readonly forename: string | null;
  readonly surname: string | null;
  readonly born?: IsoDate | null;
}

/** Screens a text: the text with names withheld. */
export type Screen = (text: string) => string;

/**
 * Words that are names too. In small letters they are words: "may", "mark" and "will" stand in every second sentence.
 * With a capital they are withheld like any other name.
 */
const ORDINARY = new Set(
  (
    "may will mark rose hope grace joy faith summer autumn dawn art bill rob sue pat frank jack april june august " +
    "ray dean drew chase miles page read reading young long short good best day hill wood field park green brown " +
    "white black gray grey king bishop cook baker carter mason fisher hunter gardener price rich case love light " +
    "bright sharp strong small little new old early moon star sky river brook lake stone banks lane street field " +
    "house home church bell ball bird fox wolf lamb bull fish rain snow frost winter spring west east north south " +
    "an so my do to in he la see bush flowers heather holly ivy ruby pearl amber ash clay iris lily daisy poppy " +
    "violet olive jade crystal harmony melody charity patience prudence honor honour justice major earl duke prince " +
    "victor guy max rich teddy penny misty sunny merry gay noble ward wise moody swift speed power foot legg head " +
    "hand finger beard cross field fields walker marshall marsh forest ford poole pool pond wells bridges gates " +
    "steel gold silver diamond cherry berry rice bacon pepper salt pickles honey sugar child"
  ).split(" "),
);

/** A UPN, temporary ones too. */
const UPN = /\b[A-Za-z]\d{11}[A-Za-z0-9]\b/g;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * Makes the screen that keeps the names and dates of birth of a pupil list out of free text, names in any case and with or
 * without accents.
 * `exempt` are words that the school says are no names where it writes them. Every pupil on the list counts, whoever is
 * in care: otherwise what is withheld would tell who is.
 */
export function screenFor(names: Iterable<PupilName>, exempt: readonly string[]): Screen {
  const free = new Set(exempt.map(folded));
  const listed = new Set<string>();
  const born = new Set<IsoDate>();
  for (const { forename, surname, born: on } of names) {
    if (on) born.add(on);
    // Written together, as in the name of a file, they are a name too.
    const together = [`${forename ?? ""}${surname ?? ""}`, `${surname ?? ""}${forename ?? ""}`];
    for (const part of [forename, surname, ...together].flatMap(partsOf)) if (!free.has(part)) listed.add(part);
  }
  // "Nadias" stands for "Nadia's"; "Marks" does not for Mark's, nor "this" and "has" for a short name.
  const isPossessive = (part: string) =>
    part.length > 4 && part.endsWith("s") && listed.has(part.slice(0, -1)) && !ORDINARY.has(part.slice(0, -1));
  const isListed = (word: string, part: string) => listed.has(part) && !(ORDINARY.has(part) && isSmall(word));
  const isName = (word: string) => partsOf(word).some((part) => isListed(word, part) || isPossessive(part));
  const withoutBirthDates = birthDateScreen(born);
  return (text) =>
    withoutBirthDates(text.normalize("NFC"))
      .replace(UPN, NAME_WITHHELD)
      .replace(WORD, (word) => (isName(word) ? NAME_WITHHELD : word));
}

/** A name whole, and each part of one with a hyphen or a space in it. A single letter is no name. */
function partsOf(name: string | null): string[] {
  const whole = folded((name ?? "").replace(/['’]s$/, ""));
  const parts = (name ?? "")
    .replace(/['’]s$/, "")
    .split(/[\s-]+/)
    .map(folded);
  return [...new Set([whole, ...parts])].filter((part) => part.length > 1);
}

/** Small letters without accents and apostrophes: O’Brien and OBRIEN are one. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}

const isSmall = (word: string) => word === word.toLowerCase();
