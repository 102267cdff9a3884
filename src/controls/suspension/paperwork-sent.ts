import { z } from "zod";
import { add, inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter } from "../../calendar/duration.ts";
import { cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import type { SchoolCalendar } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { timeLimit } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

export const suspensionPaperworkSent = defineControlKind({
  id: "suspension.paperwork-sent",
  title: "the paperwork of a suspension sent in time",
  params: z.strictObject({ within: timeLimit("How long after the start of the suspension the paperwork may be sent") }),
  doc: {
    asks: "Whether the paperwork of each suspension and permanent exclusion was sent in time.",
    when: {
      pass: "It was sent by the deadline, before the suspension began too. A limit in hours is kept to the minute where start_date and paperwork_sent both carry a time, and in whole days otherwise.",
      fail: "It was sent later, or has not been sent and the deadline has passed.",
      due: "It has not been sent, and the deadline has not passed.",
      "not-assessable": "The start or the sending is on a date not known, or the file has no column paperwork_sent.",
      "not-applicable": "No suspension or permanent exclusion began in the period while its child was in care.",
    },
    examples: {
      pass: "Suspended on 2 March at 10:30, 48 hours allowed, sent on 4 March at 10:30. Without the times, any hour of 4 March.",
      fail: "Suspended on 2 March at 10:30, sent on 4 March at 10:31: a minute late.",
      due: "Suspended yesterday, 48 hours allowed, nothing sent yet.",
      "not-assessable": 'paperwork_sent says "yes" in place of a date.',
      "not-applicable": "Nobody in care has been suspended since 1 September.",
    },
    mend: "Send the paperwork now to those the policy names, and record the date. Keep the letter ready as a template.",
    meet: "Send the paperwork by the deadline, and enter when it went.",
  },
  reasons: {
    inTime: passes((f: { sent: string }) => `Paperwork sent on ${f.sent}, in time.`),
    late: failsLate((f: { sent: string; due: string }) => `Paperwork sent on ${f.sent}; it was due by ${f.due}.`),
    missing: fails((f: { due: string }) => `No paperwork has been sent; it was due by ${f.due}.`),
    awaited: isDue(
      (f: { due: string | null }) => `The paperwork has still to be sent${f.due === null ? "" : `, by ${f.due}`}.`,
    ),
    dateUnknown: cannotTell(
      () => "The paperwork was sent on a date not known: enter it in paperwork_sent of the suspensions file.",
    ),
    notRecorded: cannotTell(
      () => "Whether the paperwork was sent is not recorded: add paperwork_sent to the suspensions file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: suspensions,
  judgesBy: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  judge({ subject: { event }, params: { within }, school, say }) {
    const [start, sent] = [event.start_date.value, event.paperwork_sent.value];
    const evidence = [event.start_date, event.paperwork_sent];
    if (start.is !== "on") return say.startUnknown({}, evidence);
    const due = deadline(start, within, school.calendar, sent.is === "on" && sent.minute !== undefined);
    const dueInWords = due && inFull(due);
    if (sent.is === "unknown") return say.notRecorded({}, evidence, due?.date);
    if (sent.is === "undated") return say.dateUnknown({}, evidence, due?.date);
    if (sent.is === "on") {
      return dueInWords !== null && isAfter(sent, due)
        ? say.late({ sent: inFull(sent), due: dueInWords }, evidence, due?.date)
        : say.inTime({ sent: inFull(sent) }, evidence, due?.date);
    }
    return dueInWords !== null && isAfter({ date: school.asOf }, due)
      ? say.missing({ due: dueInWords }, evidence, due?.date)
      : say.awaited({ due: dueInWords }, evidence, due?.date);
  },
});

/** A day, and the minute of it where that is known. */
interface Moment {
  readonly date: IsoDate;
  readonly minute?: number;
}

const DAY = 24 * 60;

/** The last moment in time, to the minute only if asked and known; null where it lies past the calendar. */
function deadline(start: Moment, within: Duration, calendar: SchoolCalendar, toTheMinute: boolean): Moment | null {
  if (toTheMinute && start.minute !== undefined && within.unit === "hours") {
    const minutes = start.minute + within.count * 60;
    return { date: add(start.date, Math.floor(minutes / DAY), "day"), minute: minutes % DAY };
  }
  const date = dateOfDeadline(deadlineAfter(start.date, within, calendar));
  return date && { date };
}

function isAfter(moment: Moment, deadline: Moment | null): boolean {
  if (deadline === null || moment.date < deadline.date) return false;
  return moment.date > deadline.date || (moment.minute ?? 0) > (deadline.minute ?? DAY);
}

/** `4 March 2026 at 10:31`. */
function inFull({ date, minute }: Moment): string {
  if (minute === undefined) return inWords(date);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${inWords(date)} at ${hours}:${minutes}`;
}
