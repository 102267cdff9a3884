import { classify } from "../calendar/attendance-codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { writtenDate } from "./written-date.ts";

/** A column of an attendance grid: the marks of a session, or of a whole day where `half` is null. */
export interface SessionColumn {
  readonly place: number;
  readonly date: IsoDate;
  readonly half: "AM" | "PM" | null;
}

/** A mark as it stands in a register, before its date is read. The code is in capitals. */
export interface Mark {
  readonly date: string;
  readonly half: string;
  readonly code: string;
}

const HEADER = /^(\S+?)(?:\s+(AM|PM))?$/i;

/** The columns of a header that hold the marks of a day or a session: `12/01/2026`, `12/01/2026 AM`. */
export function sessionColumnsOf(header: readonly string[]): SessionColumn[] {
  return header.flatMap((text, place) => {
    const [, day = "", half] = HEADER.exec(text) ?? [];
    const date = writtenDate(day);
    return date === null ? [] : [{ place, date, half: (half?.toUpperCase() as "AM" | "PM" | undefined) ?? null }];
  });
}

/** The marks that a row has in such a column: one, or two for a day. */
export function marksInColumn({ date, half, place }: SessionColumn, cells: readonly string[]): Mark[] {
  const text = (cells[place] ?? "").replace(/\s+/g, "").toUpperCase();
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
