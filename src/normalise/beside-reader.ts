import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { Beside } from "./beside.ts";
import type { CarePeriods } from "./care-periods.ts";
import { keysIn } from "./keys.ts";
import { emptyTally, type Reading, type Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import type { Roster } from "./roster.ts";
import { headerKey } from "./synonyms.ts";

type Outcome = Exclude<keyof Tally, "rows">;
type Take = (cells: readonly string[], line: number) => Outcome;

/** Reads what is of no data set and is known all the same. */
export class BesideReader {
  private readonly roster: Roster;
  private readonly periods: CarePeriods;
  private readonly warnings: Problem[];

  constructor(roster: Roster, periods: CarePeriods, warnings: Problem[]) {
    this.roster = roster;
    this.periods = periods;
    this.warnings = warnings;
  }

  open(file: string, beside: Beside): Reading {
    const tally = emptyTally();
    const premiums: number[] = [];
    const take = this.taking(file, beside, premiums);
    return {
      tally,
      add: (cells, line) => {
        tally.rows += 1;
        tally[take(cells, line)] += 1;
      },
      finish: () => this.warnings.push(...remarks(file, beside, tally, premiums)),
    };
  }

  private taking(file: string, beside: Beside, premiums: number[]): Take {
    if (beside.is === "care periods") return this.periods.file(file, beside);
    if (beside.is === "no use") return () => "skipped";
    const name = this.naming(beside);
    const premium = beside.at.get(headerKey("Looked After Premium"));
    return (cells, line) => {
      const outcome = name(cells);
      if (outcome !== "used" && cells[premium as number] === "1") premiums.push(line);
      return outcome;
    };
  }

  /** The children of an authority's return, beside the school's own list: when they were in care, and their number there. */
  openReturn(file: string, recognised: Recognised, by: IsoDate): Reading {
    const tally = emptyTally();
    const keysOf = keysIn(recognised);
    const name = this.naming(recognised);
    const add = (cells: readonly string[], line: number) => {
      tally.rows += 1;
      tally[name(cells)] += 1;
      const keys = keysOf(cells);
      const period = this.periods.of(keys, by);
      if (period !== null && period !== "none") this.roster.inCareBy(keys, period, { file, line, by });
    };
    return { tally, add, finish: () => {} };
  }

  /** Another list that has more numbers of the pupils on the pupil list. */
  private naming(beside: Pick<Beside, "keys" | "person">): (cells: readonly string[]) => Outcome {
    const keysOf = keysIn(beside);
    return (cells) => {
      const keys = keysOf(cells);
      const id = keys.length === 0 ? null : this.roster.find(keys);
      if (id === null || id === "two pupils") return keys.length === 0 ? "skipped" : "unlisted";
      this.roster.alsoCalled(id, keys);
      return this.roster.isLookedAt(id) ? "used" : "others";
    };
  }
}

function remarks(
  file: string,
  { is, title }: Beside,
  { rows, skipped }: Tally,
  premiums: readonly number[],
): Problem[] {
  if (is === "no use") {
    return [{ file, message: `this is ${title}, which no control reads; its rows, ${rows} in number, were left out.` }];
  }
  if (is === "care periods") {
    const message = `${skipped} of ${rows} episodes are agreed short breaks (V3, V4) or name no child, and are no care here.`;
    return skipped === 0 ? [] : [{ file, message }];
  }
  const said = [{ file, message: `this is ${title}: only the numbers and names by which pupils are found were read.` }];
  return premiums.length === 0 ? said : [...said, ofPremiums(file, premiums)];
}

/** The flag is out of date as often as not, so that it decides nothing; but it asks a question. */
function ofPremiums(file: string, lines: readonly number[]): Problem {
  const pupils = lines.length === 1 ? "a pupil" : `${lines.length} pupils, this one first,`;
  const message = `the premium of looked-after children is paid for ${pupils} whom the pupil list does not have as in care or with a social worker.`;
  const remedy = "See that the pupil list has everybody who was in care this year.";
  return { file, line: lines[0], message, remedy };
}
