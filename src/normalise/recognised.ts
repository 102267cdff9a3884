import type { DatasetName } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";

/** A file whose data set is known: which of our columns stands where. */
export interface Recognised {
  readonly dataset: DatasetName;
  /** Our column to its place in the file. */
  readonly places: ReadonlyMap<string, number>;
  /** Our columns that the file has in pieces. */
  readonly made: readonly Made[];
  /** Columns that stand in two places, which have to agree: the second of them. */
  readonly doubles: ReadonlyMap<string, number>;
  /** Where a row names its pupil, the most trusted name first; none in a file about the school. */
  readonly keys: readonly KeyPlace[];
  /** Where it has the pupil's name and date of birth, should it have no number. */
  readonly person: PersonPlaces | null;
  /** Every column of a pupil's names, be it read or passed over; none where the layout of the file is fixed. */
  readonly names?: readonly number[];
  /** Headers, as the file writes them, that mean nothing to this data set. */
  readonly unknown: readonly string[];
  /** Whether the care status is asked as a question, "In care", so that yes and no answer it. */
  readonly asksIfInCare?: boolean;
  /** Of a register that is laid out as a grid: the columns of its sessions, in place of date, session and code. */
  readonly sessions?: readonly SessionColumn[];
  /** Of a register with a row for each week: where the week's first day stands. */
  readonly week?: number;
  /** Of a register with the marks of a period in one cell: where its ends and the marks stand. */
  readonly strings?: Readonly<Record<"from" | "to" | "marks", number>>;
  /** Of an authority's list of children: care statuses and dates are in another table of the same return. */
  readonly ofReturn?: true;
}

/**
 * What names a pupil. Numbers of different kinds are kept apart, since the admission number of one pupil may be the
 * system number of another.
 */
export type KeySpace = "upn" | "admission number" | "system number" | "census row" | "child id" | "person";

/** Where a row names its pupil, the most trusted name first. */
export interface KeyPlace {
  readonly space: Exclude<KeySpace, "person">;
  readonly place: number;
}

/** Where a row has a pupil's name, in one column or two, and date of birth. */
export interface PersonPlaces {
  readonly name: number | undefined;
  readonly forename: number | undefined;
  readonly surname: number | undefined;
  readonly born: number;
}

/** A column of ours that a file has in other pieces: where they stand, and how it is made of them. */
export interface Made {
  readonly column: string;
  readonly from: readonly number[];
  readonly make: (cells: readonly string[]) => string;
}

/** Days from Monday. */
export type Day = 0 | 1 | 2 | 3 | 4;
/** A column of marks: of a session, or of a whole day where `half` is null; on a date, or on a weekday of each row's week. */
export interface SessionColumn {
  readonly place: number;
  readonly on: { readonly date: IsoDate } | { readonly weekday: Day };
  readonly half: "AM" | "PM" | null;
}
