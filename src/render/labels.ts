import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "./result-schema.ts";
import { counted } from "./text.ts";

/** Whom a finding is about: the pupil or the school, and the key where it says more than the year of the audit. */
export function subjectInWords(
  { subject }: Pick<FindingDocument, "subject">,
  { academicYear }: Pick<ResultDocument, "academicYear">,
): string {
  const { pupil, name, key } = subject;
  const who = pupil === null ? "the school" : name ? `${name} (${pupil})` : pupil;
  if (key === academicYear) return who;
  return `${who}, ${isDate(key) ? inWords(key) : key}`;
}

/** Whether the key of a finding is a day. */
export function isDate(key: string): key is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(key);
}

/** `SOT-46`, or `WAR-20 (Warwickshire)` where it is the rule of a placing authority. */
export function ruleInWords({ id, authority }: Pick<ControlDocument, "id" | "authority">): string {
  return authority === undefined ? id : `${id} (${authority})`;
}

/** What stands above the queries. */
export const QUERIES = "For a person to look at: these are questions, not failures";

/** `as of 22 May 2026, academic year 2025/26`. */
export function asOfInWords({ asOf, academicYear }: Pick<ResultDocument, "asOf" | "academicYear">): string {
  return `${inWords(asOf as IsoDate)}, academic year ${academicYear}`;
}

export function policyInWords({
  policy,
}: {
  readonly policy: Pick<ResultDocument["policy"], "id" | "title" | "version">;
}): string {
  return `${policy.title} (${policy.id}, version ${policy.version})`;
}

export function cohortInWords({ cohort }: ResultDocument): string {
  const { inCare, previouslyInCare, otherSocialWorker } = cohort;
  return `${inCare} in care, ${previouslyInCare} previously in care, ${otherSocialWorker} others with a social worker`;
}

type Rows = Pick<ResultDocument["inputs"][number], "rows" | "used" | "others" | "unlisted" | "skipped">;

/** What became of the rows of a file, so that a reader can check that none was lost. */
export function rowsInWords({ rows, used, others, unlisted, skipped }: Rows): string {
  const parts = [
    `${used} used`,
    others > 0 && `${others} of other pupils`,
    unlisted > 0 && `${unlisted} of pupils not on the list`,
    skipped > 0 && `${skipped} set aside`,
  ];
  return `${counted(rows, "row")}: ${parts.filter(Boolean).join(", ")}`;
}

/** Where a value was read, and the value. */
export function evidenceInWords({ file, line, field, value }: FindingDocument["evidence"][number]): string {
  const said = value === null ? "no such column" : value === "" ? "empty" : value;
  return `${file} line ${line}, ${field}: ${said}`;
}

/** `line 7`, `lines 7, 9, 12 and 97 more`; empty where no line is known. */
export function linesInWords(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).join(", ");
  if (lines.length <= 1) return lines.length === 0 ? "" : `line ${shown}`;
  return `lines ${shown}${lines.length > 3 ? ` and ${lines.length - 3} more` : ""}`;
}

/** What a reader should know of the policy, and the controls that it leaves out of those that it extends. */
export function policyRemarks({ policy }: ResultDocument): string[] {
  return [...policy.remarks, ...policy.leftOut.map(({ id, reason }) => `${id} is left out of this policy: ${reason}`)];
}
