import type { IsoDate } from "../../domain/dates.ts";
import { replaceDays } from "./written-days.ts";

/** What stands in a report for a date of birth that is on the pupil list. */
const DATE_WITHHELD = "(date withheld)";

/** Makes the screen that keeps dates of birth out of free text, however they are written there. */
export function birthDateScreen(born: ReadonlySet<IsoDate>): (text: string) => string {
  const known = new Set([...born].flatMap((date) => [date, date.slice(2)]));
  return (text) =>
    replaceDays(text, ({ year, month, day }) => (known.has(`${year}-${month}-${day}`) ? DATE_WITHHELD : null));
}
