import type { Answer, Cell } from "../../../domain/cells.ts";
import type { Asked } from "../../../domain/control.ts";
import type { RecordOf } from "../../../domain/datasets.ts";
import { countsOn } from "../../../domain/membership.ts";
import type { ChildDataset } from "../../../domain/school.ts";
import { assessments, type EventSubject, meetings, suspensions } from "../../looked-at.ts";
import type { Trigger, TriggerSource } from "./trigger.ts";

/** A suspension marked as a serious incident, or a permanent exclusion, even if it was withdrawn later. */
export const SERIOUS_INCIDENT = amongEvents(suspensions, {
  dataset: "suspensions",
  file: "the suspensions file",
  date: "start_date",
  columns: ["type", "serious_incident"],
  what: ({ type }) => (type.value === "permanent" ? "a permanent exclusion" : "a serious incident"),
  isTrigger: ({ type, serious_incident }) => (type.value === "permanent" ? "yes" : serious_incident.value),
});

/** An assessment with progress below average, in any subject. */
export const PROGRESS_BELOW_AVERAGE = amongEvents(assessments, {
  dataset: "attainment",
  file: "the attainment file",
  date: "assessed_on",
  columns: ["progress"],
  what: () => "progress below average",
  isTrigger: ({ progress }) => (progress.value === null ? "unknown" : progress.value === "below" ? "yes" : "no"),
});

/** A PEP meeting at which fewer targets were met than there were. */
export const TARGETS_NOT_MET = amongEvents(meetings, {
  dataset: "peps",
  file: "the PEP file",
  date: "meeting_date",
  columns: ["smart_targets", "targets_met"],
  what: ({ smart_targets, targets_met }) => `${targets_met.value} of ${smart_targets.value} targets met`,
  isTrigger({ smart_targets, targets_met }) {
    if (smart_targets.value === null || targets_met.value === null) return "unknown";
    return targets_met.value < smart_targets.value ? "yes" : "no";
  },
});

/** Which rows of a data set are triggers. */
interface EventTrigger<D extends ChildDataset> {
  readonly dataset: D;
  /** The data set, in a sentence. */
  readonly file: string;
  /** The column that dates it. */
  readonly date: keyof RecordOf<D> & string;
  /** The columns that tell whether it is a trigger. */
  readonly columns: readonly (keyof RecordOf<D> & string)[];
  readonly what: (event: RecordOf<D>) => string;
  readonly isTrigger: (event: RecordOf<D>) => Answer;
}

/** Finds triggers among the events of the period of children who are in care and on roll on the as-of date. */
function amongEvents<D extends ChildDataset>(
  eventsOf: (asked: Asked<unknown>) => EventSubject<D>[],
  asks: EventTrigger<D>,
): TriggerSource {
  return {
    needs: [asks.dataset],
    find: (asked) =>
      eventsOf(asked)
        .filter(({ child, event }) => asks.isTrigger(event) !== "no" && countsOn(child, asked.school.asOf))
        .map((subject) => triggerOf(subject, asks)),
  };
}

function triggerOf<D extends ChildDataset>(
  { child, event, on, key }: EventSubject<D>,
  { file, date, columns, what, isTrigger }: EventTrigger<D>,
): Trigger {
  const cellOf = (column: keyof RecordOf<D>) => event[column] as Cell<unknown>;
  const evidence = [date, ...columns].map(cellOf);
  if (on !== null && isTrigger(event) === "yes") return { child, key, on, what: what(event), evidence };
  const unknown = columns.filter((column) => [null, "unknown"].includes(cellOf(column).value as null));
  const missing = on === null ? [date] : unknown;
  return { child, key, on: null, what: `${missing.join(" and ")} in ${file}`, evidence };
}
