import type { Meaning } from "./understand.ts";

/** What reports write under their rows, with a figure perhaps: `Total`, `Count: 24`, `*** End of report ***`. */
const CLOSING = /^[^a-z\d]*(?:(?:grand |sub-?)?totals?|average|mean|count|end of report)[^a-z]*$/i;

/** Whether a value is one that a row of totals or a closing remark may begin with. */
export const mayClose = (text: string) => CLOSING.test(text);

const FIGURE = /^\d*$/;

/**
 * Makes the function that tells a row of totals or a closing remark from a record: its first value says so, and it has
 * neither a UPN nor a pupil_id, unless that value stands in its place, or in the other's and all beside it are figures.
 * A child called Count is no count.
 */
export function closingRow(meaning: Meaning): (cells: readonly string[]) => boolean {
  const keys = meaning.keys.map(({ place }) => place);
  return (cells) => {
    const first = cells.findIndex((cell) => cell !== "");
    if (!CLOSING.test(cells[first] ?? "")) return false;
    const isKeyless = keys.every((place) => place === first || (cells[place] ?? "") === "");
    return isKeyless || (keys.includes(first) && cells.every((cell, place) => place === first || FIGURE.test(cell)));
  };
}
