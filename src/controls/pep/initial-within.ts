import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { type Deadline, dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { type Cell, dateOf, type Happening } from "../../domain/cells.ts";
import { type Asked, cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { inCareOn, onRollOn } from "../../domain/membership.ts";
import { undatedMeetings } from "../../domain/pep-meetings.ts";
import type { Child } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, type ChildSubject, childrenNow } from "../looked-at.ts";
import { duration } from "../params.ts";
import { heldMeetings, meetingUndated } from "./meetings.ts";

/** What sets it off, and how that is said. */
const WORDS = { "care start": "entering care", "school start": "joining the school" } as const;
const TRIGGERS = Object.keys(WORDS) as (keyof typeof WORDS)[];

const params = z.strictObject({
  within: duration("How long after the trigger the meeting may be"),
  from: z
    .array(z.enum(TRIGGERS))
    .min(1)
    .describe("What sets it off: entering care while on roll, or joining the school while in care"),
});
type Params = z.output<typeof params>;

/** `on` is null where the trigger is known to exist, but not its date. */
interface Trigger extends ChildSubject {
  readonly on: IsoDate | null;
  readonly what: string;
  readonly deadline: Deadline;
  readonly cell: Cell<Happening>;
}

export const pepInitialWithin = defineControlKind({
  id: "pep.initial-within",
  title: "a first PEP meeting within a set time of entering care or joining the school",
  params,
  doc: {
    asks:
      "Whether a PEP meeting was held in time after a child entered care while on roll, or joined the school while " +
      "in care.",
    when: {
      pass: "A PEP meeting was held on any day from the trigger to the deadline, both included.",
      fail: "The deadline has passed, and no meeting was held from the trigger to it; a later meeting is named.",
      due:
        "No meeting has been held since the trigger, and the deadline has not passed; the deadline day itself is in " +
        "time.",
      "not-assessable":
        "The date of the trigger is not given, or the only meeting that could answer it is on a date not known.",
      "not-applicable":
        "Nobody is in care and on roll on the as-of date, or no trigger has its deadline in the academic year or " +
        "later.",
    },
    examples: {
      pass:
        "In care from 6 October 2025, 20 school days allowed, half-term in between: a meeting on 10 November is in " +
        "time.",
      fail: "The same child with a meeting on 11 November: a day late.",
      due: "The same child on 10 November without a meeting: the deadline day itself.",
      "not-assessable": "care_status is CiC and care_start is empty: nobody can tell when the 20 days began.",
      "not-applicable": "In care since 2019 and on roll since 2021: both deadlines passed in earlier years.",
    },
    mend: "Hold the PEP meeting now, and record in its notes why it was late. If it was held, enter its date.",
    meet: "Call the PEP meeting for a day before the deadline; the social worker and the carer need notice.",
  },
  reasons: {
    inTime: passes(
      (f: { held: IsoDate; what: string; trigger: IsoDate }) =>
        `PEP meeting held on ${inWords(f.held)}, in time after ${f.what} on ${inWords(f.trigger)}.`,
    ),
    late: failsLate(
      (f: { held: IsoDate; due: IsoDate }) =>
        `PEP meeting held on ${inWords(f.held)}; it was due by ${inWords(f.due)}.`,
    ),
    missing: fails((f: { due: IsoDate }) => `No PEP meeting is recorded; it was due by ${inWords(f.due)}.`),
    awaited: isDue(
      (f: { due: IsoDate | null }) =>
        `No PEP meeting yet; it is due ${f.due ? `by ${inWords(f.due)}` : "after the last day of the calendar"}.`,
    ),
    triggerUndated: cannotTell(
      (f: { column: string }) => `The first PEP cannot be timed: fill in ${f.column} in the pupil list.`,
    ),
    meetingUndated,
  },
  concerns: anyChildNow,
  findsIn: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  subjects: ({ school, params }) => childrenNow(school).flatMap((child) => triggersOf(child, { school, params })),
  judgesBy: () => ["peps"],
  judge({ subject: { child, on, what, deadline, cell }, school, say }) {
    if (on === null) return say.triggerUndated({ column: cell.cite.field }, [cell]);
    const first = heldMeetings(child, {}).find((meeting) => meeting.on >= on);
    const due = dateOfDeadline(deadline);
    if (first && !isOver(deadline, first.on))
      return say.inTime({ held: first.on, what, trigger: on }, [cell, first.pep.meeting_date], due);
    const [undated] = undatedMeetings(child);
    if (undated) return say.meetingUndated({}, [cell, undated.meeting_date], due);
    if (!isOver(deadline, school.asOf) || due === null) return say.awaited({ due }, [cell], due);
    return first
      ? say.late({ held: first.on, due }, [cell, first.pep.meeting_date], due)
      : say.missing({ due }, [cell], due);
  },
});

/** Both dates lie before the as-of date or on it, or the child would not be one of today's. */
function triggersOf(child: Child, { school, params }: Pick<Asked<Params>, "school" | "params">): Trigger[] {
  const { care_start, school_start } = child.pupil;
  const triggers = params.from.flatMap((from): Trigger[] => {
    const cell = from === "care start" ? care_start : school_start;
    const on = dateOf(cell);
    if (on === null) return [{ child, key: school.year.label, on, what: WORDS[from], deadline: "later", cell }];
    const counts = from === "care start" ? onRollOn(child, on) : inCareOn(child, on);
    const deadline = deadlineAfter(on, params.within, school.calendar);
    return counts && !isOver(deadline, school.period.from)
      ? [{ child, key: on, on, what: WORDS[from], deadline, cell }]
      : [];
  });
  // Entering care and joining the school on one day is one trigger.
  return triggers.filter(({ key }, i) => triggers.findIndex((other) => other.key === key) === i);
}
