/** What a measure is about; the sections of the report to governors follow these. */
const TOPICS = [
  "roll",
  "attendance",
  "suspensions",
  "peps",
  "wellbeing",
  "attainment",
  "sen",
  "funding",
  "training",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Whom a measure counts. The official figures are of children in care for 12 months or more on 31 March. */
export type MeasureGroup =
  | "children in care"
  | "children in care 12 months or more"
  | "previously in care"
  | "other pupils"
  | "the school";

/** What is counted: of how many, how many. */
type MeasureUnit =
  | "children"
  | "sessions"
  | "subjects"
  | "suspensions"
  | "PEPs"
  | "reviews"
  | "pounds"
  | "days"
  | "staff";

/**
 * A figure of the report, exact: nothing is rounded or withheld here. A share is `numerator` of `denominator`; a plain
 * count or sum has no denominator. Both are null where the exports cannot tell, and `unknown` says why.
 */
export interface Measure {
  /** Stable, for histories and benchmarks: `attendance.persistent-absence`. */
  readonly id: string;
  readonly topic: Topic;
  readonly title: string;
  readonly group: MeasureGroup;
  readonly unit: MeasureUnit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many children the figure is drawn from; null where it is of no child (the school, its staff). */
  readonly people: number | null;
  /** How it was counted, and what it is not, in a sentence. */
  readonly method: string;
  readonly unknown?: string;
  /**
   * How many more there are of whom the exports cannot tell, and what would settle it. Where the numerator counts what
   * was done they are in the denominator and never count as done; where it counts absence or harm they are in neither.
   */
  readonly untold?: { readonly count: number; readonly settledBy: string };
  /** Set where the numerator is no part of the denominator: so many of the one for every `per` of the other. */
  readonly per?: number;
  /** The breakdown by term, oldest first, where there is one. */
  readonly terms?: readonly TermFigures[];
  /** The breakdown by subject, by name, where there is one. `untold` are in the denominator alone. */
  readonly subjects?: readonly SubjectFigures[];
}

/** The figures of a term, and of how many children they are, where that is not the denominator. */
export interface TermFigures {
  readonly term: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly people?: number;
}

/** How many of those who take a subject, of how many, and of how many of these it cannot be told. */
export interface SubjectFigures {
  readonly subject: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly untold: number;
  /** Where several subjects came to have one name: whether they may all be of one child. */
  readonly mayBeOfOne?: boolean;
}

/** The kinds of school that official figures are given for. */
export const PHASES = ["primary", "secondary", "special", "alternative provision", "all"] as const;
export type Phase = (typeof PHASES)[number];

/** An official figure to stand beside a measure, with its source and what must be said of the comparison. */
export interface Benchmark {
  readonly measure: string;
  readonly group: string;
  readonly phase: Phase;
  readonly area: string;
  readonly year: string;
  readonly value: number;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly source: string;
  /** Why the two may not be set against each other without a word; null where methods agree. */
  readonly caution: string | null;
  /** Where the figure is not of the school's phase or of the year of the report. */
  readonly notes: readonly string[];
}
