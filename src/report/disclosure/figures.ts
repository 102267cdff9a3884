import type { IsoDate } from "../../domain/dates.ts";
import type { Published, PublishedRow, SchoolMark } from "../../domain/published.ts";
import { cellOf, isUnderFloor, rounded } from "./cells.ts";
import { mayDraw } from "./history.ts";
import type { Matter } from "./matters.ts";
import { isSameSchool } from "./school-mark.ts";

/** The figures that a public report may show. */
export type PublicFigures =
  /** There are too few children for any. */
  | { readonly are: "under the floor" }
  /** Nobody can tell whether earlier figures were of the same children. */
  | { readonly are: "not to be told apart"; readonly since: Doubt }
  | {
      readonly are: "shown";
      /** The day that the figures are of: an earlier one where this year's were published already. */
      readonly asOf: IsoDate;
      readonly children: number;
      readonly rows: readonly PublishedRow[];
    };

/** Why nobody can tell whether earlier figures were of the same children. */
export type Doubt =
  /** Their pseudonyms were made with another key. */
  | "another key"
  /** They were of this school, and hardly a child is the same one: the pupils go by other numbers now, it may be. */
  | "other children"
  /** They are of this year and of a school that may be this one. */
  | "a school not named";

/** What there is to draw figures from. */
export interface Drawing {
  readonly academicYear: string;
  readonly asOf: IsoDate;
  readonly key: string;
  readonly school?: SchoolMark | undefined;
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
  const { key, school, children, academicYear, matters, asOf } = drawing;
  if (isUnderFloor(children.length)) return { figures: { are: "under the floor" }, published: null };
  if (history.some((earlier) => earlier.key !== key)) return withoutFigures("another key");
  const now = new Set(children);
  const related = history.filter((earlier) => isRelated(earlier, now));
  const ofYear = related.find((earlier) => earlier.academicYear === academicYear && isOfSameSchool(earlier, now));
  if (ofYear) return { figures: shownAs(ofYear), published: null };
  const doubt = doubtOf(drawing, history, now);
  if (doubt) return withoutFigures(doubt);
  const rows = matters.flatMap((matter) => rowOf(matter, related, now));
  const published = { academicYear, asOf, key, school, children: [...children].sort(), rows };
  return { figures: shownAs(published), published };
}

const withoutFigures = (since: Doubt) =>
  ({ figures: { are: "not to be told apart", since }, published: null }) as const;

const isRelated = ({ children }: Published, now: ReadonlySet<string>) => children.some((child) => now.has(child));

/**
 * Why nobody can tell whether earlier figures were of the same children, where none of them is shown again: they were of
 * this school in this year, and most of the children are others; or in another year, and all of them are. Children come
 * and go, but not so: the exports have pupil ids where they had UPNs. A school that nobody can tell from this one is
 * taken for it in the same year, unless it shares a child.
 */
function doubtOf(
  { academicYear, school }: Drawing,
  history: readonly Published[],
  now: ReadonlySet<string>,
): Doubt | null {
  const own = history.filter((earlier) => isSameSchool(earlier.school, school) === "yes");
  if (own.some((earlier) => earlier.academicYear === academicYear)) return "other children";
  if (own.length > 0 && !own.some((earlier) => isRelated(earlier, now))) return "other children";
  const mayBeOwn = history.some(
    (earlier) =>
      earlier.academicYear === academicYear &&
      isSameSchool(earlier.school, school) === "unknown" &&
      !isRelated(earlier, now),
  );
  return mayBeOwn ? "a school not named" : null;
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
