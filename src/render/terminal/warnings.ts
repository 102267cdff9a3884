import { warningsOf } from "../groups.ts";
import { linesInWords } from "../labels.ts";
import type { ResultDocument } from "../result-schema.ts";
import type { Page } from "./page.ts";

/** What was odd in the exports: warnings that are alike on one line. */
export function warnings(page: Page, document: Pick<ResultDocument, "warnings">): string {
  const lines = warningsOf(document).map(({ file, lines, column, values, message, remedy }) => {
    const place = [file, linesInWords(lines), column && `column ${column}`, valuesInWords(values)];
    return page.lines(2, `${place.filter(Boolean).join(", ")}: ${message}${remedy ? ` ${remedy}` : ""}`);
  });
  return page.section("Warnings about the exports", lines);
}

function valuesInWords(values: readonly string[]): string {
  const shown = values.slice(0, 3).map((value) => `"${value}"`);
  return `${shown.join(", ")}${values.length > shown.length ? " …" : ""}`;
}
