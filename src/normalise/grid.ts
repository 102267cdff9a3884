import { classify } from "../calendar/attendance-codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { SessionColumn } from "./recognised.ts";
import { halfIn, weekdayIn } from "./session-words.ts";
import { writtenDate } from "./written-date.ts";

/** A mark as it stands in a register, before its date is read. The code is in capitals. */
export interface Mark {
  readonly date: string;
  readonly half: string;
  readonly code: string;
  /** Why its date cannot be told, and the column that would have said. */
  readonly wrong?: { readonly column: string; readonly message: string };
}

/** `12/01/2026 AM`, `Mon 12/01/2026`, `12 Jan 2026 PM`, `MonAM`. */
const WITH_HALF = /^(.+?)[\s_-]*(AM|PM)$/i;
const WEEKDAY_BEFORE = /^(?:mon|tue|wed|thu|fri)[a-z]*[,\s]+(?=\S)/i;

/** The columns of a header that hold the marks of a day or a session of a date. */
export function sessionColumnsOf(header: readonly string[]): SessionColumn[] {
  return columnsOf(header, (text) => {
    const date = writtenDate(text.replace(WEEKDAY_BEFORE, "").trim());
    return date && { date };
  });
}

/** The columns of a header that hold the marks of a session of a weekday: `MonAM` (Bromcom), `Mon AM`, `Monday AM`. */
export function weekdayColumnsOf(header: readonly string[]): SessionColumn[] {
  return columnsOf(header, (text) => {
    const weekday = weekdayIn(text);
    return weekday === null ? null : { weekday };
  }).filter(({ half }) => half !== null);
}

function columnsOf(header: readonly string[], onIn: (text: string) => SessionColumn["on"] | null): SessionColumn[] {
  return header.flatMap((text, place): SessionColumn[] => {
    const [, day, half] = WITH_HALF.exec(text) ?? [];
    const session = day === undefined ? null : onIn(day);
    if (session !== null) return [{ place, on: session, half: half?.toUpperCase() as "AM" | "PM" }];
    const whole = onIn(text);
    return whole === null ? [] : [{ place, on: whole, half: null }];
  });
}

/**
 * The header that two rows make together: dates (or weekdays) above, each over its AM and PM below. Null where the lower
 * row is no such row, or a half of a day has no date over it: the dates would stand in the wrong place, and each mark on
 * the wrong day.
 */
export function underDates(upper: readonly string[], lower: readonly string[]): readonly string[] | null {
  const columns = columnsUnder(upper, lower);
  const halves = columns.filter(({ half }) => half !== null);
  const isSound = halves.every(({ head }) => {
    const own = halves.filter((column) => column.head === head).map(({ half }) => half);
    return isDay(upper[head] ?? "") && IN_ORDER.has(own.join());
  });
  if (halves.length === 0 || !isSound) return null;
  return columns.map(({ head, half, text }) => (half === null ? text : `${upper[head]} ${half}`));
}

/** What may stand below a date. */
const IN_ORDER = new Set(["AM", "PM", "AM,PM"]);

/** Each column: the place of what stands above it or before it in the upper row, the half of a day that it is, its text. */
function columnsUnder(upper: readonly string[], lower: readonly string[]) {
  let head = -1;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [above, below] = [upper[i] ?? "", lower[i] ?? ""];
    if (above !== "") head = i;
    return { head, half: halfIn(below), text: below || above };
  });
}

const isDay = (text: string) =>
  weekdayIn(text) !== null || writtenDate(text.replace(WEEKDAY_BEFORE, "").trim()) !== null;

/** The marks in a cell of such a column, on its date: one, or two for a day. */
export function marksInColumn(half: SessionColumn["half"], date: IsoDate, cell: string): Mark[] {
  const text = cell.replace(/\s+/g, "").toUpperCase();
  if (half !== null) return [{ date, half, code: text }];
  const [morning, afternoon] = marksOfDay(text, date);
  return [
    { date, half: "AM", code: morning },
    { date, half: "PM", code: afternoon },
  ];
}

/** Marks that say nothing of either session, however often they are written. */
const SAY_NOTHING = ["", "-", "#"];

/** A text that is not two codes does not say what either session was: with a `?` it is no code at all. */
function marksOfDay(text: string, date: IsoDate): readonly [string, string] {
  if (SAY_NOTHING.includes(text)) return [text, text];
  const isCode = (code: string) => code !== "" && classify(code, date) !== "unknown";
  const ways = [1, 2].map((at) => [text.slice(0, at), text.slice(at)] as const);
  return ways.find((codes) => codes.every(isCode)) ?? [`${text}?`, `${text}?`];
}
