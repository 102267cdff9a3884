/** The letters that check a UPN, in their order: no I, O or S (DfE, Unique pupil numbers; CBDS). */
const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
/** A check letter, eleven digits, and a digit, or the letter of a number that is temporary. */
const FORM = /^[A-Z]\d{11}[\dA-Z]$/;

/** The letter in front of the other twelve characters of a UPN: their values, weighted from 2 on, modulo 23. */
export function checkLetterOf(rest: string): string {
  const worth = (char: string) => (/\d/.test(char) ? Number(char) : LETTERS.indexOf(char));
  const sum = [...rest].reduce((total, char, i) => total + worth(char) * (i + 2), 0);
  return LETTERS.charAt(sum % LETTERS.length);
}

/** Whether a number has the form of a UPN and another letter than its digits ask for: somebody mistyped it. */
export function isMistyped(upn: string): boolean {
  return FORM.test(upn) && checkLetterOf(upn.slice(1)) !== upn[0];
}
