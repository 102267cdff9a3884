import { canBeCounted, deadlineAfter, parseDuration } from "../calendar/duration.ts";
import type { Duration, IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import type { School } from "../domain/school.ts";

/** How far ahead is looked where nobody says. */
export const USUAL_WITHIN = "30d";

const SHORT = { d: "calendar days", w: "weeks" } as const;

/** Reads how far ahead to look: `30d`, `6w`, or a length of time as a policy has it, `20 school days`. */
export function parseWithin(text: string): Duration {
  const [, count, unit] = /^(\d{1,4})\s?([dw])$/.exec(text.trim()) ?? [];
  const within = unit ? { count: Number(count), unit: SHORT[unit as keyof typeof SHORT] } : parseDuration(text);
  if (within !== null && canBeCounted(within)) return within;
  throw new UsageError(`--within ${text} is no length of time: write 30d, 6w or "20 school days".`);
}

/** The last day that is looked at. Throws UsageError where the calendar does not tell of so many school days. */
export function lastDayWithin(within: Duration, { asOf, calendar }: Pick<School, "asOf" | "calendar">): IsoDate {
  const last = deadlineAfter(asOf, within, calendar);
  if (last !== "later") return last;
  const why = calendar.covers ? `the calendar ends on ${calendar.covers.to}` : "there is no calendar and no register";
  throw new UsageError(`--within ${within.count} school days cannot be counted: ${why}. Write days or weeks.`);
}
