import { csvText } from "../csv.ts";
import { type TrendDocument, trendCells } from "./document.ts";

const COLUMNS = [
  ...["exports", "academic_year", "term", "runs", "as_of", "policy", "in_care"],
  ...["controls_failed", "controls_not_assessable", "controls_due", "controls_passed"],
  ...["findings_failed", "findings_not_assessable", "findings_waived", "failures_begun", "failures_ended"],
];

/** A trend as a spreadsheet: a row for each term and year. */
export function trendCsv({ schools }: TrendDocument): string {
  const rows = schools.flatMap(({ exports, rows: terms }) =>
    terms.map((term) => {
      const cells = [exports.join(" "), ...trendCells(term)];
      return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]]));
    }),
  );
  return csvText(COLUMNS, rows);
}
