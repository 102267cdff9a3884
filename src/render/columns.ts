import { visible, widthOf } from "./text.ts";

/** Rows as lines of text, their columns one below the other; the last may be as wide as it is. */
export function columnsOfText(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map(visible));
  const widths = (shown[0] ?? []).map((_, at) => Math.max(...shown.map((row) => widthOf(row[at] ?? ""))));
  const padded = (text: string, at: number) => text + " ".repeat((widths[at] ?? 0) - widthOf(text));
  return shown.map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
}
