import type { Attendance } from "../domain/attendance.ts";
import type { IsoDate } from "../domain/dates.ts";

/** What a mark of a pupil whom no policy speaks of comes to in a comparison. */
export type Counted = "attended" | "absent" | "neither";
/** The same, with the day of the mark, where it is one. */
export interface CountedMark {
  readonly day: IsoDate | null;
  readonly is: Counted;
}

/** The sessions of the pupils whom no policy speaks of: of each in the year, and of all together by day. */
export class OtherSessions {
  readonly ofPupil = new Map<string, Attendance>();
  readonly ofDay = new Map<IsoDate, Attendance>();

  /** Adds a mark of a pupil. */
  add(id: string, { day, is }: CountedMark): void {
    if (day === null || is === "neither") return;
    this.addTo(id, { attended: is === "attended" ? 1 : 0, possible: 1 });
    this.addOn(day, is, 1);
  }

  /** Adds sessions of a pupil; one who has none that was possible is not among them. */
  addTo(id: string, more: Attendance): void {
    add(this.ofPupil, id, more);
  }

  /** Adds so many marks of a day that count alike. */
  addOn(day: IsoDate, is: Counted, marks: number): void {
    if (is !== "neither") add(this.ofDay, day, { attended: is === "attended" ? marks : 0, possible: marks });
  }
}

function add<K>(sums: Map<K, Attendance>, key: K, more: Attendance): void {
  if (more.possible === 0) return;
  const { attended, possible } = sums.get(key) ?? { attended: 0, possible: 0 };
  sums.set(key, { attended: attended + more.attended, possible: possible + more.possible });
}
