import ICAL from "ical.js";
import { add } from "../../../calendar/dates.ts";
import type { IsoDate } from "../../../domain/dates.ts";

/** What an event says, whichever time it is said. */
export interface EventContent {
  readonly uid: string;
  /** The control, as `SOT-46` or `WAR-20 (Warwickshire)`. */
  readonly rule: string;
  /** The control and the child, as nobody could read it: it tells, when the event is gone, whose it was. */
  readonly subject: string;
  readonly on: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** Whether it rings a week before. */
  readonly alarm: boolean;
}

/** Which saying of an event it is, and the day on which it was first said so. */
export interface Revision {
  readonly sequence: number;
  readonly stamp: IsoDate;
}

/** An all-day event as RFC 5545 has it. */
export function eventOf(content: EventContent, { sequence, stamp }: Revision): ICAL.Component {
  const { uid, rule, subject, on, summary, description, status, alarm } = content;
  const event = new ICAL.Component("vevent");
  const moment = ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`);
  const properties: readonly (readonly [string, string | number | ICAL.Time])[] = [
    ["uid", uid],
    ["dtstamp", moment],
    ["last-modified", moment],
    ["sequence", sequence],
    ["dtstart", ICAL.Time.fromDateString(on)],
    ["dtend", ICAL.Time.fromDateString(add(on, 1, "day"))],
    ["summary", summary],
    ...(description === "" ? [] : [["description", description] as const]),
    ["status", status],
    ["categories", rule],
    ["x-cic-audit-subject", subject],
    ["class", "CONFIDENTIAL"],
    ["transp", "TRANSPARENT"],
    // Outlook takes a whole day for busy unless it is told otherwise.
    ["x-microsoft-cdo-busystatus", "FREE"],
  ];
  for (const [name, value] of properties) event.addPropertyWithValue(name, value);
  if (alarm) event.addSubcomponent(alarmOf(summary));
  return event;
}

function alarmOf(summary: string): ICAL.Component {
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("description", summary);
  alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString("-P7D"));
  return alarm;
}

/** ical.js does not count the space before a line that goes on: 74 keeps it within the 75 octets of RFC 5545. */
const LINE = 74;

/** A component as text, each line ended as RFC 5545 has it. */
export function textOf(component: ICAL.Component): string {
  ICAL.foldLength = LINE;
  return `${component.toString()}\r\n`;
}
