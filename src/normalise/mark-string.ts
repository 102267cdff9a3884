import { classify } from "../calendar/attendance-codes.ts";
import { daysOf, isWeekend } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Mark } from "./grid.ts";

/** A space or a comma, semicolon or bar between two marks leaves nothing open. */
const BETWEEN = /[\s,;|]+/;
/** What a system writes for a weekend. */
const WEEKEND = /^[#\-.]$/;

/**
 * The marks of a period in one text, AM and PM of each day in turn (contract, section 2, silent; the Common Transfer File
 * has them so). Null where the text can be read in more than one way, or in none: codes of two characters without
 * anything between them, and a number of marks that is not two for each weekday, or two for each day with nothing at the
 * weekends.
 */
export function marksInString(text: string, from: IsoDate, to: IsoDate): Mark[] | null {
  const codes = codesIn(text.trim().toUpperCase(), from);
  if (codes === null) return null;
  const days = daysOf({ from, to });
  const weekdays = days.filter((day) => !isWeekend(day));
  if (codes.length === 2 * weekdays.length) return paired(codes, weekdays);
  if (codes.length !== 2 * days.length) return null;
  const marks = paired(codes, days);
  const [atWeekends, others] = [true, false].map((is) => marks.filter(({ date }) => isWeekend(date as IsoDate) === is));
  return atWeekends?.every(({ code }) => WEEKEND.test(code)) ? (others as Mark[]) : null;
}

/** One character each, unless something stands between them; a code of two characters could be two codes. */
function codesIn(text: string, on: IsoDate): readonly string[] | null {
  if (BETWEEN.test(text)) return text.split(BETWEEN);
  const isOne = (code: string) => classify(code, on) !== "unknown";
  const codes = [...text];
  return codes.every((code) => isOne(code) && !/\d/.test(code)) ? codes : null;
}

const paired = (codes: readonly string[], days: readonly IsoDate[]): Mark[] =>
  codes.map((code, i) => ({ date: days[i >> 1] as IsoDate, half: i % 2 === 0 ? "AM" : "PM", code }));
