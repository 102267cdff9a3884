import { fromPeriods } from "../calendar/school-calendar.ts";
import type { ControlKind } from "../domain/control.ts";
import type { DatasetName, RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Control } from "../domain/policy.ts";
import type { ReportDetails, Terms } from "../domain/report-details.ts";
import type { ControlResult } from "../domain/result.ts";
import type { School } from "../domain/school.ts";
import type { Narrative } from "./own-words/narrative.ts";
import type { Previous } from "./previous.ts";

export type Kinds = ReadonlyMap<string, ControlKind>;

/**
 * What can be said of a school without looking at a child: all that a public report has where there are too few
 * children for figures. Nothing in it changes with what happened to a child, nor with how many there are.
 */
export interface SchoolFacts {
  readonly name: string | null;
  readonly asOf: IsoDate;
  readonly academicYear: string;
  readonly policy: { readonly id: string; readonly title: string; readonly version: string };
  /** What a reader should know of the policy, and what it leaves out. */
  readonly remarks: readonly string[];
  /** Every duty of the policy. */
  readonly controls: readonly Control[];
  readonly kinds: Kinds;
  /** The data sets that there is a file for, and the columns that no file of each has. */
  readonly present: ReadonlySet<DatasetName>;
  readonly lacking: ReadonlyMap<DatasetName, readonly string[]>;
  /** The duties of the school and its staff, judged without any child. */
  readonly duties: readonly ControlResult[];
  readonly row: RecordOf<"school"> | null;
  readonly training: readonly RecordOf<"training">[];
  /** Who the roles export says is the designated teacher, where that is one person and no name of a pupil. */
  readonly designatedTeacher: string | null;
  readonly details: ReportDetails;
  readonly terms: Terms;
  readonly narrative: Narrative;
  readonly previous: Previous | null;
  /** Whether it is for the designated teacher to look at, and not to be shown: no figure of it is kept. */
  readonly isDraft: boolean;
}

/**
 * The school as it would be without a child in it: what its own duties are judged by. Without a calendar file school
 * days are told by the register, which is the children's.
 */
export function withoutChildren(school: School): School {
  const calendar = school.present.has("calendar") ? school.calendar : fromPeriods([]);
  return { ...school, children: [], others: [], otherDays: new Map(), calendar };
}

/**
 * Whether a duty is the school's and its staff's alone. A signed statement may speak of what happened to a child, and
 * the number of children on roll is one of children.
 */
export function isOfSchoolAlone({ check }: Pick<Control, "check">, kinds: Kinds): boolean {
  return kinds.get(check)?.about === "school" && check !== "attestation" && check !== "report.cohort-count";
}
