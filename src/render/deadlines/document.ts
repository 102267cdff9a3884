import type { Status } from "../../domain/status.ts";
import { type Judgement, worstOf } from "../../domain/status.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "../result-schema.ts";
import { type DeadlineEntry, type DeadlinesDocument, type IfMissedEntry, STATES } from "./schema.ts";

/** What a list of deadlines is made of besides the findings: what only the school's calendar and register can tell. */
export interface Outlook {
  readonly until: string;
  readonly timeLeft: (due: string) => NonNullable<DeadlineEntry["left"]>;
  readonly clockOf: (control: ControlDocument) => DeadlineEntry["clock"];
  readonly undatedFailures: number;
  readonly unknown: readonly string[];
  readonly ifMissed: readonly IfMissedEntry[];
}

const STATE: Partial<Readonly<Record<Status, DeadlineEntry["state"]>>> = {
  fail: "overdue",
  due: "due",
  "not-assessable": "unclear",
  pass: "to be renewed",
};

/** Every deadline in an agenda, however far away: what is overdue, then by date; one without a date comes last. */
export function entriesOf({ controls }: ResultDocument, outlook: Outlook): DeadlineEntry[] {
  const entries = controls.flatMap((control) => control.findings.map((finding) => entryOf(control, finding, outlook)));
  const rank = ({ state, due }: DeadlineEntry) => `${state === "overdue" ? 0 : 1}${due ?? "9999"}`;
  return entries
    .map((entry, i) => ({ entry, key: `${rank(entry)}${STATES.indexOf(entry.state)}${String(i).padStart(6, "0")}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function entryOf(control: ControlDocument, finding: FindingDocument, { timeLeft, clockOf }: Outlook): DeadlineEntry {
  const { id, authority, title, clause, check, severity, addressee } = control;
  const { subject, status, due, message, mend, fingerprint } = finding;
  return {
    state: STATE[status] ?? "unclear",
    due: due ?? null,
    clock: clockOf(control),
    left: due === undefined ? null : timeLeft(due),
    subject,
    control: id,
    ...(authority === undefined ? {} : { authority }),
    ...{ duty: title, clause, check, severity, addressee, message },
    ...(mend === undefined ? {} : { toDo: mend }),
    fingerprint,
  };
}

/** The deadlines up to a day. `result` holds the findings of the agenda alone. */
export function deadlinesOf(
  result: ResultDocument,
  entries: readonly DeadlineEntry[],
  outlook: Outlook,
): DeadlinesDocument {
  const { tool, policy, school, asOf, academicYear, identified } = result;
  const { until, undatedFailures, unknown, ifMissed } = outlook;
  const deadlines = entries.filter(({ due }) => due === null || due <= until);
  return {
    ...{ schema: "cic-audit/deadlines/1", tool, school, asOf, academicYear, identified, until },
    policy: { id: policy.id, title: policy.title, version: policy.version },
    status: statusOf(deadlines, unknown),
    deadlines,
    later: entries.length - deadlines.length,
    ...{ undatedFailures, unknown, warnings: result.warnings.length, ifMissed },
  };
}

/** What is overdue weighs as a failure does; a deadline that nobody can tell, as what cannot be assessed. */
function statusOf(deadlines: readonly DeadlineEntry[], unknown: readonly string[]): Judgement {
  const weighs: Readonly<Record<DeadlineEntry["state"], Judgement>> = {
    overdue: "fail",
    unclear: "not-assessable",
    due: "due",
    "to be renewed": "due",
  };
  const open: Judgement[] = unknown.length > 0 ? ["not-assessable"] : [];
  return worstOf(["pass", ...open, ...deadlines.map(({ state }) => weighs[state])]);
}
