/** Apostrophes, and what keyboards have in their place. Three of them are letters to Unicode. */
const APOSTROPHES = "'’‘‛ʼʻʹ`´′＇";
const APOSTROPHE = `[${APOSTROPHES}]`;
const LETTER = "(?![ʼʻʹ])\\p{L}";
const LETTERS = `${LETTER}(?:${LETTER}|\\p{M})*`;

/** A run of letters. "don't" is one, and nobody called Don. */
const RUN = new RegExp(`${LETTERS}[nN]${APOSTROPHE}[tT](?!\\p{L})|${LETTERS}`, "gu");
/** One or two marks and no space: O'Brien, Anne–Marie, J.P., Qwerta/Qwertb; a soft hyphen too. */
const TIGHT = /^(?:[ʼʻʹ]|[^\s\p{L}\p{N}]){1,2}$/u;
const LOOSE = /^,?\s+$/;
const OWNERS = new RegExp(`^${APOSTROPHE}$`, "u");

/** A run of letters in a text: from where to where. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The runs of letters of a text, in their order. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => ({ text: run, from: index, to: index + run.length }));
}

/**
 * Whether two runs, the one after the other, may be one name. With a space between them only if both have a capital, and
 * neither is a word of one letter: "in May a child" speaks of nobody called Maya, "Mac Donald" is Macdonald.
 */
export function mayBeOne(text: string, one: Run, next: Run): boolean {
  const between = text.slice(one.to, next.from);
  if (TIGHT.test(between)) return true;
  const isWord = (run: string, beside: string) => isSmall(run) || (/^[AI]$/.test(run) && beside.length > 1);
  return LOOSE.test(between) && !isWord(one.text, next.text) && !isWord(next.text, one.text);
}

/** Whether a run is the owner's s of the one before it. */
export function isOwners(text: string, one: Run, next: Run): boolean {
  return OWNERS.test(text.slice(one.to, next.from)) && /^s$/i.test(next.text);
}

export const isSmall = (word: string) => word === word.toLowerCase();

/** Letters that are one sign and no letter with an accent, and what stands for them where a keyboard has none. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ħ: "h", ŋ: "n", ŧ: "t", ə: "a" },
};
/** Letters that are written with two as often as without their accent. */
const IN_TWO: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", đ: "dj" };

/**
 * How a name may be compared: small letters alone, without accents, apostrophes and marks. O’Brien and OBRIEN are one;
 * Łukasz is Lukasz, and Müller is Muller and Mueller.
 */
export function foldings(text: string): readonly string[] {
  const small = text.normalize("NFC").toLowerCase();
  const inTwo = small.replace(/[äöüåøđ]/g, (letter) => IN_TWO[letter] ?? letter);
  return inTwo === small ? [folded(small)] : [folded(small), folded(inTwo)];
}

function folded(small: string): string {
  return small
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[łøđðıßæœþħŋŧə]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[ʼʻʹ]|[^\p{L}]/gu, "");
}
