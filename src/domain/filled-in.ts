import { plain } from "./words.ts";

/** What people write in a column of text to say that there is nothing to write. */
const NOTHING = new Set(
  ["none", "nil", "n/a", "nobody", "not applicable", "tbc", "tba", "to be confirmed", "vacant", "vacancy", "pending"]
    .concat(["unknown", "not known", "not recorded", "not assessed"])
    .map(plain),
);
const NO = new Set(["no", "n", "false", "f", "0"]);

/** Whether a text says something: neither empty, nor a dash, nor one of the words for nothing. */
export function isFilledIn(text: string | null): text is string {
  return text !== null && /[\p{L}\p{N}]/u.test(text) && !NOTHING.has(plain(text));
}

/** Whether a text names something, or says yes to it: one that says no does not. */
export function namesSomething(text: string | null): text is string {
  return isFilledIn(text) && !NO.has(plain(text));
}
