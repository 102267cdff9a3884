import type { Problem } from "../domain/errors.ts";
import type { Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import type { Roster } from "./roster.ts";

/** A file whose numbers the list has none of could only ever say that nothing happened to anybody: an error. */
export function strangersIn(
  file: string,
  { keys, person }: Recognised,
  { unlisted }: Tally,
  roster: Roster,
): Problem[] {
  const isKnown = keys.some(({ space }) => roster.has(space)) || (person !== null && roster.has("person"));
  if (isKnown || unlisted === 0) return [];
  const message = "it names pupils in a way that the pupil list does not, so that nobody can tell whose its rows are.";
  const remedy = "Export it with the UPN, or the pupil list with the numbers that stand here.";
  return [{ file, message, remedy }];
}

/** A child whom the list does not name as a file names its pupils cannot be found in it: rows may pass for strangers'. */
export function unjoinableIn(
  file: string,
  { keys, person }: Recognised,
  { unlisted }: Tally,
  roster: Roster,
): Problem[] {
  if (unlisted === 0 || person !== null || keys.some(({ space }) => space !== "upn")) return [];
  const child = roster.children.find(({ keys: names }) => names.every(({ space }) => space !== "upn"));
  if (child === undefined) return [];
  const { line } = child.record.care_status.cite;
  const message =
    `${unlisted} rows are about pupils who are not on the pupil list, and the child on line ${line} of the list ` +
    "has no UPN: rows about that child may be among them, and are not looked at.";
  const remedy = "Fill in the UPN in the pupil list, or export this file with the column pupil_id.";
  return [{ file, message, remedy }];
}
