import type { IsoDate } from "../../domain/dates.ts";
import type { Published, PublishedRow } from "../../domain/published.ts";
import { cellOf, isUnderFloor, rounded } from "./cells.ts";
import { mayDraw } from "./history.ts";
import type { Matter } from "./matters.ts";

/** The figures that a public report may show. */
export type PublicFigures =
  /** There are too few children for any. */
  | { readonly are: "under the floor" }
  /** Earlier figures were made with another key, so that nobody can tell whom they were of. */
  | { readonly are: "not to be told apart" }
  | {
      readonly are: "shown";
      /** The day that the figures are of: an earlier one where this year's were published already. */
      readonly asOf: IsoDate;
      readonly children: number;
      readonly rows: readonly PublishedRow[];
    };

/** What there is to draw figures from. */
export interface Drawing {
  readonly academicYear: string;
  readonly asOf: IsoDate;
  readonly key: string;
  /** The children in care, by pseudonym. */
  readonly children: readonly string[];
  readonly matters: readonly Matter[];
}

/**
 * Draws the figures of a public report, and gives what is to be kept of them. Figures of an academic year are drawn
 * once: a later report of the same year shows the same ones, whatever has been corrected since, for the difference would
 * be of one child.
 */
export function drawFigures(
  drawing: Drawing,
  history: readonly Published[],
): { readonly figures: PublicFigures; readonly published: Published | null } {
  const { key, children, academicYear, matters, asOf } = drawing;
  if (isUnderFloor(children.length)) return { figures: { are: "under the floor" }, published: null };
  if (history.some((earlier) => earlier.key !== key)) {
    return { figures: { are: "not to be told apart" }, published: null };
  }
  const now = new Set(children);
  const related = history.filter((earlier) => earlier.children.some((child) => now.has(child)));
  const ofYear = related.find((earlier) => earlier.academicYear === academicYear && isOfSameSchool(earlier, now));
  if (ofYear) return { figures: shownAs(ofYear), published: null };
  const rows = matters.flatMap((matter) => rowOf(matter, related, now));
  const published = { academicYear, asOf, key, children: [...children].sort(), rows };
  return { figures: shownAs(published), published };
}

/**
 * Whether an earlier report is of the same school, which has most of its children in common. A child who moved between
 * two schools that report on one computer does not make one of them show the figures of the other.
 */
function isOfSameSchool({ children }: Published, now: ReadonlySet<string>): boolean {
  const shared = children.filter((child) => now.has(child)).length;
  return shared * 2 > Math.max(children.length, now.size);
}

/** A row, be its figure shown or left out; none where it may not be drawn. */
function rowOf({ met, ...matter }: Matter, history: readonly Published[], now: ReadonlySet<string>): PublishedRow[] {
  const sights = history.flatMap((earlier) => {
    const row = earlier.rows.find((other) => other.matter === matter.matter);
    return row ? [{ shown: row.shown, children: new Set(earlier.children) }] : [];
  });
  return mayDraw(sights, now) ? [{ ...matter, shown: cellOf(met, now.size) }] : [];
}

const shownAs = ({ asOf, children, rows }: Published): PublicFigures => ({
  are: "shown",
  asOf,
  children: rounded(children.length),
  rows: rows.filter(({ shown }) => shown !== null),
});
