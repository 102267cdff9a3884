import { warningsOf } from "../groups.ts";
import { linesInWords } from "../labels.ts";
import type { ResultDocument } from "../result-schema.ts";
import type { Page } from "./page.ts";

/** What was odd in the exports: warnings that are alike on one line. */
export function warnings(page: Page, document: Warned): string {
  return page.section("Warnings about the exports", warningLines(page, document, 2));
}

type Warned = Pick<ResultDocument, "warnings">;

/** Warnings that are alike on one line, so far in, with so many of the values that they are about. */
export function warningLines(page: Page, document: Warned, indent: number, most = 3): string[] {
  return warningsOf(document).map(({ file, lines, column, values, message, remedy }) => {
    const place = [file, linesInWords(lines), column && `column ${column}`, valuesInWords(values, most)];
    return page.lines(indent, `${place.filter(Boolean).join(", ")}: ${message}${remedy ? ` ${remedy}` : ""}`);
  });
}

function valuesInWords(values: readonly string[], most: number): string {
  const shown = values.slice(0, most).map((value) => `"${value}"`);
  return `${shown.join(", ")}${values.length > shown.length ? " …" : ""}`;
}
