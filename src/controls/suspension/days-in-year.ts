import { z } from "zod";
import { lengthInDays } from "../../calendar/length-in-days.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { isIn } from "../../domain/membership.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod, eachChildInPeriod } from "../looked-at.ts";
import { count, groups } from "../params.ts";

export const suspensionDaysInYear = defineControlKind({
  id: "suspension.days-in-year",
  title: "no more days of suspension in an academic year than are allowed",
  params: z.strictObject({
    maximum: count("The most school days for which a child may be suspended in an academic year"),
    groups: groups(),
  }),
  doc: {
    asks: "Whether the suspensions of each child in the academic year add up to no more school days than are allowed. A suspension counts with half its sessions, else with the school days from its first day to its last; only what this school has on record is added up.",
    when: {
      pass: "The suspensions that began in the period add up to the maximum or less, and each length is known.",
      fail: "Those whose length is known add up to more than the maximum.",
      "not-assessable":
        "Those whose length is known add up to the maximum or less, and there is one whose start or length is not known.",
      "not-applicable": "Nobody was in care (or in the group) and on roll in the period.",
    },
    examples: {
      pass: "Suspensions of 90 sessions together: 45 days, with 45 allowed. A child without a suspension passes too.",
      fail: "Suspensions of 91 sessions together: 45.5 days, half a day too many.",
      "not-assessable": "A suspension of 10 sessions, and one with neither sessions nor end_date.",
      "not-applicable": "The pupil list has nobody in care.",
    },
    mend: "Stop: the child may not be suspended again this year. Call the virtual school and plan provision together.",
  },
  reasons: {
    within: passes(
      (f: { days: number; maximum: number }) =>
        `Suspended for ${f.days} school days this year, of at most ${f.maximum}.`,
    ),
    tooMany: fails(
      (f: { days: number; maximum: number }) =>
        `Suspended for ${f.days} school days this year; ${f.maximum} are the most.`,
    ),
    lengthUnknown: cannotTell(
      (f: { days: number }) =>
        `${f.days} school days of suspension are known, and there is a suspension whose days are not: fill in start_date, and sessions or end_date, in the suspensions file.`,
    ),
  },
  concerns: anyChildInPeriod,
  findsIn: () => [],
  subjects: eachChildInPeriod,
  judgesBy: () => ["suspensions"],
  judge({ subject: { child }, params: { maximum }, school, say }) {
    const ofYear = child.suspensions.filter(({ type, start_date }) => {
      const start = dateOf(start_date);
      return type.value !== "permanent" && (start === null || isIn(school.period, start));
    });
    const lengths = ofYear.map((suspension) =>
      dateOf(suspension.start_date) ? lengthInDays(suspension, school.calendar) : null,
    );
    const days = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
    const evidence = ofYear.flatMap(({ start_date, sessions, end_date }) => [start_date, sessions, end_date]);
    if (days > maximum) return say.tooMany({ days, maximum }, evidence);
    return lengths.includes(null) ? say.lengthUnknown({ days }, evidence) : say.within({ days, maximum }, evidence);
  },
});
