import { isSameAuthority } from "../domain/authority.ts";
import { UsageError } from "../domain/errors.ts";
import type { School } from "../domain/school.ts";

/**
 * The school as far as it is an authority's concern: the children whom that authority placed, by name and without doubt.
 * Throws UsageError where there is none, which may be a slip of the keyboard.
 */
export function placedBySchool(school: School, authority: string): School {
  const children = school.children.filter(
    ({ pupil }) => isSameAuthority(pupil.placing_authority.value, authority) === "yes",
  );
  if (children.length > 0) return { ...school, children, others: [], otherDays: new Map() };
  throw new UsageError(
    `no child on the pupil list was placed by ${authority}: write --authority as the column placing_authority does.`,
  );
}
