import { tidied } from "./table.ts";

/** As many figures as Excel shows: what a computer adds to 0.1 + 0.2 is not among them. No exponent, no separators. */
const NUMBER = new Intl.NumberFormat("en-GB", {
  maximumSignificantDigits: 15,
  useGrouping: false,
  signDisplay: "negative",
});
/** A moment as some workbooks write it, without the time zone that Excel does not know. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?$/;
/** A time without a date stands on the day before the first that Excel knows, as read-excel-file counts. */
const NO_DAY = "1899-12-30";
/** What Excel itself shows for a number that is no date it knows. */
const NO_DATE = "########";

/** What a school office sees in a cell of a workbook, from what read-excel-file gives: dates in UTC, empty cells null. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : NUMBER.format(value);
  if (value instanceof Date) return momentText(value);
  const text = tidied(String(value));
  const [, date, time] = MOMENT.exec(text) ?? [];
  return date === undefined || time === undefined ? text : dated(date, time);
}

/** Times are fractions of a day, and fall a thousandth of a second short of what was typed: rounded in place. */
function momentText(value: Date): string {
  value.setUTCMilliseconds(value.getUTCMilliseconds() < 500 ? 0 : 1000);
  const year = value.getUTCFullYear();
  if (!(year >= 1899 && year <= 9999)) return NO_DATE;
  const [date = "", time = ""] = value.toISOString().split("T");
  return dated(date, time.slice(0, 5));
}

function dated(date: string, time: string): string {
  if (date === NO_DAY) return time;
  return time === "00:00" ? date : `${date} ${time}`;
}
