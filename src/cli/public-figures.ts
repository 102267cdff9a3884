import { academicYearOf } from "../calendar/academic-year.ts";
import { inWords } from "../calendar/dates.ts";
import type { Reported } from "../report.ts";

/** What there is to say of the figures of the public edition: they are drawn once in an academic year, and then stay. */
export function sayOfFigures({ drawn }: Pick<Reported, "drawn">, isDraft: boolean): readonly string[] {
  if (drawn === null) return [];
  const { are, asOf } = drawn;
  if (are === "shown again") {
    const day = inWords(asOf);
    return [`The figures of the public edition are those drawn on ${day}, and are not drawn anew this year`];
  }
  const figures = `The figures of the public edition for ${academicYearOf(asOf).label}`;
  return isDraft
    ? [`${figures} are not fixed by a draft: the first report without --draft fixes them`]
    : [`${figures} are now fixed: a later report of the year shows the same ones (--draft looks first)`];
}
