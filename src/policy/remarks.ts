import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Policy } from "../domain/policy.ts";

/**
 * What a reader should know of a policy on a day: that its document is past its own review, what it cites that has been
 * replaced by then, and the profiles' own notes.
 */
export function remarksOn({ document, notes }: Policy, asOf: IsoDate): string[] {
  const { reviewBy, citesReplaced = [] } = document ?? {};
  const overdue =
    reviewBy !== undefined && reviewBy < asOf
      ? [`The policy's own review was due by ${inWords(reviewBy)}: ask whether there is a later edition.`]
      : [];
  const replaced = citesReplaced
    .filter(({ on }) => on <= asOf)
    .map(({ cited, by, on }) => `The policy cites ${cited}; ${by} replaced it on ${inWords(on)}.`);
  return [...overdue, ...replaced, ...notes];
}
