import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import {
  type Assessment,
  cannotTell,
  doesNotApply,
  fails,
  failsLate,
  isDue,
  passes,
  type Sayer,
  SCHOOL_DAYS,
} from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { belongsInPeriod, inCareOn, isIn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, type ChildSubject } from "../looked-at.ts";
import { yearNumber } from "../year-group.ts";

/** `on` is null where the child left on a date not known. */
interface Leaver extends ChildSubject {
  readonly on: IsoDate | null;
}

/** Without a school day between leaving and the next placement, it starts on the first school day after, or before. */
const NEXT_SCHOOL_DAY = { count: 1, unit: "school days" } as const;

const reasons = {
  seamless: passes(
    (f: { left: IsoDate; start: IsoDate }) =>
      `Left on ${inWords(f.left)}; the next placement started on ${inWords(f.start)}, with no school day lost.`,
  ),
  gap: failsLate(
    (f: { left: IsoDate; start: IsoDate; due: IsoDate }) =>
      `Left on ${inWords(f.left)}; the next placement starts on ${inWords(f.start)}, but was due by ${inWords(f.due)}.`,
  ),
  noPlacement: fails(
    (f: { left: IsoDate; due: IsoDate }) =>
      `Left on ${inWords(f.left)}; no new placement is recorded, and one was due by ${inWords(f.due)}.`,
  ),
  awaited: isDue(
    (f: { left: IsoDate; due: IsoDate | null }) =>
      `Left on ${inWords(f.left)}; the next placement is due ${f.due ? `by ${inWords(f.due)}` : "next school day"}.`,
  ),
  startUnknown: cannotTell(
    () => "The next placement started on a date not known: enter new_placement_start in the pupil list.",
  ),
  startNotRecorded: cannotTell(
    () => "When the next placement started is not recorded: add new_placement_start to the pupil list.",
  ),
  yearUnknown: cannotTell(
    () => "Whether the child left at the end of Year 11 or 13 cannot be told: enter year_group in the pupil list.",
  ),
  leftUndated: cannotTell(() => "The child left on a date not known: enter school_end in the pupil list."),
  leftNotRecorded: cannotTell(
    () => "Whether the child left is not recorded: add school_end to the pupil list, empty for whoever is on roll.",
  ),
  endOfStage: doesNotApply(
    (f: { year: number; left: IsoDate }) => `Left Year ${f.year} at the end of it, on ${inWords(f.left)}.`,
  ),
};

export const rollNotRemovedEarly = defineControlKind({
  id: "roll.not-removed-early",
  title: "no child in care taken off roll before the next placement starts",
  params: z.strictObject({}),
  doc: {
    asks: "Whether a child in care who left had the next placement start with no school day lost in between.",
    when: {
      pass: "new_placement_start is no later than the first school day after school_end.",
      fail: "The first school day after school_end has passed and the placement had not started by then.",
      due: "The placement has not started, and the first school day after school_end has not passed.",
      "not-assessable":
        "school_end or new_placement_start has no date or no column, or a summer leaver's year group is not known.",
      "not-applicable": "No child in care left in the period; or a Year 11 or Year 13 pupil left from June on.",
    },
    examples: {
      pass: "Left on Friday 13 February 2026, new placement on Monday 23 February: half-term lay in between.",
      fail: "The same child with the new placement on 24 February: a school day was lost.",
      due: "Left today, and no new placement has started yet.",
      "not-assessable": 'new_placement_start says "yes" in place of a date.',
      "not-applicable": "A Year 11 pupil who left on 12 June.",
    },
    mend: "Put the child back on roll until the placement starts, and tell the virtual school of the days lost.",
    meet: "Keep the child on roll until the new placement has started, and enter its first day.",
  },
  reasons,
  concerns: anyEventPossible,
  findsIn: () => [],
  subjects: ({ school }) => school.children.flatMap((child) => leaversOf(child, school)),
  judgesBy: () => [SCHOOL_DAYS],
  judge({ subject: { child, on: left }, school, say }) {
    const { school_end, year_group } = child.pupil;
    if (school_end.value.is === "unknown") return say.leftNotRecorded({}, [school_end]);
    if (left === null) return say.leftUndated({}, [school_end]);
    const year = yearNumber(child);
    if (isSummer(left) && (year === 11 || year === 13)) return say.endOfStage({ year, left }, [school_end, year_group]);
    const answer = placementAfter(left, child, school, say);
    const mayBeEndOfStage = isSummer(left) && year === null && answer.status !== "pass";
    return mayBeEndOfStage ? say.yearUnknown({}, [school_end, year_group]) : answer;
  },
});

/** Years 11 and 13 end in June. */
const isSummer = (day: IsoDate) => "06" <= day.slice(5, 7) && day.slice(5, 7) <= "08";

function placementAfter(left: IsoDate, { pupil }: Child, school: School, say: Sayer<typeof reasons>): Assessment {
  const { school_end, new_placement_start } = pupil;
  const evidence = [school_end, new_placement_start];
  if (new_placement_start.value.is === "unknown") return say.startNotRecorded({}, evidence);
  if (new_placement_start.value.is === "undated") return say.startUnknown({}, evidence);
  const deadline = deadlineAfter(left, NEXT_SCHOOL_DAY, school.calendar);
  const due = dateOfDeadline(deadline);
  const start = dateOf(new_placement_start);
  if (start !== null && start <= school.asOf && !isOver(deadline, start))
    return say.seamless({ left, start }, evidence, due);
  if (due === null || !isOver(deadline, school.asOf)) return say.awaited({ left, due }, evidence, due);
  return start === null ? say.noPlacement({ left, due }, evidence, due) : say.gap({ left, start, due }, evidence, due);
}

/** A child in care who left in the period. Where nobody can tell when, or whether, every child in care may have. */
function leaversOf(child: Child, { period, year }: School): Leaver[] {
  const { school_end } = child.pupil;
  const on = dateOf(school_end);
  if (on !== null) return isIn(period, on) && inCareOn(child, on) ? [{ child, on, key: on }] : [];
  return school_end.value.is !== "not-yet" && belongsInPeriod(child, period) ? [{ child, on, key: year.label }] : [];
}
