import type { Evidence } from "./cells.ts";
import type { IsoDate } from "./dates.ts";

/** What a code says of a session. `no-mark` and `not-possible` sessions count as neither attended nor absent. */
export type SessionClass = "attended" | "authorised" | "unauthorised" | "not-possible" | "no-mark" | "unknown";

/** One session of one child, half a school day, as the register has it. */
export interface Session {
  readonly date: IsoDate;
  readonly half: "AM" | "PM";
  readonly code: string;
  readonly is: SessionClass;
  readonly file: string;
  readonly line: number;
}

/** Attendance as the contract counts it (section 4): sessions attended over sessions possible, unrounded. */
export interface Attendance {
  readonly attended: number;
  readonly possible: number;
}

/** The place in the attendance export where a session was read. */
export function citeSession({ file, line, code }: Session): Evidence {
  return { file, line, field: "code", value: code };
}
