import type { DatasetName } from "./datasets.ts";
import type { IsoDate } from "./dates.ts";
import type { Problem } from "./errors.ts";

/** What was recognised in the exports of a school, and what was not. It audits nothing. */
export interface Inspection {
  readonly policy: { readonly id: string; readonly title: string; readonly version: string };
  readonly asOf: IsoDate;
  readonly files: readonly InspectedFile[];
  /** The data sets that no file gave, and how many controls of the policy wait for each. */
  readonly missing: readonly { readonly dataset: DatasetName; readonly controls: number }[];
  /** Why the exports cannot be trusted. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface InspectedFile {
  readonly file: string;
  readonly dataset: DatasetName | null;
  /** Where the columns are named, and what stands between two values; null where the file is of no data set. */
  readonly header: { readonly line: number; readonly delimiter: string } | null;
  /** Null where the file is of no data set, or could not be read to its end. */
  readonly content: InspectedContent | null;
  readonly columns: readonly InspectedColumn[];
  /** The columns of the data set that the file does not have, so that what they would say is not known. */
  readonly lacking: readonly string[];
  /** Where it is of no data set: the one it comes nearest to, if there is one. */
  readonly nearest: Nearest | null;
}

interface InspectedContent {
  readonly encoding: string;
  readonly rows: number;
  /** What became of the rows; null where only the pupil list could tell, and there is none to be trusted. */
  readonly tally: Readonly<Record<"used" | "others" | "unlisted" | "skipped", number>> | null;
}

/** A column of a file, and what it became. */
export interface InspectedColumn {
  readonly header: string;
  /** Our column; the marks of a session or a day; or null, where it means nothing. */
  readonly becomes: { readonly column: string } | "marks" | null;
  /** The column that it may be meant for, by its header. */
  readonly like: string | null;
}

/** A header of a file, and a column of ours. */
export interface Named {
  readonly header: string;
  readonly column: string;
}

/**
 * The data set that a file comes nearest to which is of none: its headers that are known there, or nearly. The others
 * are not repeated: a line of an unknown file may be somebody's data.
 */
export interface Nearest {
  readonly dataset: DatasetName;
  readonly known: readonly Named[];
  readonly near: readonly Named[];
  /** The columns for want of which it is not that data set. */
  readonly lacks: readonly string[];
}
