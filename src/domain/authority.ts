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

/** Words and short forms that people add to an authority's name or leave out of it: "LB Camden", "Camden Virtual School". */
const ADDED = new Set(
  "london lb lbc rb cc mbc mdc bc dc ua virtual school schools head team children s services service education social care trust".split(
    " ",
  ),
);
/** Alone they are places of the compass, and nobody's name. */
const COMPASS = new Set("north south east west central isle isles st saint new greater".split(" "));

/**
 * Whether a text may speak of an authority: it has the name, or with a capital any word of it that is not added to
 * names. That is too often rather than too seldom: whoever asks warns, and takes no word away.
 */
export function mentionsAuthority(text: string, name: string): boolean {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return false;
  const isWritten = ` ${wordsOf(text).join(" ")} `.includes(` ${wanted.join(" ")} `);
  const telling = ownWordsOf(name).filter((word) => word.length > 2 && !COMPASS.has(word));
  const capitals = new Set((text.match(/[A-Z][A-Za-z]*/g) ?? []).map((word) => word.toLowerCase()));
  return isWritten || telling.some((word) => capitals.has(word));
}

/** Whether two names are of one authority, but for what people add to it and leave out. */
export function isLikelySameAuthority(one: string, other: string): boolean {
  const mine = ownWordsOf(one).join(" ");
  return mine !== "" && mine === ownWordsOf(other).join(" ");
}

/** The words of a name that nobody leaves out; all of them where nothing else is left, as of the City of London. */
function ownWordsOf(name: string): string[] {
  const words = wordsOf(name);
  const own = words.filter((word) => !ADDED.has(word));
  return own.length > 0 ? own : words;
}

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().split(/[^a-z]+/);
  return words.filter((word) => word !== "" && !GENERIC.has(word) && !NO_NAME.has(word));
}

/** Whether a name names an authority at all: "City Council" would be nobody's, and match nobody. */
export function namesAuthority(name: string): boolean {
  return wordsOf(name).length > 0;
}
