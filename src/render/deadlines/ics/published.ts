import ICAL from "ical.js";
import { parseDate } from "../../../calendar/dates.ts";
import { UsageError } from "../../../domain/errors.ts";
import { type EventContent, type Revision, textOf } from "./event.ts";

/** Who wrote the file, in its own words (RFC 5545, PRODID). */
export const PRODID = "-//cic-audit//deadlines//EN";
const SUBJECT = /^[0-9a-f]{16}$/;
/** The UIDs of our events. */
const UID = /^[0-9a-f]{16}(-[0-9a-f]{8})?(-\d+)?@cic-audit$/;

/** An event as an earlier run published it. Nothing but its text tells what it said, and that goes nowhere. */
export interface Published extends Revision, Pick<EventContent, "uid" | "rule" | "subject" | "on"> {
  readonly isCancelled: boolean;
  readonly text: string;
}

/**
 * Reads the events of a calendar file that an earlier run wrote; `name` is the file's, for what is said of it. Throws
 * UsageError for a file that cannot be read or that somebody else wrote: it must not be written over.
 */
export function publishedIn(text: string, name: string): Published[] {
  const calendar = parsed(text);
  if (calendar?.getFirstPropertyValue("prodid") !== PRODID) throw notOurs(name);
  return calendar.getAllSubcomponents().map((event) => {
    const textAt = (property: string) => String(event.getFirstPropertyValue(property) ?? "");
    const dayOf = (property: string) => parseDate(textAt(property).slice(0, 10));
    const [uid, rule, subject, sequence] = ["uid", "categories", "x-cic-audit-subject", "sequence"].map(textAt);
    const [on, stamp] = [dayOf("dtstart"), dayOf("dtstamp")];
    const isOurs = UID.test(uid ?? "") && SUBJECT.test(subject ?? "") && /^\d{1,9}$/.test(sequence ?? "");
    if (!isOurs || !uid || !rule || !subject || !on || !stamp) throw notOurs(name);
    const isCancelled = textAt("status") === "CANCELLED";
    return { uid, rule, subject, on, stamp, isCancelled, sequence: Number(sequence), text: textOf(event) };
  });
}

function parsed(text: string): ICAL.Component | null {
  try {
    const component = ICAL.Component.fromString(text);
    return component.name === "vcalendar" ? component : null;
  } catch {
    return null;
  }
}

const notOurs = (name: string) =>
  new UsageError(`${name} is there already, and is no calendar that cic-audit wrote: name another file with --ics.`);
