import type { Attendance } from "../../domain/attendance.ts";
import type { Child, School } from "../../domain/school.ts";
import { inCareInPeriod } from "./groups.ts";
import { progressOf, type SubjectProgress } from "./progress.ts";
import { readingOf } from "./readings.ts";

/** What the year came to for one child. */
export interface ChildFigures {
  /** Null where it cannot be told. */
  readonly attendance: Attendance | null;
  readonly subjects: readonly SubjectProgress[];
}

/** The figures of every child in care and on roll in the period, by the child's id. */
export function childFigures(school: School): ReadonlyMap<string, ChildFigures> {
  const figuresOf = (child: Child): ChildFigures => ({
    attendance: readingOf(child, school)?.year ?? null,
    subjects: progressOf(child, school),
  });
  return new Map(inCareInPeriod(school).map((child) => [child.id, figuresOf(child)]));
}
