import { datasetOf } from "../domain/datasets.ts";
import type { Problem } from "../domain/errors.ts";
import type { Recognised } from "./header.ts";
import { orderOf } from "./written-date.ts";

/**
 * Watches the date columns of a file for months written first. `03/04/2026` is a date in either order, and the wrong
 * one would be read without a word: so one `12/25/2025` among dates that might be read refuses its column, whoever's
 * row it is in.
 */
export class MonthFirst {
  private readonly columns: Column[];
  private readonly file: string;

  constructor(file: string, { dataset, places }: Recognised) {
    this.file = file;
    const kinds = datasetOf(dataset).columns;
    this.columns = [...places]
      .filter(([name]) => kinds[name] === "date" || kinds[name] === "event")
      .map(([name, place]) => ({ name, place, last: "", hasOthers: false, odd: null }));
  }

  /** Looks at the dates of a row. Registers have the same one in many rows on end. */
  look(cells: readonly string[], line: number): void {
    for (const column of this.columns) {
      const text = cells[column.place] as string;
      if (text === column.last) continue;
      column.last = text;
      const order = orderOf(text);
      if (order === "day first") column.hasOthers = true;
      else if (order === "month first") column.odd ??= { line, text };
    }
  }

  /** What is wrong with the columns, once every row was seen. */
  problems(): Problem[] {
    return this.columns.flatMap(({ name, odd, hasOthers }) => {
      if (odd === null || !hasOthers) return [];
      const value = name === "date_of_birth" ? undefined : odd.text;
      const message = "the month seems to stand first here, so that no date of this column can be trusted.";
      const remedy = "Export the dates as dd/mm/yyyy, or correct this one.";
      return [{ file: this.file, line: odd.line, column: name, value, message, remedy }];
    });
  }
}

interface Column {
  readonly name: string;
  readonly place: number;
  last: string;
  hasOthers: boolean;
  odd: { readonly line: number; readonly text: string } | null;
}
