import { parseDuration } from "../calendar/duration.ts";
import type { Unit } from "../domain/dates.ts";
import type { Stricter } from "../domain/policy-diff.ts";

/** Parameters of which a smaller one is stricter: less time, an earlier day. */
const LESS_IS_MORE = new Set(["within", "every", "review_every", "day", "warn_over", "maximum"]);
/** Parameters of which a greater one is stricter. For a trigger such as "below 85%", a higher one sets it off sooner. */
const MORE_IS_MORE = new Set(["percent", "below", "count", "days", "hours", "minimum", "quality", "trigger"]);
/** Parameters of which a longer list is stricter. */
const LISTS = new Set(["roles", "attended", "by", "sections", "fields", "from", "senior", "trained", "qualified"]);

/** Days of units that can be turned into one another. School days and working days depend on the calendar. */
const DAYS: Partial<Readonly<Record<Unit, number>>> = {
  hours: 1 / 24,
  "calendar days": 1,
  weeks: 7,
  months: 30.4,
  years: 365,
};
const WORDS = ["red", "amber", "green", "average", "above average"];

/** Compares two values of a parameter as a profile writes them; undefined where a control does not have it. */
export function stricter(name: string, first: unknown, second: unknown): Stricter {
  if (JSON.stringify(first) === JSON.stringify(second)) return null;
  if (LISTS.has(name)) return byContents(listOf(first), listOf(second));
  const order = bySize(sizeOf(first), sizeOf(second));
  if (LESS_IS_MORE.has(name)) return order;
  return MORE_IS_MORE.has(name) ? opposite(order) : "unlike";
}

const listOf = (value: unknown) => (value === undefined ? [] : [value].flat().map(String));

function byContents(first: readonly string[], second: readonly string[]): Stricter {
  const [more, less] = [second.every((item) => first.includes(item)), first.every((item) => second.includes(item))];
  if (more && less) return null;
  if (more) return "first";
  return less ? "second" : "unlike";
}

/** The smaller one first. */
function bySize(first: Size | null, second: Size | null): Stricter {
  if (first === null || second === null || first.unit !== second.unit) return "unlike";
  if (first.count === second.count) return null;
  return first.count < second.count ? "first" : "second";
}

function opposite(order: Stricter): Stricter {
  if (order === "first") return "second";
  return order === "second" ? "first" : order;
}

interface Size {
  readonly count: number;
  readonly unit: string;
}

function sizeOf(value: unknown): Size | null {
  if (value === undefined) return null;
  const text = String(value);
  const word = WORDS.indexOf(text);
  if (word >= 0) return { count: word, unit: "word" };
  const duration = parseDuration(text);
  if (duration === null) return numberIn(text);
  const days = DAYS[duration.unit];
  return days === undefined ? duration : { count: duration.count * days, unit: "time" };
}

/** A number by itself or in words: `85%`, `attendance below 85%`. */
function numberIn(text: string): Size | null {
  const match = /\d+(\.\d+)?/.exec(text);
  return match ? { count: Number(match[0]), unit: text.replace(match[0], "#").replace("%", "") } : null;
}
