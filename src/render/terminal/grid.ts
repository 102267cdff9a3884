import Table from "cli-table3";
import { visible, widthOf, wrap } from "../text.ts";
import type { Paint } from "./page.ts";

/** A cell, or a cell and how it is painted. */
export type Cell = string | readonly [text: string, paint: Paint];

/** No frame: columns, and one line under the head, are enough, and are read aloud well. */
const FRAME = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};
const INDENT = 2;
const GAP = FRAME.middle.length;
/** A column narrower than this gives way only if it is the widest. */
const NARROW = 16;

/**
 * Rows in columns as wide as they need to be. Where the page is too narrow, the column named `elastic` gives way first;
 * where none is named, the widest.
 */
export function grid(
  width: number,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  elastic?: number,
): string {
  const widths = fitted(width - INDENT - GAP * (head.length - 1), [head, ...rows], elastic);
  const table = new Table({ chars: FRAME, style: { "padding-left": 0, "padding-right": 0, head: [], border: [] } });
  const rule = widths.map((wide) => "─".repeat(wide));
  for (const cells of [head, rule, ...rows])
    table.push(cells.map((cell, column) => wrapped(cell, widths[column] ?? 1)));
  const lines = table.toString().split("\n");
  return lines.map((line) => `${" ".repeat(INDENT)}${line}`.trimEnd()).join("\n");
}

function fitted(room: number, rows: readonly (readonly Cell[])[], elastic = -1): number[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => widthOf(textOf(cells[column] ?? "")))));
  for (let excess = widths.reduce((sum, wide) => sum + wide, -room); excess > 0; excess -= 1) {
    const column = (widths[elastic] ?? 0) > NARROW ? elastic : widths.indexOf(Math.max(...widths));
    widths[column] = (widths[column] ?? 0) - 1;
  }
  return widths;
}

const textOf = (cell: Cell) => visible(typeof cell === "string" ? cell : cell[0]);

function wrapped(cell: Cell, width: number): string {
  const paint: Paint = typeof cell === "string" ? (text) => text : cell[1];
  return wrap(textOf(cell), width)
    .map((line) => paint(line))
    .join("\n");
}
