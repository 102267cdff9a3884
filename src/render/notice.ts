import { add, inWords, weekday } from "../calendar/dates.ts";
import { OPEN_STATUSES, SOON_DAYS } from "../domain/changes.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Status } from "../domain/status.ts";
import { newsIn } from "./changes/news.ts";
import { groupBy } from "./groups.ts";
import { asOfInWords, policyInWords } from "./labels.ts";
import type { ControlDocument, ResultDocument } from "./result-schema.ts";
import { listed, visible } from "./text.ts";
import { controlCounts, IN_WORDS, statusCounted } from "./verdict.ts";

/** A message to somebody who is not at this machine. */
export interface Notice {
  readonly subject: string;
  readonly text: string;
}

/** A school and what came of its audit; null: it could not be audited. */
export interface NoticeSchool {
  readonly name: string;
  readonly result: ResultDocument | null;
}

/** A subject line is seen by whoever looks over a shoulder: it says nothing of what it is about. */
const SUBJECT = "cic-audit: there is something new or due";

/**
 * What is new or due soon, in numbers of controls, controls, clauses and weeks. A message leaves the machine: it holds no
 * name, no pseudonym, no number of children, no date of anybody and nothing out of an export, though names were asked
 * for. Null where nothing is new or due.
 */
export function noticeOf(schools: readonly NoticeSchool[]): Notice | null {
  const parts = schools.flatMap(({ name, result }) => {
    const said = result === null ? [NOT_AUDITED] : newsOf(result);
    return said.length === 0 ? [] : [[visible(name), ...said].join("\n\n")];
  });
  if (parts.length === 0) return null;
  return { subject: SUBJECT, text: `${[...parts, CLOSING].join("\n\n")}\n` };
}

/** The notice of an audit that gave no result. */
export const noticeOfNone: Notice = {
  subject: SUBJECT,
  text: "The audit could not be made: there is no result.\nThe run itself says why, on the machine that it ran on.\n",
};

const NOT_AUDITED = "This school could not be audited. The run itself says why.";
const CLOSING = "No child is named in this message. The result, with whom it is about, is on the machine of the audit.";

/** What is to be said of a result; empty where there is no news in it. */
function newsOf(result: ResultDocument): string[] {
  const news = newLines(result);
  const weeks = dueLines(result);
  if (news.length + weeks.length === 0) return [];
  const { since } = result;
  const title = since?.since ? `New since the run as of ${inWords(since.since.asOf as IsoDate)}:` : "Open:";
  return [
    `Audited as of ${asOfInWords(result)}, by ${visible(policyInWords(result))}.\n${countsOf(result)}`,
    ...(news.length > 0 ? [[title, ...news].join("\n")] : []),
    ...(weeks.length > 0 ? [["Due soon:", ...weeks].join("\n")] : []),
  ];
}

function countsOf(result: ResultDocument): string {
  const counts = Object.entries(controlCounts(result)).filter(([status, count]) => count > 0 && status !== "waived");
  return `Controls: ${listed(counts.map(([status, count]) => statusCounted(count, status as Status)))}.`;
}

/** A line for each control with something new; where no earlier run is known, with a failure or a gap. */
function newLines(result: ResultDocument): string[] {
  const { since, controls } = result;
  if (since === undefined) {
    const open = controls.filter(({ status }) => status === "fail" || status === "not-assessable");
    return open.map((control) => lineOf(control, [IN_WORDS[control.status]]));
  }
  const { new: added, changed, gone, askedAnew } = newsIn(since, OPEN_STATUSES);
  const said = [
    ...[...added, ...changed].map(({ control, now }) => ({ control, word: IN_WORDS[now ?? "not-assessable"] })),
    ...gone.map(({ control }) => ({ control, word: "no longer looked at" })),
    ...askedAnew.map(({ control }) => ({ control, word: "asks something else than before" })),
  ];
  return groupBy(said, ({ control }) => control).map((together) => {
    const [{ control: id }] = together;
    const control = controls.find((one) => one.id === id) ?? { id, title: "", clause: "" };
    return lineOf(control, [...new Set(together.map(({ word }) => word))]);
  });
}

function lineOf({ id, title, clause }: Pick<ControlDocument, "id" | "title" | "clause">, words: readonly string[]) {
  return `- ${visible([id, title, clause && `(${clause})`].filter(Boolean).join(" "))}: ${listed(words)}`;
}

/** A line for each week in which something falls due soon: no day, since a day may be somebody's. */
function dueLines({ since, controls, asOf }: ResultDocument): string[] {
  const last = add(asOf as IsoDate, SOON_DAYS, "day");
  const found = controls.flatMap(({ id, findings }) =>
    findings.flatMap(({ status, due }) => (status === "due" ? [{ control: id, due }] : [])),
  );
  const soon: readonly { readonly control: string; readonly due?: string | undefined }[] = since
    ? since.dueSoon
    : found.filter(({ due }) => due === undefined || due <= last);
  const weeks = groupBy(soon, ({ due }) => (due === undefined ? "9999" : mondayOf(due as IsoDate)));
  return weeks
    .sort(([a], [b]) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1))
    .map((together) => {
      const [{ due }] = together;
      const when = due === undefined ? "on a date not known" : `in the week of ${inWords(mondayOf(due as IsoDate))}`;
      return `- ${when}: ${listed([...new Set(together.map(({ control }) => control))].sort())}`;
    });
}

const mondayOf = (day: IsoDate) => add(day, -((weekday(day) + 6) % 7), "day");
