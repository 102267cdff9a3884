import { plain, WORDS } from "../domain/words.ts";
import type { Day } from "./recognised.ts";

export type Half = "AM" | "PM";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const HALVES = new Map<string, Half>(
  Object.entries(WORDS["session half"]).flatMap(([half, words]) =>
    [half, ...words].map((word) => [plain(word), half as Half] as const),
  ),
);

/** The weekday that a text names, whole or by three letters or more, or null. */
export function weekdayIn(text: string): Day | null {
  const word = plain(text);
  const day = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word));
  return day < 0 ? null : (day as Day);
}

/** Morning or afternoon, in any of the words for them, or null. */
export const halfIn = (text: string): Half | null => HALVES.get(plain(text)) ?? null;
