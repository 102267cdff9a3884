import { z } from "zod";
import { undatedStart } from "../../calendar/attendance-sums.ts";
import { inWords } from "../../calendar/dates.ts";
import { tellsOfYear, termsOfYear } from "../../calendar/school-year.ts";
import { type Asked, cannotTell, doesNotApply, fails, isDue, passes } from "../../domain/control.ts";
import type { IsoDate, Period } from "../../domain/dates.ts";
import { countsOn, isIn } from "../../domain/membership.ts";
import { undatedMeetings } from "../../domain/pep-meetings.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, type ChildSubject, childrenNow } from "../looked-at.ts";
import { roles } from "../params.ts";
import { citesOf, heldMeetings, meetingUnclear, meetingUndated } from "./meetings.ts";
import { rating } from "./rating.ts";

/** A child is owed a meeting of a term from so many school days in care and on roll (contract, section 4). */
const SCHOOL_DAYS_OF_A_TERM = 20;

/** A child and a term; `term` is null where the calendar leaves out a part of the year. */
interface ChildTerm extends ChildSubject {
  readonly term: Period | null;
}

export const pepEachTerm = defineControlKind({
  id: "pep.each-term",
  title: "a PEP meeting in every term",
  params: z.strictObject({
    attended: roles("Who must be at the meeting").optional(),
    quality: rating("The least quality that the PEP must be found to have: red, amber or green").optional(),
  }),
  doc: {
    asks:
      "Whether a PEP meeting was held for each child in care in every term that has begun, with the people and of " +
      "the quality asked for.",
    when: {
      pass:
        "A meeting was held in the term, with every role in attendees and at least the quality, where these are " +
        "asked for.",
      fail: "The term is over, and no such meeting was held in it.",
      due: "No such meeting has been held in the term yet; the last day of the term is still in time.",
      "not-assessable":
        "The meeting that could answer has no attendees or no quality, or is on a date not known; or care_start or " +
        "school_start is empty; or the calendar leaves out a part of the year.",
      "not-applicable":
        "The child is in care and on roll on fewer than 20 school days of the whole term, past and to come; or " +
        "nobody is on the as-of date.",
    },
    examples: {
      pass: "Autumn term to 19 December 2025: a meeting on 5 November with the social worker, who is asked for.",
      fail: "On 5 January 2026: the only meeting of the autumn was without the social worker.",
      due: "On 19 December 2025, the last day of the term, without a meeting.",
      "not-assessable": "The only meeting of the term has attendees left empty, and the social worker is asked for.",
      "not-applicable": "In care from 25 November 2025, with 19 school days of the term left.",
    },
    mend: "Hold the meeting now, with everybody who was missing, and book one in each term still to come.",
    meet: "Book the meeting for a day before the term ends, and invite everybody the policy names.",
  },
  reasons: {
    held: passes((f: { held: IsoDate }) => `PEP meeting held on ${inWords(f.held)}.`),
    lacking: fails(
      (f: { held: IsoDate; lacks: readonly string[] }) =>
        `The PEP meeting of ${inWords(f.held)} lacked: ${f.lacks.join(", ")}. No other in the term made up for it.`,
    ),
    missing: fails(
      (f: { from: IsoDate; to: IsoDate }) =>
        `No PEP meeting was held in the term from ${inWords(f.from)} to ${inWords(f.to)}.`,
    ),
    awaited: isDue((f: { to: IsoDate }) => `The PEP meeting of this term is due by ${inWords(f.to)}.`),
    meetingUnclear,
    meetingUndated,
    startUndated: cannotTell(
      (f: { column: string }) =>
        `How much of the term the child was in care and on roll cannot be told: fill in ${f.column} in the pupil list.`,
    ),
    termsUnknown: cannotTell(
      () => "The calendar leaves out a part of this academic year: add its terms to the calendar file.",
    ),
    shortStay: doesNotApply(
      (f: { days: number }) =>
        `In care and on roll on ${f.days} school days of the term: fewer than ${SCHOOL_DAYS_OF_A_TERM}.`,
    ),
  },
  concerns: anyChildNow,
  findsIn: () => ["calendar"],
  subjects: childTerms,
  judgesBy: () => ["peps"],
  judge({ subject: { child, term }, params, school, say }) {
    if (term === null) return say.termsUnknown({}, []);
    const { care_start, care_end, school_start, school_end } = child.pupil;
    const days = school.calendar.schoolDays(term).filter((day) => countsOn(child, day)).length;
    if (days < SCHOOL_DAYS_OF_A_TERM) return say.shortStay({ days }, [care_start, care_end, school_start, school_end]);
    const start = undatedStart(child);
    if (start) return say.startUndated({ column: start.cite.field }, [start]);
    const meetings = heldMeetings(child, params).filter(({ on }) => isIn(term, on));
    const answering = meetings.find(({ answers }) => answers === "yes");
    if (answering) return say.held({ held: answering.on }, citesOf(answering), term.to);
    const unclear = meetings.find(({ answers }) => answers === "unknown");
    if (unclear)
      return say.meetingUnclear({ held: unclear.on, columns: unclear.unrecorded }, citesOf(unclear), term.to);
    const [undated] = undatedMeetings(child);
    if (undated) return say.meetingUndated({}, [undated.meeting_date], term.to);
    if (school.asOf <= term.to) return say.awaited({ to: term.to }, [care_start], term.to);
    const [lacking] = meetings;
    return lacking
      ? say.lacking({ held: lacking.on, lacks: lacking.lacks }, citesOf(lacking), term.to)
      : say.missing(term, [care_start], term.to);
  },
});

function childTerms({ school }: Asked<unknown>): ChildTerm[] {
  const terms = termsOfYear(school).filter(({ from }) => from <= school.asOf);
  return childrenNow(school).flatMap((child) => [
    ...terms.map((term) => ({ child, term, key: term.from })),
    ...(tellsOfYear(school, school.asOf) ? [] : [{ child, term: null, key: school.year.label }]),
  ]);
}
