import type { Answer } from "./cells.ts";

/** Words that say what sort of council it is. Without them "City of Anyborough Council" is "Anyborough". */
const GENERIC = new Set(
  "city council county borough metropolitan district royal unitary local authority la of the and on upon".split(" "),
);

/** Words that stand where somebody had no name to write: "n/a", "not known", "TBC". */
const NO_NAME = new Set(
  "yes no none nil n a na not known unknown recorded applicable tbc tba be confirmed pending".split(" "),
);

/**
 * Whether two names are of one local authority: without case, punctuation, numbers and the words for a council. Where
 * there is no name, and where they share a word but not all ("Stoke", "Stoke-on-Trent"), nobody can tell.
 */
export function isSameAuthority(one: string | null, other: string): Answer {
  const [mine, theirs] = [wordsOf(one ?? ""), wordsOf(other)];
  if (mine.length === 0) return "unknown";
  if (mine.join(" ") === theirs.join(" ")) return "yes";
  return mine.some((word) => theirs.includes(word)) ? "unknown" : "no";
}

/** Whether a text speaks of an authority, by the words of its name that are no words for a council, one after the other. */
export function mentionsAuthority(text: string, name: string): boolean {
  const wanted = wordsOf(name);
  return wanted.length > 0 && ` ${wordsOf(text).join(" ")} `.includes(` ${wanted.join(" ")} `);
}

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().split(/[^a-z]+/);
  return words.filter((word) => word !== "" && !GENERIC.has(word) && !NO_NAME.has(word));
}

/** Whether a name names an authority at all: "City Council" would be nobody's, and match nobody. */
export function namesAuthority(name: string): boolean {
  return wordsOf(name).length > 0;
}
