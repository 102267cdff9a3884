import type { Measure } from "../../domain/measure.ts";

/** Of so many children each, a group is not of one child. */
const LEAST = 2;

/**
 * Whether Part Two may name an authority that placed so many of the children: not where it placed a single one, nor
 * where there are but two in all, who are then both known to be its own.
 */
export function mayName(placed: number, children: number): boolean {
  return placed >= LEAST && children > LEAST;
}

/**
 * The measures without how many children other authorities placed, where these or the others are fewer than two: of one
 * child, or of none or all, the count says which authority placed a child.
 */
export function withoutPlacing(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ id, numerator, denominator }) => {
    if (id !== "roll.placed-elsewhere" || numerator === null) return true;
    return numerator >= LEAST && (denominator ?? 0) - numerator >= LEAST;
  });
}
