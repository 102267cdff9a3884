import type { IsoDate } from "./dates.ts";

/** Who a report is written for, and with it what it may say. */
const EDITIONS = ["public", "part two", "designated teacher", "virtual school"] as const;
export type Edition = (typeof EDITIONS)[number];

/** A chart, as figures: every format that cannot draw shows its table alone. */
export interface Chart {
  readonly kind: "bars" | "lines";
  readonly title: string;
  /** What the figures are: `%`, or a word such as `sessions`. */
  readonly unit: string;
  readonly categories: readonly string[];
  /** Set where the categories are the terms of a year, one after the other. */
  readonly over?: "terms";
  /** One value for each category; null where there is none, which is no nought. */
  readonly series: readonly Series[];
  /** What a reader who cannot see it needs to know, in a sentence. */
  readonly alternative: string;
}

/** A line or a set of bars of a chart. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** What is written of each value in the table and beside it on the drawing, where that is not the value alone. */
  readonly written?: readonly { readonly cell: string; readonly label: string }[];
}

/** A piece of a report. Text is plain: each format escapes it in its own way. */
export type Block =
  | { readonly is: "paragraph"; readonly text: string }
  /** What must not be overlooked: a caution, why figures are left out. */
  | { readonly is: "caution"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly string[] }
  | {
      readonly is: "table";
      readonly caption: string;
      readonly head: readonly string[];
      /** As wide as the head. The first cell of a row names it. */
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly is: "chart"; readonly chart: Chart }
  /** A place for the designated teacher's own words: what she wrote, and nothing where there is nothing yet. */
  | { readonly is: "own words"; readonly id: string; readonly prompt: string; readonly written: readonly Written[] };

/** A paragraph that somebody wrote, or an item of a list: with its number, where she gave it one. */
export type Written =
  | { readonly is: "paragraph"; readonly runs: readonly Run[] }
  | { readonly is: "item"; readonly number: number | null; readonly runs: readonly Run[] };

/** Words of a paragraph that look alike. */
export interface Run {
  readonly look: "plain" | "bold" | "italic";
  readonly text: string;
}

export interface Section {
  /** For links within the report. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report as it will be read: the same words and figures in every format. */
export interface Report {
  readonly edition: Edition;
  readonly title: string;
  /** What this edition is and who may read it: the first thing in it. */
  readonly standing: string;
  /** The day it speaks of, and the only date that a file of it bears: none says when it was made. */
  readonly asOf: IsoDate;
  /** School, academic year, who reports and to whom. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly Section[];
  readonly look: Look;
}

/** How a school's own papers look. */
export interface Look {
  /** `#rrggbb`, dark enough to read on white. */
  readonly colour: string;
  readonly logo: {
    readonly bytes: Uint8Array;
    readonly type: "image/png" | "image/jpeg";
    readonly alternative: string;
  } | null;
}
