import { add, parseDate } from "../calendar/dates.ts";
import { remembering } from "../calendar/remember.ts";
import type { IsoDate } from "../domain/dates.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
/** `16 Dec 2025`, `16-December-2025`; Arbor writes the first. */
const DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i;
/** `2024-Oct-16`: the school census. */
const YEAR_FIRST = /^(\d{4})-([a-z]{3,9})-(\d{2})$/i;
const NUMBERS = /^(\d\d?)\/(\d\d?)\/(?:\d{4}|\d\d)(?!\d)/;
/** `1/9/25`: of this century, as everything is that a school still writes so; a later year is nobody's guess. */
const SHORT_YEAR = /^(\d{1,2}\/\d{1,2}\/)([0-4]\d)$/;
/** The days from which a spreadsheet counts, and those that it may mean: 1950 to 2049. */
const DAY_NOUGHT = "1899-12-30" as IsoDate;
const SERIALS = { first: 18264, last: 54788 };

const reordered = (found: RegExpExecArray | null) => found && [found[0], found[3], found[2], found[1]];

/** A date as systems write it, its month in figures or in words, or null where there is no such date. */
export const writtenDate = remembering((text: string): IsoDate | null => {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? reordered(YEAR_FIRST.exec(text)) ?? [];
  if (day === undefined || month === undefined || year === undefined)
    return parseDate(text.replace(SHORT_YEAR, "$120$2"));
  const word = month.toLowerCase();
  const number = MONTHS.findIndex(
    (name) => name === word || name.slice(0, 3) === word || (word === "sept" && name === "september"),
  );
  return parseDate(`${year}-${String(number + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
});

/** Whether a text is a number as a spreadsheet keeps its dates. */
export function isSerial(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text) >= SERIALS.first && Number(text) <= SERIALS.last;
}

/** The day that such a number means. */
export const serialDate = (text: string): IsoDate => add(DAY_NOUGHT, Number(text), "day");

/** The order in which the numbers of a date stand, as far as one date can tell: `month first` is no date to us. */
export function orderOf(text: string): "day first" | "month first" | null {
  const [, first, second] = NUMBERS.exec(text) ?? [];
  if (first === undefined) return null;
  return Number(second) > 12 && Number(first) <= 12 ? "month first" : "day first";
}
