import { ExportError } from "../domain/errors.ts";
import type { Headers } from "./file-header.ts";
import { sessionColumnsOf, weekdayColumnsOf } from "./grid.ts";
import type { Recognised, SessionColumn } from "./recognised.ts";
import { headerKey } from "./synonyms.ts";
import { whoIn } from "./who.ts";
import { orderOf } from "./written-date.ts";

/** What the first day of a week is called, in a register with a row for each (Bromcom, which leaves it to the report). */
const WEEKS = ["week commencing", "week beginning", "week starting", "week start", "w/c", "week"].map(headerKey);
/** Columns for every session of a week are a register; for some of them, a list of clubs perhaps. */
const WHOLE_WEEK = 10;
const STARTS = ["attendance start date", "start date", "from"].map(headerKey);
const ENDS = ["attendance end date", "end date", "to"].map(headerKey);
const STRINGS = ["attendance marks", "marks", "mark string"].map(headerKey);

/**
 * A row for each pupil and a column for each session or day is a register too (contract, section 2), and so is a row for
 * each pupil and week. Throws ExportError for a header with the month first, and for weekdays of nobody knows which week.
 */
export function gridRegister(headers: Headers, line: number): Recognised | null {
  const who = whoIn(headers);
  if (who.keys.length === 0 && who.person === null) return null;
  const dated = sessionColumnsOf(headers.texts);
  if (dated.length > 0) {
    const odd = headers.texts.find((text) => orderOf(text) === "month first");
    if (odd !== undefined) throw monthFirst(headers.file, line, odd);
    return register(headers, who, { sessions: dated });
  }
  const weekly = weekdayColumnsOf(headers.texts);
  if (weekly.length === 0) return null;
  const week = placeOf(headers, WEEKS, ["date", "from"]);
  if (week === undefined && weekly.length < WHOLE_WEEK) return null;
  if (week === undefined) throw noWeek(headers.file, line);
  return register(headers, who, { sessions: weekly, week });
}

/** A register with all marks of a period in one cell. */
export function markStrings(headers: Headers): Recognised | null {
  const who = whoIn(headers);
  const [from, to, marks] = [STARTS, ENDS, STRINGS].map((names) => placeOf(headers, names));
  const isNamed = who.keys.length > 0 || who.person !== null;
  if (!isNamed || from === undefined || to === undefined || marks === undefined) return null;
  return register(headers, who, { strings: { from, to, marks } });
}

type Who = ReturnType<typeof whoIn>;
type Layout = Pick<Recognised, "sessions" | "week" | "strings">;

function register({ texts, meanings, ignored }: Headers, who: Who, layout: Layout): Recognised {
  const keys = ["upn", "pupil_id"].flatMap((column) => {
    const place = who.keys.find((key) => meanings[key.place]?.includes(column))?.place;
    return place === undefined ? [] : [[column, place] as const];
  });
  const person = who.person === null ? [] : Object.values(who.person);
  const sessions = (layout.sessions ?? []).map(({ place }: SessionColumn) => place);
  const others = [layout.week, ...Object.values(layout.strings ?? {})];
  const read = new Set([...who.keys.map(({ place }) => place), ...person, ...sessions, ...others]);
  const unknown = texts.filter((_, place) => !read.has(place) && !ignored.has(place));
  return { dataset: "attendance", places: new Map(keys), made: [], doubles: new Map(), ...who, unknown, ...layout };
}

function placeOf({ keys, meanings }: Headers, names: readonly string[], columns: readonly string[] = []) {
  const named = names.map((name) => keys.indexOf(name)).find((place) => place >= 0);
  if (named !== undefined) return named;
  const meant = meanings.findIndex((meaning) => columns.some((column) => meaning.includes(column)));
  return meant < 0 ? undefined : meant;
}

function monthFirst(file: string, line: number, text: string): ExportError {
  const message = "the month seems to stand first here, so that no date of this header can be trusted.";
  const remedy = "Export the dates as dd/mm/yyyy.";
  return new ExportError([{ file, line, value: text, message, remedy }]);
}

function noWeek(file: string, line: number): ExportError {
  const message = "its columns are weekdays, and none of them says of which week.";
  const remedy = "Add the first day of each week to the report, in a column called Week commencing.";
  return new ExportError([{ file, line, message, remedy }]);
}
