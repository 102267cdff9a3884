/** What Windows-1252 puts in place of the control characters 80 to 9F of Latin-1; a space where it has nothing. */
const LETTERS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** In bytes read as Latin-1: what is no letter of Windows-1252, and control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const NO_LETTER = /[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;

/**
 * The letters of Windows-1252, in which Excel saves a plain CSV, from bytes read as Latin-1. The TextDecoder of Node 20
 * leaves 80 to 9F as control characters (nodejs/node 56542), and no O’Neill on a list whole.
 */
export function windows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (char) => LETTERS.charAt(char.charCodeAt(0) - 0x80));
}
