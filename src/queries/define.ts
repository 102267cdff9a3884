import type { Cell, Evidence } from "../domain/cells.ts";
import type { DatasetName } from "../domain/datasets.ts";
import type { Child, School } from "../domain/school.ts";

/** Something in one child's records that a person should look at: two sources that do not fit, or a pattern. */
interface Question {
  /** Tells it from the child's other questions of the kind: a date. */
  readonly key: string;
  readonly message: string;
  readonly evidence: readonly (Cell<unknown> | Evidence)[];
}

/**
 * A way of comparing the exports with each other. What it asks is for a person to look at, never a failure: there may
 * be a good answer. It is asked where every data set it compares is there, about children in care and on roll.
 */
export interface QueryKind {
  readonly id: string;
  readonly title: string;
  /** What is compared, what is asked about, and what it may mean. */
  readonly asks: string;
  readonly needs: readonly DatasetName[];
  readonly ask: (child: Child, school: School) => readonly Question[];
}
