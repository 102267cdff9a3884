import { z } from "zod";
import { lastOfJuly } from "../../calendar/academic-year.ts";
import { inWords } from "../../calendar/dates.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, isDue, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { isIn } from "../../domain/membership.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { role } from "../params.ts";

export const trainingMinimumDays = defineControlKind({
  id: "training.minimum-days",
  title: "enough days of training in the academic year",
  about: "school",
  params: z.strictObject({
    role: role("Whose training it is"),
    days: z.number().positive().describe("How many days there must be in the academic year"),
    every: z.literal("1 year").describe("1 year: the days are added up over an academic year"),
  }),
  doc: {
    asks: "Whether the days of training recorded for a post in the academic year add up to enough.",
    when: {
      pass: "The days of the events for the role, from 1 September to the as-of date, add up to enough.",
      fail: "They do not, and 31 July has passed.",
      due: "They do not yet; 31 July itself is in time.",
      "not-assessable":
        "There is no training file; or the days that are known are not enough, and an event for the role has a " +
        "date not known or no number of days.",
    },
    examples: {
      pass: "Two days asked for: a day on 1 October 2025 and a day on 3 March 2026.",
      fail: "A day and a half by 1 August 2026.",
      due: "A day and a half by 31 July 2026.",
      "not-assessable": "A day on 1 October 2025, and an event on 3 March 2026 with days left empty.",
    },
    mend: "Book the days that are missing early in the new academic year, and record every event with its days.",
    meet: "Book the days that are missing before the end of July.",
  },
  reasons: {
    enough: passes((f: Sum) => `${soFar(f)}.`),
    tooFew: fails((f: Sum & { by: IsoDate }) => `${soFar(f)}; it was due by ${inWords(f.by)}.`),
    awaited: isDue((f: Sum & { by: IsoDate }) => `${soFar(f)}; it is due by ${inWords(f.by)}.`),
    unclear: cannotTell(
      (f: Sum & { column: string }) =>
        `${soFar(f)}, and an event of which it is not known what it adds: fill in ${f.column} in the training file.`,
    ),
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["training"],
  judge({ params: { role, days }, school, say }) {
    const events = school.training.filter((event) => {
      const on = dateOf(event.date);
      return event.role.value === role && (on === null || isIn(school.period, on));
    });
    const counted = events.filter(({ date, days }) => dateOf(date) !== null && days.value !== null);
    const held = sumOf(counted.map((event) => event.days.value ?? 0));
    const sum = { role, held, days };
    const cells = counted.flatMap((event) => [event.date, event.days]);
    const by = lastOfJuly(school.year);
    if (held >= days) return say.enough(sum, cells, by);
    const open = events.find((event) => !counted.includes(event));
    if (open) {
      const column = dateOf(open.date) === null ? "date" : "days";
      return say.unclear({ ...sum, column }, [open.date, open.days], by);
    }
    return school.asOf <= by ? say.awaited({ ...sum, by }, cells, by) : say.tooFew({ ...sum, by }, cells, by);
  },
});

type Sum = { role: string; held: number; days: number };

const soFar = ({ role, held, days }: Sum) => `Days of training of the ${role} this academic year: ${held} of ${days}`;

/** Adds up days in thousandths, so that ten tenths are one day and not a hair less. */
function sumOf(days: readonly number[]): number {
  return days.reduce((sum, one) => sum + Math.round(one * 1000), 0) / 1000;
}
