import type { Vocabulary } from "../words.ts";

/**
 * How a column is read. `event` is a date on which something happened, so that one after the as-of date has not
 * happened yet; `date` may lie ahead (the end of a placement that is planned). `private` text is shown only with
 * `--identify`. Every other word is a closed vocabulary of `words.ts`.
 */
export type ColumnKind = "text" | "private" | "event" | "date" | "yes/no" | "number" | "role" | "roles" | Vocabulary;

/** A data set of the contract, section 2: how its file is known, and how its columns are read. */
export interface Dataset {
  /** What one row is, in the school's words. */
  readonly rowIs: string;
  /** Columns without which a file is not this data set; of a list in it any one will do. */
  readonly needs: readonly (string | readonly string[])[];
  /** Columns whose value must be readable, or the row cannot be trusted. */
  readonly mustRead: readonly string[];
  /** The date of what the row is about: a row whose date is empty, or after the as-of date, has not happened. */
  readonly happensOn?: string;
  /** True where a whole-school export is expected, so that rows of other pupils are no surprise. */
  readonly wholeSchool?: true;
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

/** The columns that say which child a row is about: the UPN, else the pupil id. */
export const CHILD = { upn: "private", pupil_id: "private" } as const;
