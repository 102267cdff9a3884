import { parseDate } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
/** `16 Dec 2025`, `16-December-2025`; Arbor writes the first. */
const DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i;
/** `2024-Oct-16`: the school census. */
const YEAR_FIRST = /^(\d{4})-([a-z]{3,9})-(\d{2})$/i;
const NUMBERS = /^(\d\d?)\/(\d\d?)\/\d{4}(?!\d)/;

/** A date as systems write it, its month in figures or in words, or null where there is no such date. */
export function writtenDate(text: string): IsoDate | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? reordered(YEAR_FIRST.exec(text)) ?? [];
  if (day === undefined || month === undefined || year === undefined) return parseDate(text);
  const word = month.toLowerCase();
  const number = MONTHS.findIndex(
    (name) => name === word || name.slice(0, 3) === word || (word === "sept" && name === "september"),
  );
  return parseDate(`${year}-${String(number + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

const reordered = (found: RegExpExecArray | null) => found && [found[0], found[3], found[2], found[1]];

/** The order in which the numbers of a date stand, as far as one date can tell: `month first` is no date to us. */
export function orderOf(text: string): "day first" | "month first" | null {
  const [, first, second] = NUMBERS.exec(text) ?? [];
  if (first === undefined) return null;
  return Number(second) > 12 && Number(first) <= 12 ? "month first" : "day first";
}
