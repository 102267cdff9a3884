import type { IsoDate } from "../../domain/dates.ts";
import { birthDateScreen } from "./birth-dates.ts";
import { foldings, isOwners, isSmall, mayBeOne, type Run, runsOf } from "./letters.ts";
import { ORDINARY } from "./ordinary-words.ts";
import { numberScreen } from "./pupil-numbers.ts";

/** What stands in a report for words that are on the pupil list. */
const NAME_WITHHELD = "(name withheld)";

/** The names, the numbers and the date of birth of a pupil, as the pupil list has them. */
export interface PupilName {
  readonly forename: string | null;
  readonly surname: string | null;
  /** What stands in further columns of names: a preferred name, a name in one column. */
  readonly also?: readonly string[];
  /** UPN, admission number and the like. */
  readonly numbers?: readonly string[];
  readonly born?: IsoDate | null;
}

/** Screens a text: the text with names withheld. */
export type Screen = (text: string) => string;

/**
 * Makes the screen that keeps the names, numbers and dates of birth of a pupil list out of free text, names in any case
 * and however their accents, apostrophes and hyphens are written.
 * `exempt` are words that the school says are no names where it writes them. Every pupil on the list counts, whoever is
 * in care: otherwise what is withheld would tell who is. Where `spared` are ordinary words, they are left as they are,
 * but for the forename and surname of a pupil side by side.
 */
export function screenFor(
  pupils: Iterable<PupilName>,
  exempt: readonly string[],
  spared: "nothing" | "ordinary words" = "nothing",
): Screen {
  const all = [...pupils];
  const { listed, longest } = namesIn(all);
  for (const word of exempt) for (const part of foldings(word)) listed.delete(part);
  const isSpared = (word: string, part: string) => ORDINARY.has(part) && (spared === "ordinary words" || isSmall(word));
  // "Nadias" stands for "Nadia's"; "Marks" does not for Mark's, nor "this" and "has" for a short name.
  const isPossessive = (part: string) =>
    part.length > 4 && part.endsWith("s") && listed.has(part.slice(0, -1)) && !ORDINARY.has(part.slice(0, -1));
  const isName = (word: string) =>
    foldings(word).some((part) => (listed.has(part) && !isSpared(word, part)) || isPossessive(part));
  const withoutBirthDates = birthDateScreen(new Set(all.flatMap(({ born }) => born ?? [])));
  const withoutNumbers = numberScreen(
    all.flatMap(({ numbers = [] }) => numbers).filter((number) => !exempt.includes(number)),
    NAME_WITHHELD,
  );
  return (text) => withoutNames(withoutNumbers(withoutBirthDates(text.normalize("NFC"))), isName, longest);
}

/** Every name as it is compared, and of how many runs of letters the longest is. */
function namesIn(pupils: readonly PupilName[]): { listed: Set<string>; longest: number } {
  const listed = new Set<string>();
  let longest = 1;
  for (const { forename, surname, also = [] } of pupils) {
    const names = [forename, surname, ...also].map((name) => runsOf(name ?? "").map(({ text }) => text));
    for (const part of names.flatMap(partsOf)) listed.add(part);
    // Written together, as in the name of a file, they are a name too.
    for (const [i, one] of names.entries())
      for (const part of names.flatMap((other, j) => (i === j ? [] : together(one, other)))) listed.add(part);
    longest = Math.max(longest, Math.min(names.flat().length, 2 * MOST));
  }
  return { listed, longest };
}

/** Of more runs of letters no name is made; a cell that holds more is a note. */
const MOST = 8;

/** A name whole, each of its runs of letters, and those that stand side by side. */
function partsOf(runs: readonly string[]): string[] {
  const sides = runs.flatMap((_, from) =>
    runs.slice(from, from + MOST).map((_, more) => runs.slice(from, from + more + 1).join("")),
  );
  return sides.flatMap(foldings).filter(isNameAlone);
}

function together(one: readonly string[], other: readonly string[]): string[] {
  const wholes = (runs: readonly string[]) => [runs.join(""), ...(runs.length > 1 ? runs.slice(0, MOST) : [])];
  return wholes(one).flatMap((first) => wholes(other).flatMap((last) => (first && last ? foldings(first + last) : [])));
}

/** A single letter is no name, but a sign of Chinese is one. */
const isNameAlone = (part: string) => part.length > 1 || /[^\p{Script=Latin}]/u.test(part);

/** A text with its names withheld, the longest first: of "O’Brien’s" nothing is left. */
function withoutNames(text: string, isName: (word: string) => boolean, longest: number): string {
  const runs = runsOf(text);
  let shown = "";
  let done = 0;
  for (let i = 0; i < runs.length; i += 1) {
    const first = runs[i] as Run;
    const last = lastOfName(text, runs.slice(i, i + longest), isName);
    if (last === null) continue;
    i += last;
    const next = runs[i + 1];
    const end = runs[i] as Run;
    if (next && isOwners(text, end, next)) i += 1;
    // Words that stand apart are withheld one by one.
    const words = text.slice(first.from, end.to).split(/(,?\s+)/);
    shown += text.slice(done, first.from) + words.map((word, at) => (at % 2 === 0 ? NAME_WITHHELD : word)).join("");
    done = (runs[i] as Run).to;
  }
  return shown + text.slice(done);
}

/** Which of these runs is the last of the longest name that begins with the first; null where none does. */
function lastOfName(text: string, runs: readonly Run[], isName: (word: string) => boolean): number | null {
  const [first] = runs as [Run];
  const apart = runs.findIndex((run, i) => i > 0 && !mayBeOne(text, runs[i - 1] as Run, run));
  for (let last = (apart === -1 ? runs.length : apart) - 1; last >= 0; last -= 1) {
    if (isName(text.slice(first.from, (runs[last] as Run).to))) return last;
  }
  return null;
}
