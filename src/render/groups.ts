import { inWords } from "../calendar/dates.ts";
import { SEVERITIES } from "../domain/policy.ts";
import type { Status } from "../domain/status.ts";
import { isDate, ruleInWords } from "./labels.ts";
import type { ControlDocument, FindingDocument, QueryDocument, ResultDocument } from "./result-schema.ts";

/** How findings are put together for a reader, whatever the page looks like. */

/** Subjects of one control of whom the same is to be said. */
export interface Remark {
  readonly control: ControlDocument;
  readonly message: string;
  readonly findings: Group<FindingDocument>;
}

/** The findings of a status, subjects of whom the same is said put together, in the order of the controls. */
function remarksOf(controls: readonly ControlDocument[], status: Status): Remark[] {
  return controls.flatMap((control) => {
    const findings = control.findings.filter((finding) => finding.status === status);
    const alike = groupBy(findings, ({ message, due }) => `${message}\u0000${due}`);
    return alike.map((group) => ({ control, message: group[0].message, findings: group }));
  });
}

/** Controls that hold a finding of a status, each with its remarks; the most severe first. */
export function bySeverity({ controls }: ResultDocument, status: Status): Group<Remark>[] {
  const ranked = [...controls].sort((a, b) => rank(a) - rank(b));
  return groupBy(remarksOf(ranked, status), ({ control }) => ruleInWords(control));
}

/** What cannot be assessed, by what would settle it: the gap that most controls wait for first. */
export interface Gap {
  readonly message: string;
  readonly remarks: readonly Remark[];
}

export function gapsOf({ controls }: ResultDocument): Gap[] {
  const open = controls.flatMap((control) =>
    control.findings.filter(({ status }) => status === "not-assessable").map((finding) => ({ control, finding })),
  );
  const gaps = groupBy(open, impersonal).map((group) => {
    const [{ finding }] = group;
    const alike = group.every((other) => other.finding.message === finding.message);
    const message = alike ? finding.message : impersonal(group[0]);
    const remarks = groupBy(group, ({ control }) => ruleInWords(control)).map(([one, ...more]): Remark => {
      return { control: one.control, message, findings: [one.finding, ...more.map((other) => other.finding)] };
    });
    return { message, remarks };
  });
  return gaps.sort((a, b) => b.remarks.length - a.remarks.length);
}

/** Messages that differ in the control's id, or in the date that is the finding's key, ask for the same thing. */
function impersonal({
  control,
  finding: { message, subject },
}: {
  control: ControlDocument;
  finding: FindingDocument;
}) {
  const general = message.replaceAll(control.id, "the control");
  return isDate(subject.key) ? general.replaceAll(inWords(subject.key), "that day") : general;
}

/** Whether it is said of the school and of nothing in particular, so that the control's id is all there is to name. */
export function isOnSchool({ findings }: Remark, { academicYear }: ResultDocument): boolean {
  return findings.every(({ subject }) => subject.type === "school" && subject.key === academicYear);
}

/** What is due, by date; what has no date known comes last. */
export interface DueDate {
  readonly due: string | undefined;
  readonly remarks: Group<Remark>;
}

export function dueDatesOf({ controls }: ResultDocument): DueDate[] {
  const dateOf = ({ findings }: Remark) => findings[0].due;
  const dates = groupBy(remarksOf(controls, "due"), (remark) => dateOf(remark) ?? "9999");
  const groups = dates.map((remarks) => ({ due: dateOf(remarks[0]), remarks }));
  return groups.sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1));
}

/** Warnings of one file that say the same, numbers and places aside. */
export interface WarningGroup {
  readonly file: string;
  readonly column: string | undefined;
  readonly lines: readonly number[];
  readonly values: readonly string[];
  readonly message: string;
  readonly remedy: string | undefined;
}

export function warningsOf({ warnings }: Pick<ResultDocument, "warnings">): WarningGroup[] {
  const unnumbered = (message: string) => message.replace(/\d+/g, "…");
  const groups = groupBy(warnings, ({ file, column, message }) => [file, column, unnumbered(message)].join("\u0000"));
  return groups.map((group) => {
    const { file, column, message, remedy } = group[0];
    const alike = group.every((warning) => warning.message === message);
    const values = new Set(group.flatMap(({ value }) => value ?? []));
    return {
      ...{ file, column, remedy, values: [...values] },
      lines: group.flatMap(({ line }) => line ?? []),
      message: alike ? message : unnumbered(message),
    };
  });
}

/** What a person should look at, by kind. */
export function queriesOf({ queries }: ResultDocument): Group<QueryDocument>[] {
  return groupBy(queries, ({ kind }) => kind);
}

/** At least one of something. */
export type Group<T> = readonly [T, ...T[]];

/** In the order in which the first of each group comes. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

const rank = ({ severity }: ControlDocument) => SEVERITIES.indexOf(severity);
