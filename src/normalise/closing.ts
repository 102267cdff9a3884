import type { Recognised } from "./header.ts";
import { keyPlacesOf } from "./roster.ts";

/** What reports write under their rows, with a figure perhaps: `Total`, `Count: 24`, `*** End of report ***`. */
const CLOSING = /^[^a-z\d]*(?:(?:grand |sub-?)?totals?|average|mean|count|end of report)[^a-z]*$/i;

/**
 * Makes the function that tells a row of totals or a closing remark from a record: its first value says so, and it has
 * neither a UPN nor a pupil_id, unless that value stands in its place. A child called Count is no count.
 */
export function closingRow(recognised: Recognised): (cells: readonly string[]) => boolean {
  const keys = keyPlacesOf(recognised);
  return (cells) => {
    const first = cells.findIndex((cell) => cell !== "");
    if (!CLOSING.test(cells[first] ?? "")) return false;
    return keys.every((place) => place === first || (cells[place] ?? "") === "");
  };
}
