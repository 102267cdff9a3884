import type { IsoDate } from "../domain/dates.ts";
import type { SyntheticPupil } from "./pupils.ts";
import type { Random } from "./random.ts";

/** The codes that a synthetic register holds. The first is no mark: the pupil was not on roll. */
const CODES = ["", "/", "\\", "L", "B", "I", "M", "O", "E"] as const;
export type Code = (typeof CODES)[number];
const numberOf = (code: Code) => CODES.indexOf(code);

/**
 * The register of a school: a small number for each session of each pupil, so that a trust's year is a few megabytes
 * and not five million rows.
 */
export class Register {
  readonly days: readonly IsoDate[];
  readonly pupils: readonly SyntheticPupil[];
  private readonly marks: readonly Uint8Array[];

  constructor(pupils: readonly SyntheticPupil[], days: readonly IsoDate[], random: Random) {
    this.pupils = pupils;
    this.days = days;
    this.marks = pupils.map((pupil) => marksOf(pupil, days, random));
  }

  /** What is marked for a pupil, by place in the list, in a session: half 0 is the morning, 1 the afternoon. */
  code(pupil: number, day: number, half: number): Code {
    return CODES[(this.marks[pupil] as Uint8Array)[day * 2 + half] as number] as Code;
  }

  /** Marks both sessions of each of some days with a code. */
  markDays(pupil: number, days: readonly number[], code: Code): void {
    for (const day of days) (this.marks[pupil] as Uint8Array).fill(numberOf(code), day * 2, day * 2 + 2);
  }

  /** Marks the morning of a day so, and that alone. */
  markMorning(pupil: number, day: number, code: Code): void {
    (this.marks[pupil] as Uint8Array)[day * 2] = numberOf(code);
  }

  /** The days on which a pupil was ill in the morning. */
  daysIll(pupil: number): number[] {
    return this.days.flatMap((_, day) => (this.code(pupil, day, 0) === "I" ? [day] : []));
  }

  /** A remark of the office on one absence in three or so, with what a remark may do to a file. */
  comment(pupil: number, day: number, half: number): string {
    const code = this.code(pupil, day, half);
    if (half === 1 || code === "/" || (pupil + day) % 3 !== 0) return "";
    return REMARKS[code] ?? "";
  }
}

const REMARKS: Readonly<Partial<Record<Code, string>>> = {
  I: 'rang: "tummy bug", back\ntomorrow',
  M: "dentist, back by 11",
  L: "bus, 9.20",
};

function marksOf({ row }: SyntheticPupil, days: readonly IsoDate[], random: Random): Uint8Array {
  const marks = new Uint8Array(days.length * 2);
  const from = days.findIndex((day) => day >= row.school_start);
  const last = days.findLastIndex((day) => day <= (row.school_end ?? day));
  for (let session = from * 2; session <= last * 2 + 1; session += 1) marks[session] = 1 + (session % 2);
  const absent = row.care_status === "none" ? oftenAbsent : seldomAbsent;
  absent(marks, from, last, random);
  return marks;
}

/** As a school has it: one session in sixteen missed, mostly a whole day at a time; one in fifty late. */
function oftenAbsent(marks: Uint8Array, from: number, last: number, random: Random): void {
  const often = random.int(1, 10);
  for (let day = from; day <= last; day += 1) {
    const missed = missedOn(random.int(1, 100), often);
    if (missed !== null) marks.fill(numberOf(missed.code), day * 2, day * 2 + missed.sessions);
  }
}

/** What a draw from 1 to 100 makes of a day, for a pupil who is absent so often. */
function missedOn(draw: number, often: number): { readonly code: Code; readonly sessions: 1 | 2 } | null {
  if (draw === 100) return { code: "O", sessions: 2 };
  if (draw > 97) return { code: "L", sessions: 1 };
  if (draw > often) return null;
  return draw % 5 === 0 ? { code: "M", sessions: 1 } : { code: "I", sessions: 2 };
}

const SETTLED = 32;
const APART = 30;

/**
 * Ill for a day every six weeks or so, the first time well into the year. Attendance that falls, or is low, calls for a
 * review, and a school that keeps its policy has none to hold here.
 */
function seldomAbsent(marks: Uint8Array, from: number, last: number, random: Random): void {
  for (let day = from + SETTLED + random.int(0, 5); day <= last - 2; day += APART) {
    marks.fill(numberOf("I"), day * 2, day * 2 + 2);
  }
}
