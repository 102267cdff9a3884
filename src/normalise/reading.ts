/** What became of the rows of one file. `rows` is the sum of the others. */
export interface Tally {
  rows: number;
  used: number;
  others: number;
  unlisted: number;
  skipped: number;
}

export const emptyTally = (): Tally => ({ rows: 0, used: 0, others: 0, unlisted: 0, skipped: 0 });

/** A file being read: what takes its rows, what became of them so far, and what is left to say after the last. */
export interface Reading {
  readonly tally: Tally;
  readonly add: (cells: readonly string[], line: number) => void;
  /** Which rows need not be handed over, and what takes their counts and gives how many there are. */
  readonly skim?: Skim;
  readonly passOver?: (passed: readonly (readonly number[])[], told: readonly number[]) => number;
  readonly finish: () => void;
}

/** Which rows of a large file say no more than others did (see `Skimming` in read/). */
export interface Skim {
  readonly keys: readonly number[];
  readonly telling: readonly number[];
  readonly counterOf: (keys: readonly string[]) => number | null;
  readonly kindOf: (telling: readonly string[]) => number;
  readonly aside: number;
}
