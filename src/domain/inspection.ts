import type { DatasetName } from "./datasets.ts";
import type { IsoDate } from "./dates.ts";
import type { Problem } from "./errors.ts";
import type { Vocabulary } from "./words.ts";

/** What was recognised in the exports of a school, and what was not. It audits nothing. */
export interface Inspection {
  readonly policy: { readonly id: string; readonly title: string; readonly version: string };
  readonly asOf: IsoDate;
  readonly files: readonly InspectedFile[];
  /** The files that the config has passed over. */
  readonly passedOver: readonly string[];
  /** The data sets that no file gave, and how many controls of the policy wait for each. */
  readonly missing: readonly { readonly dataset: DatasetName; readonly controls: number }[];
  /** What the config could say of what was not understood. */
  readonly mending: Mending;
  /** Why the exports cannot be trusted. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** One table of the exports. */
export interface InspectedFile {
  readonly file: string;
  readonly dataset: DatasetName | null;
  /** Where it is of no data set and known all the same: what it is. */
  readonly title: string | null;
  /** Where the columns are named, and what stands between two values, null in a workbook; null where nothing is known. */
  readonly header: { readonly line: number; readonly delimiter: string | null } | null;
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
  /** Our column; the marks of a session or a day; what the config passes over; or null, where it means nothing. */
  readonly becomes: { readonly column: string } | "marks" | "ignored" | null;
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

/** What in the exports was not understood and a config could say: offered to the school, never taken. */
export interface Mending {
  readonly columns: readonly OfferedColumn[];
  /** Codes of children looked at that are none, and how many marks have each. */
  readonly codes: readonly { readonly code: string; readonly marks: number }[];
  readonly words: readonly UnknownWord[];
  /** Files of no data set, with what each would be nearest to. */
  readonly files: readonly { readonly file: string; readonly nearest: DatasetName | null }[];
}

/** A near miss. `file` is where alone it holds, since the header is something else in another; null where it is everywhere. */
export interface OfferedColumn extends Named {
  readonly file: string | null;
  /** Another header of its file is like the same column: at most one of them is it. */
  readonly isDoubtful: boolean;
}

/** A text where one of a few words is needed; null where it is not to be shown, since it may be somebody's name. */
export interface UnknownWord {
  readonly vocabulary: Vocabulary;
  readonly word: string | null;
  readonly rows: number;
  /** Where it stands first. */
  readonly file: string;
  readonly line: number | null;
}
