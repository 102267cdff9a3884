import type { Headers } from "./file-header.ts";
import type { KeyPlace, Made, Recognised } from "./recognised.ts";
import { headerKey } from "./synonyms.ts";

/** Where the columns of a table of the SSDA903 return stand, or null where it lacks one of them. */
function placesOf({ keys }: Headers, names: readonly string[]): Map<string, number> | null {
  const places = new Map(names.map((name) => [name, keys.indexOf(headerKey(name))] as const));
  return [...places.values()].includes(-1) ? null : places;
}

/**
 * A table of the children looked after return (SSDA903) that is a data set: the children (their care is in the episodes
 * of the same return), their SDQ scores, their reviews. An authority, and a virtual school, has them.
 */
export function returnTable(headers: Headers): Recognised | null {
  return childrenIn(headers) ?? scoresIn(headers) ?? reviewsIn(headers);
}

/** The children. The number of an authority stands beside the UPN, so that the other tables can be joined. */
function childrenIn(headers: Headers): Recognised | null {
  const at = placesOf(headers, ["CHILD", "SEX", "DOB", "UPN", "ETHNIC"]);
  if (at === null) return null;
  const [child, upn, born] = ["CHILD", "UPN", "DOB"].map((name) => at.get(name) as number) as [number, number, number];
  const places = { upn, pupil_id: child, date_of_birth: born };
  const keys: KeyPlace[] = [{ space: "upn", place: upn }];
  return { ...table(headers, "pupils", places, child, [], keys), ofReturn: true };
}

/**
 * The scores of a year. The return has no date for them: they were filled in, on a day not known, so that nothing that
 * hangs on the day can pass by them.
 */
function scoresIn(headers: Headers): Recognised | null {
  const at = placesOf(headers, ["CHILD", "SDQ_SCORE", "SDQ_REASON"]);
  if (at === null) return null;
  const [child, score, reason] = [...at.values()] as [number, number, number];
  const date: Made = {
    column: "date",
    from: [],
    make: (cells) => (cells[score] || cells[reason] ? "yes" : ""),
  };
  return table(headers, "sdq", { pupil_id: child, total: score, reason_not_completed: reason }, child, [date]);
}

function reviewsIn(headers: Headers): Recognised | null {
  const at = placesOf(headers, ["CHILD", "REVIEW", "REVIEW_CODE"]);
  if (at === null) return null;
  const [child, date] = [...at.values()] as [number, number];
  return table(headers, "lac_reviews", { pupil_id: child, date }, child, []);
}

function table(
  { texts }: Headers,
  dataset: Recognised["dataset"],
  places: Readonly<Record<string, number>>,
  child: number,
  made: readonly Made[],
  keys: readonly KeyPlace[] = [],
): Recognised {
  const read = Object.values(places);
  return {
    dataset,
    places: new Map(Object.entries(places)),
    made,
    doubles: new Map(),
    keys: [...keys, { space: "child id", place: child }],
    person: null,
    unknown: texts.filter((_, place) => !read.includes(place)),
  };
}
