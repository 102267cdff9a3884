import { mayClose } from "./closing.ts";
import type { Counted, CountedMark, OtherSessions } from "./other-sessions.ts";
import type { Owners } from "./owners.ts";
import type { Skim, Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";

const KINDS: readonly Counted[] = ["attended", "absent", "neither"];
/** The counter of rows of pupils who are not on the list; the others are of one pupil each. */
const UNLISTED = 0;

/**
 * The rows of a register that are counted without being read: a row of a pupil whom no policy speaks of says nothing but
 * its date and its mark, and one with the date and mark of a row before it says nothing new.
 */
export class Passing {
  readonly skim: Skim;
  private readonly ids: (string | null)[] = [null];
  private readonly counters = new Map<string, number>();
  private readonly counted: (date: string, code: string) => CountedMark;
  /** What each combination of a date and a mark tells, in the order in which it was asked for. */
  private readonly tellings: CountedMark[] = [];

  constructor({ keys, places }: Recognised, owners: Owners, counted: (date: string, code: string) => CountedMark) {
    this.counted = counted;
    this.skim = {
      aside: UNLISTED,
      keys: keys.map(({ place }) => place),
      telling: ["date", "code"].map((column) => places.get(column) as number),
      counterOf: (texts) => this.counterOf(texts, owners),
      kindOf: ([date = "", code = ""]) => {
        const telling = this.counted(date, code);
        this.tellings.push(telling);
        return KINDS.indexOf(telling.is);
      },
    };
  }

  /**
   * Adds the rows that were passed over to what became of a file, and to the sessions of other pupils: `passed` of each
   * pupil, `told` of each date and mark. Gives how many rows there were.
   */
  add(passed: readonly (readonly number[])[], told: readonly number[], tally: Tally, others: OtherSessions): number {
    for (const [number, { day, is }] of this.tellings.entries())
      if (day !== null) others.addOn(day, is, told[number] ?? 0);
    let all = 0;
    for (const [counter, kinds = []] of passed.entries()) {
      const [attended, absent, neither] = KINDS.map((_, kind) => kinds[kind] ?? 0) as [number, number, number];
      const rows = attended + absent + neither;
      const id = this.ids[counter] ?? null;
      if (id === null) tally.unlisted += rows;
      else tally.others += rows;
      if (id !== null) others.addTo(id, { attended, possible: attended + absent });
      all += rows;
    }
    tally.rows += all;
    return all;
  }

  private counterOf(texts: readonly string[], owners: Owners): number | null {
    const owner = texts.some(mayClose) ? null : owners.byNumbers(texts);
    if (owner === null || owner.is === "looked at" || owner.is === "nobody") return null;
    if (owner.is === "not on the list") return UNLISTED;
    const counter = this.counters.get(owner.id) ?? this.ids.push(owner.id) - 1;
    this.counters.set(owner.id, counter);
    return counter;
  }
}
