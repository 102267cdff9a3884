import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { type Deadline, dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { lengthInDays } from "../../calendar/length-in-days.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { SchoolCalendar } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { count } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

export const suspensionProvisionFromDay = defineControlKind({
  id: "suspension.provision-from-day",
  title: "education provided from a given day of a suspension on",
  params: z.strictObject({
    day: count("The school day of the suspension by which education is provided; 1 is its start"),
  }),
  doc: {
    asks: "Whether education was provided by the day the policy names, for each suspension that lasts as long and each permanent exclusion.",
    when: {
      pass: "provision_from is on or before that day; the first day is the start, and the others are counted in school days.",
      fail: "Education began later, or has not begun and that day has passed.",
      due: "Education has not begun, and that day has not passed.",
      "not-assessable":
        "The start of the suspension or of the education is on a date not known; the file has no column provision_from; or it was not in time and nobody can tell whether the suspension lasts as long (neither sessions nor an end_date that the calendar reaches).",
      "not-applicable":
        "No suspension of that length began in the period while its child was in care. Its length is half its sessions, else the school days from start to end; a day begun counts as a day. A permanent exclusion is as long as any.",
    },
    examples: {
      pass: "Day 1: suspended on 5 March, taught at home from 5 March.",
      fail: "Day 1: suspended on 5 March, taught at home from 6 March.",
      due: "Day 6: permanently excluded on Monday 9 March, nothing arranged yet on 13 March; the sixth day is 16 March.",
      "not-assessable": 'provision_from says "yes" in place of a date.',
      "not-applicable": "Day 6: the only suspension was of 10 sessions, five days.",
    },
    mend: "Arrange education now and record when it began. Agree with a provider beforehand who takes a child from the first day.",
    meet: "Arrange education to begin by the day named, and enter when it does.",
  },
  reasons: {
    inTime: passes((f: { began: IsoDate }) => `Education provided from ${inWords(f.began)}, in time.`),
    late: failsLate(
      (f: { began: IsoDate; due: IsoDate }) =>
        `Education provided from ${inWords(f.began)}; it was due by ${inWords(f.due)}.`,
    ),
    missing: fails((f: { due: IsoDate }) => `No education is recorded; it was due by ${inWords(f.due)}.`),
    awaited: isDue(
      (f: { due: IsoDate | null }) => `Education has still to be provided${f.due ? `, by ${inWords(f.due)}` : ""}.`,
    ),
    dateUnknown: cannotTell(
      () => "Education was provided from a date not known: enter it in provision_from of the suspensions file.",
    ),
    notRecorded: cannotTell(
      () => "Whether education was provided is not recorded: add provision_from to the suspensions file.",
    ),
    lengthUnknown: cannotTell(
      () => "How long the suspension lasts is not known: enter sessions in the suspensions file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: (asked) =>
    suspensions(asked).filter(({ event }) => {
      const length = lengthInDays(event, asked.school.calendar);
      return length === null || Math.ceil(length) >= asked.params.day;
    }),
  judgesBy: ({ day }) => (day > 1 ? [SCHOOL_DAYS] : []),
  judge({ subject: { event, on }, params: { day }, school, say }) {
    const evidence = [event.start_date, event.provision_from];
    if (on === null) return say.startUnknown({}, [event.start_date]);
    const deadline = nthDay(on, day, school.calendar);
    const due = dateOfDeadline(deadline);
    const { is } = event.provision_from.value;
    const began = dateOf(event.provision_from);
    if (is === "unknown") return say.notRecorded({}, evidence, due);
    if (is === "undated") return say.dateUnknown({}, evidence, due);
    if (began !== null && !isOver(deadline, began)) return say.inTime({ began }, evidence, due);
    if (due === null || !isOver(deadline, school.asOf)) return say.awaited({ due }, evidence, due);
    const length = lengthInDays(event, school.calendar);
    if (day > 1 && length === null) return say.lengthUnknown({}, [event.sessions, event.end_date], due);
    return began === null ? say.missing({ due }, evidence, due) : say.late({ began, due }, evidence, due);
  },
});

/** The nth school day of a suspension. Its start is the first, whatever day that is, and needs no calendar. */
function nthDay(start: IsoDate, n: number, calendar: SchoolCalendar): Deadline {
  return n === 1 ? start : deadlineAfter(start, { count: n - 1, unit: "school days" }, calendar);
}
