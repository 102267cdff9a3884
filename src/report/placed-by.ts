import { fromMarks } from "../calendar/school-calendar.ts";
import { isSameAuthority } from "../domain/authority.ts";
import { UsageError } from "../domain/errors.ts";
import type { Child, School } from "../domain/school.ts";

/**
 * The school as far as it is an authority's concern: the children whom that authority placed, by name and without doubt.
 * Without a calendar file their own marks alone tell of school days: those of others are no concern of it. Throws
 * UsageError where there is none, which may be a slip of the keyboard.
 */
export function placedBySchool(school: School, authority: string): School {
  const children = school.children.filter(
    ({ pupil }) => isSameAuthority(pupil.placing_authority.value, authority) === "yes",
  );
  const calendar = school.present.has("calendar") ? school.calendar : fromMarks(children.flatMap(markedDays));
  if (children.length > 0) return { ...school, children, others: [], otherDays: new Map(), calendar };
  throw new UsageError(
    `no child on the pupil list was placed by ${authority}: write --authority as the column placing_authority does.`,
  );
}

/** The days on which a child has a mark other than that of a planned closure. */
const markedDays = ({ sessions }: Child) =>
  sessions.flatMap(({ code, date }) => (code === PLANNED_CLOSURE ? [] : [date]));

const PLANNED_CLOSURE = "#";
