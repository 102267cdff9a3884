import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { Beside } from "./beside.ts";
import { type Key, keysIn } from "./keys.ts";
import type { Made, Recognised } from "./recognised.ts";
import { headerKey } from "./synonyms.ts";
import { dateIn } from "./values.ts";

/** A time in care without a break; the end is the first day out of it, or null. */
export interface CarePeriod {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

/** Legal statuses of agreed short breaks: such a child lives at home, and no school counts it as one in care. */
const SHORT_BREAKS = new Set(["V3", "V4"]);

/** The episodes of an SSDA903 return, joined to periods of care: an episode that begins as another ends goes on from it. */
export class CarePeriods {
  private readonly episodes = new Map<string, CarePeriod[]>();
  private readonly onShortBreaks = new Set<string>();
  private readonly errors: Problem[];

  constructor(errors: Problem[]) {
    this.errors = errors;
  }

  /** Makes the function that takes in the rows of one table of episodes, and says what became of each. */
  file(file: string, { at, keys }: Beside) {
    const keysOf = keysIn({ keys, person: null });
    const textIn = (cells: readonly string[], name: string) => cells[at.get(headerKey(name)) as number] ?? "";
    return (cells: readonly string[], line: number): "used" | "skipped" => {
      const [child] = keysOf(cells);
      if (child === undefined) return "skipped";
      if (SHORT_BREAKS.has(textIn(cells, "LS").toUpperCase())) {
        this.onShortBreaks.add(child.text);
        return "skipped";
      }
      const start = this.dateOf(textIn(cells, "DECOM"), { file, line, column: "DECOM" });
      const last = textIn(cells, "DEC");
      const end = last === "" ? null : this.dateOf(last, { file, line, column: "DEC" });
      if (start === null || (last !== "" && end === null)) return "skipped";
      const episodes = this.episodes.get(child.text) ?? [];
      this.episodes.set(child.text, [...episodes, { start, end }]);
      return "used";
    };
  }

  /**
   * The latest period of care of a child that had begun by a day, else the first to come; `none` where all episodes were
   * short breaks; null where there are none.
   */
  of(keys: readonly Key[], by: IsoDate): CarePeriod | "none" | null {
    const child = keys.find(({ space }) => space === "child id")?.text ?? "";
    const periods = joined(this.episodes.get(child) ?? []);
    const period = periods.filter(({ start }) => start <= by).at(-1) ?? periods[0];
    return period ?? (this.onShortBreaks.has(child) ? "none" : null);
  }

  private dateOf(text: string, place: Pick<Problem, "file" | "line" | "column">): IsoDate | null {
    const date = dateIn(text);
    if (date === null) {
      const remedy = "Correct the return, or take it out of the exports.";
      this.errors.push({ ...place, value: text, message: "a date is needed here.", remedy });
    }
    return date;
  }
}

/** The columns of the pupil list that the periods make for the children of the same return. */
export function careColumns({ keys, person }: Recognised, periods: CarePeriods, by: IsoDate): Made[] {
  const keysOf = keysIn({ keys, person });
  const of = (cells: readonly string[]) => periods.of(keysOf(cells), by);
  const day = (cells: readonly string[], end: keyof CarePeriod) => {
    const period = of(cells);
    return period === null || period === "none" ? "" : (period[end] ?? "");
  };
  const statusOf = (period: ReturnType<typeof of>) => (period === null ? "" : period === "none" ? "none" : "CiC");
  return [
    { column: "care_status", from: [], make: (cells) => statusOf(of(cells)) },
    { column: "care_start", from: [], make: (cells) => day(cells, "start") },
    { column: "care_end", from: [], make: (cells) => day(cells, "end") },
  ];
}

function joined(episodes: readonly CarePeriod[]): CarePeriod[] {
  const periods: CarePeriod[] = [];
  for (const { start, end } of [...episodes].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = periods.at(-1);
    if (last === undefined || (last.end !== null && last.end < start)) periods.push({ start, end });
    else periods[periods.length - 1] = { start: last.start, end: later(last.end, end) };
  }
  return periods;
}

const later = (one: IsoDate | null, other: IsoDate | null) =>
  one === null || other === null ? null : one > other ? one : other;
