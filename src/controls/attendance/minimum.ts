import { z } from "zod";
import { summaryOf } from "../../calendar/attendance-summary.ts";
import {
  attendanceOf,
  FEWEST_SESSIONS,
  isBelow,
  sessionsThatCount,
  shareInWords,
  undatedStart,
} from "../../calendar/attendance-sums.ts";
import { gapIn } from "../../calendar/register-gap.ts";
import { type Attendance, citeSession } from "../../domain/attendance.ts";
import type { Evidence } from "../../domain/cells.ts";
import { type Assessment, cannotTell, doesNotApply, fails, passes, type Sayer } from "../../domain/control.ts";
import type { Child, School } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod, eachChildInPeriod } from "../looked-at.ts";
import { percent } from "../params.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

const reasons = {
  enough: passes(
    (f: { sum: Attendance; percent: number }) =>
      `Attendance of ${shareInWords(f.sum)}; at least ${f.percent}% is asked.`,
  ),
  tooLittle: fails(
    (f: { sum: Attendance; percent: number }) => `Attendance of ${shareInWords(f.sum)}, below ${f.percent}%.`,
  ),
  tooFewSessions: doesNotApply(
    (f: { possible: number }) => `Only ${f.possible} sessions were possible: under ${FEWEST_SESSIONS} are not judged.`,
  ),
  summaryNothing: cannotTell(
    () => "No attendance summary of the child lies in the academic year: export one, or the session marks.",
  ),
  summaryUnclear: cannotTell(
    () => "An attendance summary lacks a number, or has more present than possible: export it again.",
  ),
  summaryOverlapping: cannotTell(
    () => "Attendance summaries of the child overlap: keep one for each day, or export the session marks.",
  ),
  summaryNotThroughout: cannotTell(
    () => "The attendance summary takes in days out of care or off the roll: export the session marks.",
  ),
  ...REGISTER_GAPS,
};

export const attendanceMinimum = defineControlKind({
  id: "attendance.minimum",
  title: "attendance of at least a percentage",
  params: z.strictObject({ percent: percent("The least attendance that will do; exactly so much is enough") }),
  doc: {
    asks:
      "Whether a child attended at least the percentage of the sessions possible in the academic year so far, on " +
      "days in care and on roll. A child without session marks is judged by summaries that lie in the year.",
    when: {
      pass: "Attended over possible is the percentage or more, in exact numbers.",
      fail: "Attended over possible is below the percentage.",
      "not-assessable": `A summary is not clear, or takes in days out of care; or ${WITH_A_GAP}.`,
      "not-applicable":
        "Nobody was in care and on roll in the period, or under 20 sessions were possible for the child.",
    },
    examples: {
      pass: "18 of 20 sessions, 90% asked: exactly 90% is enough.",
      fail: "17 of 20 sessions, 90% asked.",
      "not-assessable": "A summary of the autumn term, and the child entered care in October.",
      "not-applicable": "The child came a week ago: 10 sessions were possible.",
    },
    mend: "Agree with the child, the carer and the virtual school what would help, and put it in the PEP.",
  },
  reasons,
  concerns: anyChildInPeriod,
  findsIn: () => [],
  subjects: eachChildInPeriod,
  judgesBy: () => [["attendance", "attendance_summary"]],
  judge({ subject: { child }, params: { percent }, school, say }) {
    const sessions = sessionsThatCount(child, school);
    const hasMarks = sessions.some(({ is }) => is !== "no-mark");
    if (!hasMarks && hasSummary(child, school)) return bySummary(child, school, percent, say);
    const gap = gapIn(child, school);
    if (gap) return sayGap(gap, say);
    const ends = [sessions.at(0), sessions.at(-1)].flatMap((session) => (session ? [citeSession(session)] : []));
    return compare(attendanceOf(sessions), percent, ends, say);
  },
});

/** With no register at all, the summaries are asked even where they hold nothing of the child. */
function hasSummary(child: Child, { present }: School): boolean {
  return child.attendance_summary.length > 0 || !present.has("attendance");
}

function bySummary(child: Child, school: School, percent: number, say: Sayer<typeof reasons>): Assessment {
  const start = undatedStart(child);
  if (start) return sayGap({ is: "start undated", cell: start }, say);
  const { says, evidence } = summaryOf(child, school);
  if (says === "nothing") return say.summaryNothing({}, [child.pupil.school_start]);
  if (says === "unclear") return say.summaryUnclear({}, evidence);
  if (says === "overlapping") return say.summaryOverlapping({}, evidence);
  if (says === "not in care throughout") return say.summaryNotThroughout({}, evidence);
  return compare(says, percent, evidence, say);
}

function compare(
  sum: Attendance,
  percent: number,
  evidence: readonly Evidence[],
  say: Sayer<typeof reasons>,
): Assessment {
  if (sum.possible < FEWEST_SESSIONS) return say.tooFewSessions({ possible: sum.possible }, evidence);
  return isBelow(sum, percent) ? say.tooLittle({ sum, percent }, evidence) : say.enough({ sum, percent }, evidence);
}
