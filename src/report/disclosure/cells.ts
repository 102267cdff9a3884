/** Below so many children in care a public report holds no figure at all (reliability, section 5). */
const FLOOR = 10;
/** Both outcomes of a figure have to be of so many children: never none, never all. */
const LEAST = 5;

/** Whether so few children were counted that every figure of them would tell of one. */
export function isUnderFloor(children: number): boolean {
  return children < FLOOR;
}

/** A count to the nearest 5. */
export function rounded(count: number): number {
  return 5 * Math.floor((count + 2) / 5);
}

/**
 * What a public report may show of a duty that is met for `met` of `children`: the count to the nearest 5, or null where
 * either outcome is of fewer than 5 children.
 */
export function cellOf(met: number, children: number): number | null {
  return met < LEAST || children - met < LEAST ? null : rounded(met);
}
