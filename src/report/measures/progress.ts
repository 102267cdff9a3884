import { latestAssessments } from "../../domain/assessments.ts";
import type { Answer } from "../../domain/cells.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import { onRollOn } from "../../domain/membership.ts";
import { lowest, type Progress } from "../../domain/progress.ts";
import type { Child, OtherPupil, School } from "../../domain/school.ts";
import { plain } from "../../domain/words.ts";
import { tooFew } from "./groups.ts";
import { type Figures, noFigure, shareDone, type Told } from "./shares.ts";

export const WHO = "children in care and on roll on the day of the report";
export const LATEST_PROGRESS = "the date and the progress of each assessment in the attainment file";
const NO_FILE = "There is no attainment file: without it nobody can tell what progress is made.";
const NO_OTHERS =
  "The attainment file has no assessment of other pupils to compare with: that needs the pupil list and the assessments of the whole school.";

/** What the latest assessment of a child in a subject says; null where it does not. */
export interface SubjectProgress {
  /** The subject as it is compared: `Maths` and `MATHS` are one. */
  readonly key: string;
  /** The subject as the attainment file writes it. */
  readonly name: string;
  readonly progress: Progress | null;
}

/** The same with what the assessment itself says, in the words of the attainment file; null where it says nothing. */
export interface SubjectAssessed extends SubjectProgress {
  readonly baseline: string | null;
  readonly current: string | null;
  readonly target: string | null;
}

/** A child's progress in each subject, by name. Empty where nobody can tell which assessments are the latest. */
export function progressOf(child: Child, school: School): SubjectProgress[] {
  return assessmentsOf(child, school).map(({ key, name, progress }) => ({ key, name, progress }));
}

/** A child's latest assessment in each subject, by name. Empty where nobody can tell which assessments are the latest. */
export function assessmentsOf(child: Child, school: School): SubjectAssessed[] {
  const found = new Map<string, Assessment[]>();
  for (const row of latestAssessments(child, school)) {
    const key = plain(row.subject.value ?? "");
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found].map(([key, rows]) => assessedBy(key, rows)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Assessment = RecordOf<"attainment">;

/** Where a subject was assessed twice on a day the lowest progress decides, and all that was written is told. */
function assessedBy(key: string, rows: readonly Assessment[]): SubjectAssessed {
  const names = rows.map(({ subject }) => subject.value?.trim() || "no subject given").sort();
  const written = (column: "baseline" | "current" | "target") =>
    [...new Set(rows.map((row) => row[column].value?.trim() || null))]
      .filter((text) => text !== null)
      .sort()
      .join("; ");
  return {
    ...{ key, name: names[0] ?? "" },
    progress: rows.map(({ progress }) => progress.value).reduce(lowest),
    baseline: written("baseline") || null,
    current: written("current") || null,
    target: written("target") || null,
  };
}

/** An export may hold a class or a year group: who is not in it is not counted. */
export function assessedOthers({ others, asOf }: School): OtherPupil[] {
  return others.filter((pupil) => pupil.progress.size > 0 && onRollOn(pupil, asOf));
}

/** How many were done of what is told of children; no figure where there is no file to tell it. */
export function figuresOfAll(
  { present }: School,
  children: readonly Child[],
  told: (child: Child) => readonly Told[],
): Figures {
  if (children.length > 0 && !present.has("attainment")) return noFigure(NO_FILE);
  return shareDone(children.flatMap(told), LATEST_PROGRESS);
}

/** How many were done of what is told of other pupils, where there are enough of them. */
export function ofOthers(others: readonly OtherPupil[], told: (pupil: OtherPupil) => readonly Told[]): Figures {
  const absent = others.length === 0 ? NO_OTHERS : tooFew(others);
  return absent === null ? shareDone(others.flatMap(told), LATEST_PROGRESS) : noFigure(absent);
}

/** Whether progress is one of those that are enough. */
export function isEnough(progress: Progress | null, enough: readonly Progress[]): Answer {
  if (progress === null) return "unknown";
  return enough.includes(progress) ? "yes" : "no";
}
