import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { durationInWords } from "../../calendar/duration.ts";
import { citeSession } from "../../domain/attendance.ts";
import { type Assessment, cannotTell, fails, passes, type Sayer } from "../../domain/control.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, type Placement, placements } from "../looked-at.ts";
import { interval } from "../params.ts";
import { c2Marks, isWithin, type Marks, timetablesOf } from "./c2-marks.ts";
import { reviewOf, reviewReasons } from "./review.ts";
import { startUnknown } from "./start-unknown.ts";

const reasons = {
  kept: passes(
    (f: { last: IsoDate }) =>
      `Agreed by all agencies, in the PEP, for a fixed term, and reviewed or begun on ${inWords(f.last)}.`,
  ),
  notDone: fails((f: { what: string }) => `The part-time timetable is not ${f.what}.`),
  notRecorded: cannotTell(
    (f: { what: string; column: string }) =>
      `Whether the part-time timetable is ${f.what} is not recorded: fill in ${f.column} in the provision file.`,
  ),
  noEnd: fails(() => "The part-time timetable has no end."),
  endUnknown: cannotTell(() => "When the part-time timetable ends is not known: enter end_date in the provision file."),
  ...reviewReasons,
  startUnknown,
  marksWithin: passes(
    (f: { count: number }) => `Every session marked C2 lies within a part-time timetable (${f.count} in all).`,
  ),
  marksOutside: fails(
    (f: { count: number; first: IsoDate }) =>
      `Sessions marked C2 outside any part-time timetable: ${f.count}, the first on ${inWords(f.first)}.`,
  ),
  marksUnclear: cannotTell(
    () =>
      "Whether every session marked C2 lies within a part-time timetable is not known: enter start_date and end_date in the provision file.",
  ),
};
type Say = Sayer<typeof reasons>;

export const timetablePartTimeAgreed = defineControlKind({
  id: "timetable.part-time-agreed",
  title: "part-time timetables agreed, in the PEP, reviewed and for a fixed term",
  params: z.strictObject({ review_every: interval("The longest time between reviews of a part-time timetable") }),
  doc: {
    asks: "Whether each part-time timetable of a child in care was agreed by all agencies, is in the PEP, has an end and was reviewed recently enough; and whether every session that the register marks C2 lies within such a timetable.",
    when: {
      pass: "multi_agency_agreed and in_pep are yes, end_date is given, and last_reviewed, or the start if that is later, is at most `review_every` before the as-of date, or before the end if that came first. Marks: each C2 mark of the period, on a day in care and on roll, lies within a part-time timetable of the child, agreed or not.",
      fail: "One of these is no, empty (end_date) or too long ago; or a C2 mark lies within no part-time timetable.",
      "not-assessable":
        "None of them fails, and one is not known: an answer that is empty or has no column, or a date that is not given.",
      "not-applicable":
        "No part-time timetable was active in the period on a day on which its child was in care, and no child in care and on roll on the as-of date has a C2 mark.",
    },
    examples: {
      pass: "From 6 January to 27 March, agreed and in the PEP, last reviewed on 27 January: as of 10 March that is 42 days, six weeks.",
      fail: "The same, last reviewed on 26 January; or a C2 mark on 5 January.",
      "not-assessable": "The same, and multi_agency_agreed is empty.",
      "not-applicable": "The only part-time timetable ended on 22 July, before this year.",
    },
    mend: "Meet with the carer, the social worker and the virtual school; agree how and when the child is back full time, and write it into the PEP with the date of the next review.",
  },
  reasons,
  concerns: anyEventPossible,
  findsIn: () => ["provision", "attendance"],
  subjects: (asked): (Placement | Marks)[] => [...placements("part-time timetable")(asked), ...c2Marks(asked)],
  judgesBy: () => [],
  judge({ subject, params, school, say }) {
    if ("marks" in subject) return judgeMarks(subject, say);
    const { event, on } = subject;
    return on === null
      ? say.startUnknown({}, [event.start_date])
      : judgeTimetable(event, on, params.review_every, school.asOf, say);
  },
});

const AGREEMENTS = { multi_agency_agreed: "agreed by all agencies", in_pep: "in the PEP" } as const;

function judgeTimetable(event: Placement["event"], start: IsoDate, every: Duration, asOf: IsoDate, say: Say) {
  const missing = (["multi_agency_agreed", "in_pep"] as const).flatMap((column): Assessment[] => {
    const [cell, what] = [event[column], AGREEMENTS[column]];
    if (cell.value === "yes") return [];
    return [cell.value === "no" ? say.notDone({ what }, [cell]) : say.notRecorded({ what, column }, [cell])];
  });
  const end = event.end_date.value;
  if (end.is !== "on")
    missing.push(end.is === "not-yet" ? say.noEnd({}, [event.end_date]) : say.endUnknown({}, [event.end_date]));
  const { is, last, until } = reviewOf(event, start, every, asOf);
  const dates = [event.start_date, event.last_reviewed, event.end_date];
  if (is === "overdue") missing.push(say.overdue({ last, until, every: durationInWords(every) }, dates));
  if (is === "not known") missing.push(say.reviewUnknown({}, dates));
  if (missing.length > 0) return worstAnswer(missing);
  return say.kept({ last }, [event.multi_agency_agreed, event.in_pep, ...dates]);
}

function judgeMarks({ child, marks }: Marks, say: Say): Assessment {
  const timetables = timetablesOf(child);
  const dates = timetables.flatMap(({ start_date, end_date }) => [start_date, end_date]);
  const outside = marks.filter(({ date }) => isWithin(timetables, date) === "no");
  const [first] = outside;
  if (first) return say.marksOutside({ count: outside.length, first: first.date }, outside.map(citeSession));
  return marks.every(({ date }) => isWithin(timetables, date) === "yes")
    ? say.marksWithin({ count: marks.length }, dates)
    : say.marksUnclear({}, dates);
}
