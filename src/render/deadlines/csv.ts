import { csvText } from "../csv.ts";
import type { DeadlineEntry, DeadlinesDocument, IfMissedEntry } from "./schema.ts";

const COLUMNS = [
  "row",
  "due",
  "state",
  "clock",
  "school_days_left",
  "working_days_left",
  "days_left",
  "pupil",
  "name",
  "key",
  "control",
  "authority",
  "clause",
  "duty",
  "severity",
  "addressee",
  "message",
  "to_do",
  "policy",
  "as_of",
  "fingerprint",
] as const;

/** Deadlines as a spreadsheet: a row for each, and one for each child who is near or below a threshold of attendance. */
export function deadlinesCsv({ deadlines, ifMissed, policy, asOf }: DeadlinesDocument): string {
  const common = { policy: policy.id, as_of: asOf };
  return csvText(COLUMNS, [
    ...deadlines.map((entry) => ({ ...common, ...rowOf(entry) })),
    ...ifMissed.map((entry) => ({ ...common, ...rowOfOutlook(entry) })),
  ]);
}

function rowOf({ left, subject, toDo, state, due, clock, ...about }: DeadlineEntry) {
  const { control, authority, clause, duty, severity, addressee, message, fingerprint } = about;
  return {
    ...{ row: "deadline", due, state, clock, pupil: subject.pupil, name: subject.name, key: subject.key },
    ...{ school_days_left: left?.schoolDays, working_days_left: left?.workingDays, days_left: left?.days },
    ...{ control, authority, clause, duty, severity, addressee, message, to_do: toDo, fingerprint },
  };
}

function rowOfOutlook({ subject, controls, authority, state, on, message }: IfMissedEntry) {
  return {
    ...{ row: "if missed", due: on, state, pupil: subject.pupil, name: subject.name, key: subject.key },
    ...{ control: controls.join("; "), authority, message },
  };
}
