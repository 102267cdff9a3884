import type { IsoDate } from "./dates.ts";

/** Where a value was read. `value` is the text as it stood in the file; null where the file has no such column. */
export interface Evidence {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string | null;
}

/** A value, and the place that it was read from. */
export interface Cell<T> {
  readonly value: T;
  readonly cite: Evidence;
}

/**
 * What a date column says (contract, section 2). Empty or "no" is `not-yet`; "yes" is `undated`: it happened, on a
 * date not known; an absent column, or text that cannot be read, is `unknown`. `minute` counts from midnight.
 */
export type Happening =
  | { readonly is: "on"; readonly date: IsoDate; readonly minute?: number }
  | { readonly is: "not-yet" }
  | { readonly is: "undated" }
  | { readonly is: "unknown" };

/** What a yes/no column says: an empty one, and one that the file does not have, is `unknown`. */
export type Answer = "yes" | "no" | "unknown";

/**
 * What a record says, as text, whichever of its keys names the child: two records of one child with the same content say
 * the same, however it is spelt.
 */
export function contentOf(record: object): string {
  const cells = Object.entries(record as Readonly<Record<string, Cell<unknown>>>);
  return JSON.stringify(cells.filter(([field]) => !KEYS.has(field)).map(([, { value }]) => value));
}

const KEYS = new Set(["upn", "pupil_id"]);

/** The date in a date cell, or null where it holds none. */
export function dateOf(cell: Cell<Happening>): IsoDate | null {
  return cell.value.is === "on" ? cell.value.date : null;
}

/** Whether a date cell leaves its date open: it happened, on a date not known, or the file has no such column. */
export function leavesOpen({ value }: Cell<Happening>): boolean {
  return value.is === "undated" || value.is === "unknown";
}
