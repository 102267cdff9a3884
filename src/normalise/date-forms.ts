import { datasetOf } from "../domain/datasets.ts";
import type { Problem } from "../domain/errors.ts";
import type { Recognised } from "./recognised.ts";
import { isSerial, orderOf } from "./written-date.ts";

/**
 * Watches the date columns of a file for forms that only the whole column can tell. `03/04/2026` is a date with the
 * month first or last, and the wrong one would be read without a word: so one `12/25/2025` among dates that might be read
 * refuses its column, whoever's row it is in. `45992` is a date if all are numbers, as a spreadsheet keeps its dates;
 * among others it is a slip.
 */
export class DateForms {
  private readonly columns: Column[];
  private readonly file: string;

  constructor(file: string, recognised: Recognised) {
    this.file = file;
    this.columns = datedColumns(recognised).map(([name, place]) => ({
      ...{ name, place, last: "", hasDayFirst: false, monthFirst: null, serial: null, other: null },
    }));
  }

  /** Looks at the dates of a row. Registers have the same one in many rows on end. */
  look(cells: readonly string[], line: number): void {
    for (const column of this.columns) {
      const text = cells[column.place] as string;
      if (text === column.last || text === "") continue;
      column.last = text;
      const order = orderOf(text);
      if (order === "day first") column.hasDayFirst = true;
      else if (order === "month first") column.monthFirst ??= { line, text };
      if (isSerial(text)) column.serial ??= { line, text };
      else column.other ??= { line, text };
    }
  }

  /** What is wrong with the columns, once every row was seen. */
  errors(): Problem[] {
    return this.columns.flatMap((column) => {
      const { monthFirst, hasDayFirst, serial, other } = column;
      const message = "the month seems to stand first here, so that no date of this column can be trusted.";
      const mixed = "this number is a date only where every date of the column is written so, and others are not.";
      return [
        ...(monthFirst !== null && hasDayFirst ? [this.problem(column, monthFirst, message)] : []),
        ...(serial !== null && other !== null ? [this.problem(column, serial, mixed)] : []),
      ];
    });
  }

  /** What was read as a school may not have meant it. */
  warnings(): Problem[] {
    return this.columns.flatMap(({ name, serial, other }) => {
      if (serial === null || other !== null) return [];
      const message =
        "the dates are numbers, as a spreadsheet keeps them, and were read as days from 30 December 1899.";
      return [{ file: this.file, line: serial.line, column: name, message, remedy: "Export the dates as dd/mm/yyyy." }];
    });
  }

  private problem({ name }: Column, { line, text }: Seen, message: string): Problem {
    const value = name === "date_of_birth" ? undefined : text;
    const remedy = "Export the dates as dd/mm/yyyy, or correct this one.";
    return { file: this.file, line, column: name, value, message, remedy };
  }
}

/** Where a file has the dates whose forms are watched. */
export const placesOfDates = (recognised: Recognised) => datedColumns(recognised).map(([, place]) => place);

/** Where a file has dates, and what its columns are called. */
function datedColumns({ dataset, places, week, strings }: Recognised): (readonly [string, number])[] {
  const kinds = datasetOf(dataset).columns;
  const dated = [...places].filter(([name]) => kinds[name] === "date" || kinds[name] === "event");
  const weeks = week === undefined ? [] : [["week commencing", week] as const];
  const ends = (["from", "to"] as const).map((name) => [name, strings?.[name]] as const);
  return [
    ...dated,
    ...weeks,
    ...ends.flatMap(([name, place]) => (place === undefined ? [] : [[name, place] as const])),
  ];
}

interface Seen {
  readonly line: number;
  readonly text: string;
}

interface Column {
  readonly name: string;
  readonly place: number;
  last: string;
  hasDayFirst: boolean;
  monthFirst: Seen | null;
  serial: Seen | null;
  other: Seen | null;
}
