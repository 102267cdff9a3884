import { z } from "zod";
import { sessionsThatCount } from "../../calendar/attendance-sums.ts";
import { inWords } from "../../calendar/dates.ts";
import { gapIn } from "../../calendar/register-gap.ts";
import { citeSession, type Session } from "../../domain/attendance.ts";
import { type Answer, dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Child } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod, eachChildInPeriod } from "../looked-at.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

/** Suspended or permanently excluded, with no provision made: the register's own word for an exclusion. */
const EXCLUDED = "E";

export const attendanceNoUnrecordedExclusion = defineControlKind({
  id: "attendance.no-unrecorded-exclusion",
  title: "no exclusion in the register that is not on record as one",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether every session marked E, on days on which the child was in care and on roll, lies within a suspension " +
      "on record, its first and last day included, or on or after a permanent exclusion.",
    when: {
      pass: "Every E mark is accounted for, or there is none.",
      fail: "At least one E mark lies outside every suspension, and before any permanent exclusion.",
      "not-assessable": `An E mark may lie within a suspension whose start or end is not given; or ${WITH_A_GAP}.`,
      "not-applicable": "Nobody was in care and on roll in the period.",
    },
    examples: {
      pass: "Marked E on 10 and 11 September 2025, suspended from 10 to 11 September.",
      fail: "Marked E on 11 September as well, when the suspension ended on 10 September.",
      "not-assessable": "Marked E on 11 September, suspended from 10 September, end_date empty.",
      "not-applicable": "The only child in care left the school in July.",
    },
    mend: "Find out what happened. Record the suspension and tell everybody who must be told, or correct the mark.",
  },
  reasons: {
    noneMarked: passes(() => "No session is marked E."),
    accounted: passes((f: { marks: number }) => `Sessions marked E, all of them on record: ${f.marks}.`),
    unrecorded: fails(
      (f: { marks: number; first: IsoDate }) =>
        `Sessions marked E without a suspension on record: ${f.marks}, the first on ${inWords(f.first)}.`,
    ),
    endUnknown: cannotTell(
      (f: { first: IsoDate }) =>
        `The E of ${inWords(f.first)} may be on record: enter start_date and end_date of each suspension.`,
    ),
    ...REGISTER_GAPS,
  },
  concerns: anyChildInPeriod,
  findsIn: () => [],
  subjects: eachChildInPeriod,
  judgesBy: () => ["attendance", "suspensions"],
  judge({ subject: { child }, school, say }) {
    const gap = gapIn(child, school);
    if (gap && gap.is !== "start undated") return sayGap(gap, say);
    const marked = sessionsThatCount(child, school).filter(({ code }) => code === EXCLUDED);
    const outside = marked.filter((session) => isOnRecord(session, child) === "no");
    const doubtful = marked.find((session) => isOnRecord(session, child) === "unknown");
    const first = outside[0] ?? doubtful;
    if (marked.length === 0) return say.noneMarked({}, []);
    if (first === undefined) return say.accounted({ marks: marked.length }, marked.map(citeSession));
    // Without the start of care nobody can tell whether the mark is of a time in care.
    if (gap) return sayGap(gap, say);
    return outside.length > 0
      ? say.unrecorded({ marks: outside.length, first: first.date }, outside.map(citeSession))
      : say.endUnknown({ first: first.date }, [citeSession(first), ...child.suspensions.map((row) => row.end_date)]);
  },
});

function isOnRecord(session: Session, { suspensions }: Child): Answer {
  const answers = suspensions.map((suspension) => covers(suspension, session));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function covers({ type, start_date, end_date }: RecordOf<"suspensions">, { date }: Session): Answer {
  const [start, end] = [dateOf(start_date), dateOf(end_date)];
  if (start === null) return "unknown";
  if (date < start) return "no";
  if (type.value === "permanent" || date === start) return "yes";
  if (end === null) return "unknown";
  return date <= end ? "yes" : "no";
}
