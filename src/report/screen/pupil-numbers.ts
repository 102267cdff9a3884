/**
 * A UPN, temporary ones too, whoever's it is, in one or in groups of digits. `\b` would not do: it sees no end of a word
 * before `_`.
 */
const UPN = /(?<![\p{L}\p{N}])[A-Z](?:[\s\p{Pd}]?\d){11}(?:[\s\p{Pd}]?\d|[A-Z])(?![\p{L}\p{N}])/giu;
/** A number, or several with marks between them; not a sum of money. */
const NUMBER = /(?<![\p{L}\p{N}]|[£$€]\s?)[\p{L}\p{N}]+(?:[./_\p{Pd}][\p{L}\p{N}]+)*/gu;
const PIECE = /[\p{L}\p{N}]+/gu;
const DECIMAL = /^\d+\.\d+$/;
const YEAR = /^(?:19\d\d|20\d\d|2100)$/;
/** A shorter one is a room, a count or a time as often as a pupil. */
const SHORTEST = 4;

/**
 * Makes the screen that keeps the numbers of pupils out of free text: UPNs, and whatever numbers the pupil list has, as
 * whole words. A number that could be a year stays: "2025" stands in every report. Nor is "1200 hours" the pupil 001200;
 * 01200 is, since a number that begins with a nought counts nothing.
 */
export function numberScreen(numbers: Iterable<string>, withheld: string): (text: string) => string {
  const written = [...numbers].map(comparable).filter((number) => /\d/.test(number));
  const known = new Set(written.filter((number) => number.length >= SHORTEST && !YEAR.test(number)));
  const bare = new Set(written.map(withoutNoughts));
  const isKnown = (text: string) => {
    const number = comparable(text);
    return known.has(number) || (/^0\d{3}/.test(number) && bare.has(withoutNoughts(number)));
  };
  const screened = (text: string) => {
    if (isKnown(text)) return withheld;
    return DECIMAL.test(text) ? text : text.replace(PIECE, (piece) => (isKnown(piece) ? withheld : piece));
  };
  return (text) => text.replace(UPN, withheld).replace(NUMBER, screened);
}

const comparable = (number: string) => number.replace(/[\s\p{Cf}]+/gu, "").toUpperCase();
const withoutNoughts = (number: string) => number.replace(/^0+(?=\d+$)/, "");
