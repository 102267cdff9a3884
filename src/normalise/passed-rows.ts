import { mayClose } from "./closing.ts";
import { placesOfDates } from "./date-forms.ts";
import type { Owners } from "./owners.ts";
import type { Reading, Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";

/** The counters of rows that are passed over: of pupils who are not on the list, and of others on it. */
const [UNLISTED, OTHERS] = [0, 1];

/**
 * The rows of a table that are counted without being read: a row of a pupil whom no policy speaks of says nothing here
 * but its dates, since the form of one is that of its column, and one with the dates of a row before it says nothing new.
 */
export function passedRows(recognised: Recognised, owners: Owners, tally: Tally): Pick<Reading, "skim" | "passOver"> {
  const telling = placesOfDates(recognised);
  if (telling.length === 0 || recognised.keys.length === 0) return {};
  const counterOf = (texts: readonly string[]): number | null => {
    const owner = texts.some(mayClose) ? null : owners.byNumbers(texts);
    if (owner?.is === "not on the list") return UNLISTED;
    return owner?.is === "other pupil" ? OTHERS : null;
  };
  const passOver: Reading["passOver"] = (passed) => {
    const [unlisted = 0, others = 0] = [UNLISTED, OTHERS].map((counter) => passed[counter]?.[0] ?? 0);
    tally.unlisted += unlisted;
    tally.others += others;
    tally.rows += unlisted + others;
    return unlisted + others;
  };
  const keys = recognised.keys.map(({ place }) => place);
  return { skim: { keys, telling, counterOf, kindOf: () => 0, aside: UNLISTED }, passOver };
}
