import { z } from "zod";
import { undatedStart } from "../../calendar/attendance-sums.ts";
import { inWords } from "../../calendar/dates.ts";
import { schoolYear } from "../../calendar/school-year.ts";
import { cannotTell, doesNotApply, fails, isDue, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { countsOn } from "../../domain/membership.ts";
import { meetingsOfPeriod, undatedMeetings } from "../../domain/pep-meetings.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { count } from "../params.ts";
import { meetingUndated } from "./meetings.ts";

export const pepMinimumPerYear = defineControlKind({
  id: "pep.minimum-per-year",
  title: "enough PEP meetings in a school year",
  params: z.strictObject({ count: count("How many PEP meetings there must be in the academic year") }),
  doc: {
    asks: "Whether enough PEP meetings are held in the academic year for each child who is there for the whole of it.",
    when: {
      pass: "Enough meetings have been held in the academic year, up to the as-of date.",
      fail: "The last term of the academic year is over, and there were fewer.",
      due: "There are fewer so far; the last day of the last term is still in time.",
      "not-assessable":
        "A meeting on a date not known may be the one that is missing; or care_start or school_start is empty; or " +
        "the calendar does not reach into the summer term.",
      "not-applicable":
        "The child is not in care and on roll from the first to the last school day of the year; or nobody is on " +
        "the as-of date.",
    },
    examples: {
      pass: "Three asked for: meetings on 8 October 2025, 4 February and 6 May 2026.",
      fail: "On 22 July 2026, the day after the last term: meetings on 8 October and 4 February alone.",
      due: "The same two meetings on 21 July 2026, the last day of the term.",
      "not-assessable": "The same two meetings, and a third whose meeting_date says yes.",
      "not-applicable": "In care from 4 September 2025, the second school day of the year.",
    },
    mend: "Hold a meeting now, and book three for the coming year, one in each term.",
    meet: "Book the meetings that are missing, spread over the terms that are left.",
  },
  reasons: {
    enough: passes((f: { held: number }) => `PEP meetings held this academic year: ${f.held}.`),
    tooFew: fails(
      (f: { held: number; count: number; to: IsoDate }) =>
        `PEP meetings held this academic year: ${f.held}; ${f.count} were due by ${inWords(f.to)}.`,
    ),
    awaited: isDue(
      (f: { held: number; count: number; to: IsoDate }) =>
        `PEP meetings held this academic year: ${f.held}; ${f.count} are due by ${inWords(f.to)}.`,
    ),
    meetingUndated,
    startUndated: cannotTell(
      (f: { column: string }) =>
        `Whether the child is here for the whole year cannot be told: fill in ${f.column} in the pupil list.`,
    ),
    termsUnknown: cannotTell(
      () => "The calendar leaves out a part of this academic year: add its terms to the calendar file.",
    ),
    partOfTheYear: doesNotApply(() => "The child is in care and on roll for a part of the school year alone."),
  },
  concerns: anyChildNow,
  findsIn: () => ["calendar"],
  subjects: eachChildNow,
  judgesBy: () => ["peps"],
  judge({ subject: { child }, params: { count }, school, say }) {
    const { care_start, care_end, school_start, school_end } = child.pupil;
    const year = schoolYear(school);
    if (year === null) return say.termsUnknown({}, []);
    if (!countsOn(child, year.firstDay) || !countsOn(child, year.lastDay))
      return say.partOfTheYear({}, [care_start, care_end, school_start, school_end]);
    const start = undatedStart(child);
    if (start) return say.startUndated({ column: start.cite.field }, [start]);
    const meetings = meetingsOfPeriod(child, school).map(({ pep }) => pep.meeting_date);
    const undated = undatedMeetings(child).map(({ meeting_date }) => meeting_date);
    const [held, to] = [meetings.length, year.ends];
    if (held >= count) return say.enough({ held }, meetings, to);
    if (held + undated.length >= count) return say.meetingUndated({}, undated, to);
    const evidence = [care_start, ...meetings];
    return school.asOf <= to
      ? say.awaited({ held, count, to }, evidence, to)
      : say.tooFew({ held, count, to }, evidence, to);
  },
});
