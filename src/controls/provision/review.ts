import { inWords } from "../../calendar/dates.ts";
import { since } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails } from "../../domain/control.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import type { Placement } from "../looked-at.ts";

/** Whether a placement was reviewed in time. `last` is its latest review, or its start; `until` the day asked about. */
export interface Review {
  readonly is: "in time" | "overdue" | "not known";
  readonly last: IsoDate;
  readonly until: IsoDate;
}

/**
 * A placement is reviewed in time if its latest review, or its start, is at most `every` before the as-of date, or
 * before its end if that came first (contract, section 4). An end or a review on a date not known may still make it so.
 */
export function reviewOf(placement: Placement["event"], start: IsoDate, every: Duration, asOf: IsoDate): Review {
  const end = placement.end_date.value;
  const reviewed = dateOf(placement.last_reviewed);
  const last = reviewed !== null && reviewed > start ? reviewed : start;
  const until = end.is === "on" && end.date < asOf ? end.date : asOf;
  if (last >= since(until, every)) return { is: "in time", last, until };
  const isOpen = [end.is, placement.last_reviewed.value.is].some((is) => is === "undated" || is === "unknown");
  return { is: isOpen ? "not known" : "overdue", last, until };
}

/** What is said of a review that is overdue, or that nobody can tell the time of. */
export const reviewReasons = {
  overdue: fails(
    (f: { last: IsoDate; until: IsoDate; every: string }) =>
      `Last reviewed, or begun, on ${inWords(f.last)}, more than ${f.every} before ${inWords(f.until)}.`,
  ),
  reviewUnknown: cannotTell(
    () =>
      "When it was last reviewed, or ended, is not known: fill in last_reviewed and end_date in the provision file.",
  ),
};
