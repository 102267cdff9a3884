import type { IsoDate } from "./dates.ts";

/** A duty whose figure was drawn for a public report. */
export interface PublishedRow {
  /** What was counted: the control kind, and what of it. The same in every policy that asks for it. */
  readonly matter: string;
  /** The control's id and title, as they were shown. */
  readonly control: string;
  readonly title: string;
  /** Of how many children it is shown to be met, to the nearest 5; null where the figure had to be left out. */
  readonly shown: number | null;
}

/** What tells a school from others: its URN and its name, each keyed, or null where the school file has none. */
export interface SchoolMark {
  readonly urn: string | null;
  readonly name: string | null;
}

/** The figures that a public report showed: what a reader of the next one may subtract. */
export interface Published {
  readonly academicYear: string;
  readonly asOf: IsoDate;
  /** Tells whether the pseudonyms were made with the key of today. */
  readonly key: string;
  /** Records that were made before there were such marks have none. */
  readonly school?: SchoolMark | undefined;
  /** The children who were counted, by pseudonym. */
  readonly children: readonly string[];
  readonly rows: readonly PublishedRow[];
}
