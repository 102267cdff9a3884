import type { Attendance } from "../../domain/attendance.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Measure } from "../../domain/measure.ts";
import { countsOn } from "../../domain/membership.ts";
import { meetingsOfPeriod, undatedMeetings } from "../../domain/pep-meetings.ts";
import type { Child, School } from "../../domain/school.ts";
import { inCareInPeriod } from "./groups.ts";
import { assessmentsOf, progressOf, type SubjectAssessed, type SubjectProgress } from "./progress.ts";
import { readingOf } from "./readings.ts";

/** As much of the year of one child as governors may be told of, by code letter. */
export interface ChildFigures {
  /** Null where it cannot be told. */
  readonly attendance: Attendance | null;
  readonly subjects: readonly SubjectProgress[];
}

/** The year of one child, for whoever is told of children one by one. */
export interface ChildYear {
  /** The figures of the report, of this child alone. */
  readonly figures: readonly Measure[];
  /** Null without a PEP file. */
  readonly meetings: Meetings | null;
  readonly assessments: readonly SubjectAssessed[];
  /** In care and on roll on the day of the report, when most duties are asked. */
  readonly isHere: boolean;
}

interface Meetings {
  /** The PEP meetings of the year in care, oldest first. */
  readonly held: readonly { readonly on: IsoDate; readonly quality: RecordOf<"peps">["quality"]["value"] }[];
  /** How many more there are on a date not known, which may be in the year. */
  readonly undated: number;
}

/** The figures of every child in care and on roll in the period, by the child's id. */
export function childFigures(school: School): ReadonlyMap<string, ChildFigures> {
  const figuresOf = (child: Child): ChildFigures => ({
    attendance: readingOf(child, school)?.year ?? null,
    subjects: progressOf(child, school),
  });
  return new Map(inCareInPeriod(school).map((child) => [child.id, figuresOf(child)]));
}

/** The year of every child in care and on roll in the period, by the child's id; `figuresOf` counts one child alone. */
export function childYears(
  school: School,
  figuresOf: (child: Child) => readonly Measure[],
): ReadonlyMap<string, ChildYear> {
  const yearOf = (child: Child): ChildYear => ({
    figures: figuresOf(child).filter(({ group }) => group === "children in care"),
    meetings: school.present.has("peps") ? meetingsOf(child, school) : null,
    assessments: assessmentsOf(child, school),
    isHere: countsOn(child, school.asOf),
  });
  return new Map(inCareInPeriod(school).map((child) => [child.id, yearOf(child)]));
}

function meetingsOf(child: Child, school: School): Meetings {
  const held = meetingsOfPeriod(child, school).map(({ on, pep }) => ({ on, quality: pep.quality.value }));
  return { held, undated: undatedMeetings(child).length };
}
