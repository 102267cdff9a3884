import type { Attendance, Session } from "./attendance.ts";
import type { DatasetName, RecordOf } from "./datasets.ts";
import type { AcademicYear, IsoDate, Period } from "./dates.ts";
import type { Progress } from "./progress.ts";

/** The data sets that hold rows of one child besides the pupil list and the register. */
export const CHILD_DATASETS = [
  "attendance_summary",
  "suspensions",
  "peps",
  "sdq",
  "ehcp",
  "provision",
  "attainment",
  "moves",
  "contacts",
  "support",
  "lac_reviews",
  "funding",
] as const satisfies readonly DatasetName[];
export type ChildDataset = (typeof CHILD_DATASETS)[number];

/** The data sets that hold rows of the school and its staff; the calendar becomes a SchoolCalendar. */
export const SCHOOL_DATASETS = [
  "roles",
  "training",
  "school",
  "attestations",
] as const satisfies readonly DatasetName[];
export type SchoolDataset = (typeof SCHOOL_DATASETS)[number];

/** A pupil of any of the groups a policy can speak of, with every row about them up to the as-of date. */
export type Child = {
  /** The UPN, else the pupil id: never shown but through a pseudonym, or with `--identify`. */
  readonly id: string;
  readonly pupil: RecordOf<"pupils">;
  /** The sessions of the register, oldest first. */
  readonly sessions: readonly Session[];
} & { readonly [D in ChildDataset]: readonly RecordOf<D>[] };

/** What school days and terms are, from the calendar export or else from the register (contract, section 4). */
export interface SchoolCalendar {
  readonly terms: readonly (Period & { readonly name: string })[];
  readonly halfTerms: readonly Period[];
  isSchoolDay(date: IsoDate): boolean;
  /** The school days of a period, oldest first. */
  schoolDays(period: Period): readonly IsoDate[];
  /** The days that the calendar, or the register in its place, says anything about; null where there is neither. */
  readonly covers: Period | null;
}

/** When a pupil was on roll, as the pupil list has it. */
export type Enrolled = { readonly pupil: Pick<RecordOf<"pupils">, "school_start" | "school_end"> };

/** A pupil on the list whom no policy speaks of: what it takes to set children in care beside the others, and no more. */
export interface OtherPupil extends Enrolled {
  /** The sessions of the academic year, up to the as-of date. */
  readonly attendance: Attendance;
  readonly suspensions: readonly RecordOf<"suspensions">[];
  /** What the latest assessment of the academic year says of each subject (see `lowest`). */
  readonly progress: ReadonlyMap<string, Progress | null>;
}

/** Everything a control may look at. Nothing in it is dated after `asOf` but what is planned. */
export type School = {
  readonly asOf: IsoDate;
  readonly year: AcademicYear;
  /** The academic year up to and including the as-of date. */
  readonly period: Period;
  readonly calendar: SchoolCalendar;
  readonly children: readonly Child[];
  /** The pupils on the list whom no policy speaks of, for comparison only. */
  readonly others: readonly OtherPupil[];
  /** The sessions of all of them together, by day. */
  readonly otherDays: ReadonlyMap<IsoDate, Attendance>;
  /** The data sets for which there is a file, with or without rows. */
  readonly present: ReadonlySet<DatasetName>;
} & { readonly [D in SchoolDataset]: readonly RecordOf<D>[] };
