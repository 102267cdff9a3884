import ICAL from "ical.js";
import { add } from "../../../calendar/dates.ts";
import type { IsoDate } from "../../../domain/dates.ts";
import { visible } from "../../text.ts";
import type { DeadlineEntry, DeadlinesDocument } from "../schema.ts";
import { contentOf } from "./content.ts";
import { type EventContent, eventOf, textOf } from "./event.ts";
import { PRODID, type Published } from "./published.ts";

/** What a calendar is made from besides the deadlines. */
export interface Background {
  /** The pseudonym of the child of a finding, by its fingerprint; empty for the school. */
  readonly pseudonymOf: (fingerprint: string) => string;
  /** The controls of which nothing can be told, and the controls and children (`subjectKey`) of whom nothing can. */
  readonly unknown: ReadonlySet<string>;
  /** The events of the file that is replaced. */
  readonly published: readonly Published[];
}

/**
 * Deadlines as an iCalendar file (RFC 5545) of all-day events, made from every deadline with a date, and from the events
 * of the file that it replaces. An event that has not changed is the same to the byte; one that has bears a higher
 * SEQUENCE, by which calendars know to take it over; one that is no longer due is cancelled, and left out a year later.
 * Where it cannot be told any more whether it is due, it stays, and says so.
 */
export function deadlinesCalendar(
  entries: readonly DeadlineEntry[],
  document: DeadlinesDocument,
  { pseudonymOf, unknown, published }: Background,
): string {
  const asOf = document.asOf as IsoDate;
  const contents = numbered(
    entries.flatMap((entry) => contentOf(entry, document, pseudonymOf(entry.fingerprint)) ?? []),
  );
  const current = new Set(contents.map(({ uid }) => uid));
  const before = new Map(published.map((event) => [event.uid, event]));
  const isPast = ({ isCancelled, stamp }: Published) => isCancelled && add(stamp, 1, "year") < asOf;
  const gone = published.filter((event) => !current.has(event.uid) && !isPast(event));
  const isOpen = ({ isCancelled, rule, subject }: Published) =>
    !isCancelled && (unknown.has(rule) || unknown.has(subject));
  const events = [...contents, ...gone.map((event) => (isOpen(event) ? doubtful(event) : withdrawn(event)))].sort(
    byPlace,
  );
  const calendar = new ICAL.Component("vcalendar");
  for (const [name, value] of [
    ["version", "2.0"],
    ["prodid", PRODID],
    ["calscale", "GREGORIAN"],
    ["method", "PUBLISH"],
    ["x-wr-calname", visible(`${document.school ?? "School"}: children in care, deadlines`)],
  ] as const) {
    calendar.addPropertyWithValue(name, value);
  }
  for (const content of events) calendar.addSubcomponent(revised(content, before.get(content.uid), asOf));
  return textOf(calendar);
}

/** What stands in a calendar for something of which less is known than before. Neither says whom it was about. */
const withdrawn = ({ uid, rule, subject, on }: Published): EventContent => ({
  ...{ uid, rule, subject, on, summary: "No longer due", description: "", status: "CANCELLED", alarm: false },
});
const doubtful = ({ uid, rule, subject, on }: Published): EventContent => ({
  ...{ uid, rule, subject, on, summary: `Cannot be told any more whether it is due (${rule})` },
  description: `The exports do not say enough: see cic-audit check, ${rule}.`,
  ...{ status: "TENTATIVE", alarm: true },
});

/** Two findings of one control, child and day, such as two placements that began together, are two events. */
function numbered(contents: readonly EventContent[]): EventContent[] {
  const seen = new Map<string, number>();
  return contents.map((content) => {
    const count = (seen.get(content.uid) ?? 0) + 1;
    seen.set(content.uid, count);
    return count === 1 ? content : { ...content, uid: content.uid.replace("@", `-${count}@`) };
  });
}

const placeOf = ({ on, uid }: EventContent) => `${on} ${uid}`;
const byPlace = (a: EventContent, b: EventContent) => (placeOf(a) < placeOf(b) ? -1 : 1);

/** The event as it was published, where it still says the same; else its next revision. */
function revised(content: EventContent, before: Published | undefined, asOf: IsoDate): ICAL.Component {
  if (before === undefined) return eventOf(content, { sequence: 0, stamp: asOf });
  const same = eventOf(content, before);
  return textOf(same) === before.text ? same : eventOf(content, { sequence: before.sequence + 1, stamp: asOf });
}
