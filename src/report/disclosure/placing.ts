import { isSameAuthority } from "../../domain/authority.ts";
import type { Answer } from "../../domain/cells.ts";
import type { Measure } from "../../domain/measure.ts";
import type { Child } from "../../domain/school.ts";

/** Of so many children each, a group is not of one child. */
const LEAST = 2;

/**
 * Whether Part Two may name an authority that placed so many of the children: not where it placed a single one or all
 * but one, nor where it placed every one of them, whose authority would then be told of each.
 */
export function mayName(placed: number, children: number): boolean {
  return placed >= LEAST && children - placed >= LEAST;
}

/** The same of an authority by its name. A child of whom nobody can tell counts neither as its own nor as another's. */
export function mayNameAmong(authority: string, children: readonly Child[]): boolean {
  const answers = children.map(({ pupil }) => isSameAuthority(pupil.placing_authority.value, authority));
  const count = (is: Answer) => answers.filter((answer) => answer === is).length;
  return mayName(count("yes"), count("yes") + count("no"));
}

/** A rule, as far as it tells whose children it is for. */
interface Rule {
  /** Who laid it over the school's own. */
  readonly authority?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** The authorities whose children alone a rule is for: the one that laid it over, and the one that it names itself. */
export function authoritiesOf({ authority, params }: Rule): string[] {
  return [authority, params?.placing_authority].filter((name) => typeof name === "string");
}

/**
 * The measures without how many children other authorities placed, where these or the others are fewer than two: of one
 * child, or of none or all, the count says which authority placed a child.
 */
export function withoutPlacing(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ id, numerator, denominator }) => {
    if (id !== "roll.placed-elsewhere" || numerator === null) return true;
    return mayName(numerator, denominator ?? 0);
  });
}
