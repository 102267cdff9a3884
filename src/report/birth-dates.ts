import type { IsoDate } from "../domain/dates.ts";

/** What stands in a report for a date of birth that is on the pupil list. */
export const DATE_WITHHELD = "(date withheld)";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Dates as people write them: 2012-05-14, 14/05/2012, 14.5.12, 14 May 2012, 14th of May, 2012. The day is never second. */
const WRITTEN =
  /\b(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}|\d{2})|(?<dd>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?<yy>\d{4}|\d{2}))\b/gi;

/** Makes the screen that keeps dates of birth out of free text, however they are written there. */
export function birthDateScreen(born: ReadonlySet<IsoDate>): (text: string) => string {
  const known = new Set([...born].flatMap((date) => [date, date.slice(2)]));
  return (text) =>
    text.replace(WRITTEN, (written, ...rest) => {
      const { year, month, day, d, m, y, dd, name, yy } = rest.at(-1) as Record<string, string | undefined>;
      const number = name === undefined ? (month ?? m) : String(MONTHS.indexOf(name.toLowerCase()) + 1);
      const parts = [year ?? y ?? yy, number, day ?? d ?? dd].map((part = "") => part.padStart(2, "0"));
      return known.has(parts.join("-")) ? DATE_WITHHELD : written;
    });
}
