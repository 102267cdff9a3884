import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { cannotTell, fails, failsLate, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { undatedMeetings } from "../../domain/pep-meetings.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { duration, roles } from "../params.ts";
import { citesOf, heldMeetings, meetingUnclear, meetingUndated } from "./meetings.ts";
import { type Trigger, trigger } from "./triggers/index.ts";

export const pepReviewAfter = defineControlKind({
  id: "pep.review-after",
  title: "a PEP review within a set time of something that calls for one",
  params: z.strictObject({
    trigger: trigger("What calls for a review"),
    within: duration("How long after the trigger the review may be"),
    attended: roles("Who must be at the review").optional(),
  }),
  doc: {
    asks:
      "Whether a PEP meeting followed each trigger in time, with the people asked for. Triggers: the first day on " +
      "which attendance so far this year is below a percentage, over at least 20 possible sessions; the first " +
      "school day on which the last 20 school days stand at least 10 percentage points below the 20 before; a " +
      "suspension marked as a serious incident, or a permanent exclusion; progress below average; fewer targets met " +
      "than set. Two on one day are one.",
    when: {
      pass: "A PEP meeting was held after the day of the trigger, by the deadline, with every role asked for.",
      fail: "The deadline has passed without such a meeting; a late one, or one that somebody missed, is named.",
      due: "No such meeting has been held yet, and the deadline has not passed; the deadline day itself is in time.",
      "not-assessable":
        "It cannot be told whether or when there was a trigger, for want of a date, an answer, a start of care or " +
        "school or a known attendance code; or the meeting that could answer has no attendees, or is on a date not " +
        "known.",
      "not-applicable":
        "Nobody in care and on roll on the as-of date had such a trigger in the period. A child without any " +
        "attendance mark has none: the attendance controls report that.",
    },
    examples: {
      pass: "Serious incident on 9 February 2026, 10 school days allowed, half-term in between: reviewed on 2 March.",
      fail: "The same with a review on 3 March, a day late; or on 9 February itself, which is not after it.",
      due: "The same on 2 March, without a review.",
      "not-assessable": "A suspension whose serious_incident is empty.",
      "not-applicable": "Attendance of exactly 85% where the trigger is attendance below 85%.",
    },
    mend: "Call the review now, with everybody the policy names, and record in it what has been done since.",
    meet: "Call the review for a day before the deadline, and invite everybody the policy names.",
  },
  reasons: {
    reviewed: passes(
      (f: { held: IsoDate; what: string; trigger: IsoDate }) =>
        `PEP review held on ${inWords(f.held)}, in time after ${inWords(f.trigger)}: ${f.what}.`,
    ),
    late: failsLate(
      (f: { held: IsoDate; due: IsoDate; what: string; trigger: IsoDate }) =>
        `PEP review held on ${inWords(f.held)}; it was due by ${inWords(f.due)}, ` +
        `after ${inWords(f.trigger)}: ${f.what}.`,
    ),
    lacking: fails(
      (f: { held: IsoDate; lacks: readonly string[]; due: IsoDate; what: string; trigger: IsoDate }) =>
        `The PEP review of ${inWords(f.held)} was without: ${f.lacks.join(", ")}. One with them was due by ` +
        `${inWords(f.due)}, after ${inWords(f.trigger)}: ${f.what}.`,
    ),
    missing: fails(
      (f: { due: IsoDate; what: string; trigger: IsoDate }) =>
        `No PEP review; it was due by ${inWords(f.due)}, after ${inWords(f.trigger)}: ${f.what}.`,
    ),
    awaited: isDue(
      (f: { due: IsoDate | null; what: string; trigger: IsoDate }) =>
        `A PEP review is due ${f.due ? `by ${inWords(f.due)}` : "after the last day of the calendar"}, ` +
        `after ${inWords(f.trigger)}: ${f.what}.`,
    ),
    triggerUnknown: cannotTell(
      (f: { what: string }) => `Whether, or when, a PEP review was called for cannot be told: fill in ${f.what}.`,
    ),
    meetingUnclear,
    meetingUndated,
  },
  concerns: anyChildNow,
  findsIn: ({ trigger }) => trigger.needs,
  subjects: (asked) => onePerDay(asked.params.trigger.find(asked)),
  judgesBy: ({ within }) => ["peps", ...(within.unit === "school days" ? [SCHOOL_DAYS] : [])],
  judge({ subject: { child, on, what, evidence }, params: { within, attended }, school, say }) {
    if (on === null) return say.triggerUnknown({ what }, evidence);
    const deadline = deadlineAfter(on, within, school.calendar);
    const due = dateOfDeadline(deadline);
    const after = heldMeetings(child, { attended }).filter((meeting) => meeting.on > on);
    const inTime = after.filter((meeting) => !isOver(deadline, meeting.on));
    const facts = { what, trigger: on };

    const review = inTime.find(({ answers }) => answers === "yes");
    if (review) return say.reviewed({ ...facts, held: review.on }, [...evidence, ...citesOf(review)], due);
    const unclear = inTime.find(({ answers }) => answers === "unknown");
    if (unclear) return say.meetingUnclear({ held: unclear.on, columns: unclear.unrecorded }, citesOf(unclear), due);
    const [undated] = undatedMeetings(child);
    if (undated) return say.meetingUndated({}, [...evidence, undated.meeting_date], due);
    if (due === null || !isOver(deadline, school.asOf)) return say.awaited({ ...facts, due }, evidence, due);
    const late = after.find(({ answers }) => answers === "yes");
    if (late) return say.late({ ...facts, held: late.on, due }, [...evidence, ...citesOf(late)], due);
    const [lacking] = inTime;
    return lacking
      ? say.lacking({ ...facts, held: lacking.on, lacks: lacking.lacks, due }, [...evidence, ...citesOf(lacking)], due)
      : say.missing({ ...facts, due }, evidence, due);
  },
});

/** Two triggers of a child on one day are one; one that is certain decides before one that is in doubt. */
function onePerDay(triggers: readonly Trigger[]): Trigger[] {
  const certainFirst = [...triggers.filter(({ on }) => on !== null), ...triggers.filter(({ on }) => on === null)];
  return certainFirst.filter(
    ({ child, key }, i) => certainFirst.findIndex((other) => other.child === child && other.key === key) === i,
  );
}
