import { inWords } from "../../calendar/dates.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { type Group, groupBy } from "../groups.ts";
import { ruleInWords, subjectInWords } from "../labels.ts";
import { counted, listed } from "../text.ts";
import type { DeadlineEntry, DeadlinesDocument, IfMissedEntry } from "./schema.ts";

/** How a list of deadlines is put for a reader, whatever the page looks like. */

/** `12 school days left`, `today`, `3 working days ago`: by the control's own clock, or days where it cannot tell. */
function leftInWords({ clock, left }: Pick<DeadlineEntry, "clock" | "left">): string {
  if (left === null) return "after the last day of the calendar";
  const counts = { "school days": left.schoolDays, "working days": left.workingDays, days: left.days };
  const count = counts[clock] ?? left.days;
  if (left.days === 0) return "today";
  const unit = (counts[clock] === null ? "days" : clock).slice(0, -1);
  return left.days < 0 ? `${counted(0 - count, unit)} ago` : `${counted(count, unit)} left`;
}

/** Several of whom, or of which, the same is asked by the same day. */
export type Together = Group<DeadlineEntry>;

export interface Chapter {
  readonly title: string;
  readonly isOverdue: boolean;
  readonly days: readonly { readonly heading: string; readonly entries: readonly Together[] }[];
}

/** The deadlines of a document in two chapters, day by day. */
export function chaptersOf({ deadlines, until }: DeadlinesDocument): Chapter[] {
  const overdue = deadlines.filter(({ state }) => state === "overdue");
  const coming = deadlines.filter(({ state }) => state !== "overdue");
  return [
    { title: `Overdue: ${overdue.length}`, isOverdue: true, days: daysOf(overdue) },
    { title: `Due by ${inWords(until as IsoDate)}: ${coming.length}`, isOverdue: false, days: daysOf(coming) },
  ].filter(({ days }) => days.length > 0);
}

function daysOf(entries: readonly DeadlineEntry[]): Chapter["days"] {
  return groupBy(entries, (entry) => `${entry.due} ${leftInWords(entry)}`).map((ofDay) => ({
    heading: headingOf(ofDay[0]),
    entries: groupBy(ofDay, ({ control, authority, state, message }) =>
      [control, authority, state, message].join("\0"),
    ),
  }));
}

function headingOf(entry: DeadlineEntry): string {
  return entry.due === null
    ? "After the last day of the calendar"
    : `${inWords(entry.due as IsoDate)}, ${leftInWords(entry)}`;
}

/** `SOT-46`, or `WAR-20 (Warwickshire)`. */
export const ruleOf = ({ control, authority }: Pick<DeadlineEntry, "control" | "authority">) =>
  ruleInWords({ id: control, authority });

/** What stands before the message where it is not simply due. */
export const stateOf = ({ state }: Pick<DeadlineEntry, "state">) =>
  state === "unclear" ? "Cannot be told whether it was done. " : state === "to be renewed" ? "To be done again. " : "";

/** Those of whom the same is asked. */
export const whoIn = (entries: Together, document: DeadlinesDocument) =>
  entries.map((entry) => subjectInWords(entry, document)).join("; ");

/** Children of whom the same is to be said of missed sessions. */
export function outlooksOf({ ifMissed }: DeadlinesDocument): Group<IfMissedEntry>[] {
  return groupBy(ifMissed, ({ message, controls, authority }) => [message, authority, ...controls].join("\0"));
}

/** `child-7f3a2c91: Attendance of … falls below 85% … (SOT-40, SOT-42).` */
export function outlookInWords([first, ...others]: Group<IfMissedEntry>, document: DeadlinesDocument): string {
  const rules = first.controls.map((control) => ruleOf({ control, authority: first.authority }));
  const who = [first, ...others].map((entry) => subjectInWords(entry, document));
  return `${who.join("; ")}: ${first.message} ${rules.join(", ")}`;
}

/** What stands above them. */
export const IF_MISSED = "Attendance, if the next sessions are missed";

/** The list in a sentence or two; it never says that nothing is left where that cannot be told. */
export function summaryOf(document: DeadlinesDocument): string {
  const { deadlines, until, later } = document;
  const overdue = deadlines.filter(({ state }) => state === "overdue").length;
  const coming = deadlines.length - overdue;
  const first = `${overdue === 0 ? "Nothing" : counted(overdue, "deadline")} ${overdue === 1 || overdue === 0 ? "is" : "are"} overdue`;
  const then = `${coming === 0 ? "nothing" : coming} ${coming === 1 || coming === 0 ? "comes" : "come"} by ${inWords(until as IsoDate)}`;
  return [`${first}; ${then}, and ${later} after it.`, ...remarksOn(document)].join(" ");
}

/** What the list does not hold, and what it rests on. */
function remarksOn({ unknown, undatedFailures, warnings }: DeadlinesDocument): string[] {
  const isOne = unknown.length === 1;
  const controls = `${counted(unknown.length, "control")} that ${isOne ? "sets" : "set"} deadlines cannot be assessed`;
  const failures = `${counted(undatedFailures, "failure")} without a deadline ${undatedFailures === 1 ? "is" : "are"} not listed`;
  const said = [
    unknown.length > 0 && controls,
    undatedFailures > 0 && failures,
    warnings > 0 && `there ${warnings === 1 ? "is" : "are"} ${counted(warnings, "warning")} about the exports`,
  ].filter((part) => part !== false);
  return said.length === 0 ? [] : [`Mind that ${listed(said)}: see cic-audit check.`];
}
