import type { Control } from "./policy.ts";

/** Which of two values of a parameter asks more of a school; null where they ask alike, `unlike` where nobody can say. */
export type Stricter = "first" | "second" | "unlike" | null;

/** A parameter that two controls for one duty set differently; undefined where a control does not have it. */
export interface Difference {
  readonly name: string;
  readonly first: unknown;
  readonly second: unknown;
  readonly stricter: Exclude<Stricter, null>;
}

/** Two controls that ask for the same duty, and where their parameters differ. */
export interface Pair {
  readonly first: Control;
  readonly second: Control;
  readonly differences: readonly Difference[];
}

/** Two policies compared without data: what only one of them asks, and what both ask, alike or otherwise. */
export interface PolicyDiff {
  readonly onlyFirst: readonly Control[];
  readonly onlySecond: readonly Control[];
  readonly pairs: readonly Pair[];
}
