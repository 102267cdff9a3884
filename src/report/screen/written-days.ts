/** A day as a text writes it: the month as a number, or by its name; the year in full or its last two digits. */
interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Neither within a word nor within a number. `\b` would not do: it sees no end of a word before `_`. */
const BEGIN = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
const NTH = `${DAY}(?:st|nd|rd|th)?`;
const MONTH = "(?<month>0?[1-9]|1[0-2])";
/** However it ends: `Febuary` too. */
const NAME = `(?<name>(?:${MONTHS.join("|")})[a-z]*)`;
/** And no longer word: "12 marks" are no day of March. */
const PROPER =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "(?<year>\\d{4})";
const SHORT_YEAR = "['’‘]?(?<year>\\d{2})";
// Counted, so that a page of spaces takes no longer than a page of words.
const MARK = "\\s{0,3}[/._\\p{Pd}]\\s{0,3}";
const APART = `(?:${MARK}|\\s{1,3})`;
/** What stands between a number and the name of a month: `14-May`, `14th of May`, `May the 14th`, `14th day of May`. */
const BESIDE = "(?:[\\s/.,_\\p{Pd}]|day|of|the){0,9}";
/** The same with no end of a sentence or of a clause in it: "until March. 12 of them" gives no day. */
const CLOSE = "(?:[\\s/_\\p{Pd}]|\\.(?!\\s)|day|of|the){0,9}";
const BEFORE_YEAR = "[\\s/.,_\\p{Pd}]{1,9}";

const pattern = (...parts: readonly string[]) => new RegExp(`${BEGIN}${parts.join("")}${END}`, "giu");

/** Whole days as people write them. Of two numbers the month is never first: that is how the pupil list is read too. */
const WHOLE_DAYS: readonly RegExp[] = [
  pattern(YEAR, APART, MONTH, APART, DAY), // 2012-05-14, 2012/5/14
  pattern(DAY, APART, MONTH, APART, YEAR), // 14/05/2012, 14. 5. 2012, 14 5 2012
  pattern(DAY, MARK, MONTH, MARK, SHORT_YEAR, "(?![./\\p{Pd}]\\d)"), // 14.5.12, but not the 1.14.05 of 1.14.05.2012
  pattern(NTH, BESIDE, NAME, BESIDE, YEAR), // 14-May-2012, 14th of May, 2012
  pattern(NTH, BESIDE, PROPER, BESIDE, SHORT_YEAR), // 14 May 12, 14 May ’12
  pattern(NAME, BESIDE, NTH, BEFORE_YEAR, YEAR), // May 14, 2012
  pattern(PROPER, BESIDE, NTH, BEFORE_YEAR, SHORT_YEAR), // May 14, 12
  pattern(YEAR, BESIDE, NAME, BESIDE, NTH), // 2012 May 14
  pattern("(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])"), // 20120514
  pattern("(?<day>0[1-9]|[12]\\d|3[01])(?<month>0[1-9]|1[0-2])(?<year>(?:19|20)\\d\\d)"), // 14052012
];

const DAYS_OF_MONTHS: readonly RegExp[] = [
  pattern(NTH, CLOSE, PROPER), // 12 March, 12th of March
  pattern(PROPER, CLOSE, NTH), // March 12th
];

/** A text with other words in place of the days that it gives in full, where there are any for the day. */
export function replaceDays(text: string, wordsFor: (day: WrittenDay) => string | null): string {
  return WHOLE_DAYS.reduce(
    (so, days) => so.replace(days, (written, ...rest) => wordsFor(dayOf(rest)) ?? written),
    text,
  );
}

/** Whether a text gives a day of a month, with or without the year. */
export function givesDay(text: string): boolean {
  return [...WHOLE_DAYS, ...DAYS_OF_MONTHS].some((days) => text.search(days) >= 0);
}

/** The named groups come last among what a replacer is handed. */
function dayOf(rest: readonly unknown[]): WrittenDay {
  const { year = "", month, name = "", day = "" } = rest.at(-1) as Record<string, string | undefined>;
  const number = month ?? String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  return { year, month: number.padStart(2, "0"), day: day.padStart(2, "0") };
}
