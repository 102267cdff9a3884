import { inWords } from "../../calendar/dates.ts";
import type { Answer, Cell } from "../../domain/cells.ts";
import { cannotTell } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { datedMeetings, type Meeting } from "../../domain/pep-meetings.ts";
import type { Child } from "../../domain/school.ts";
import { isAtLeast, type Rating } from "./rating.ts";

type Pep = RecordOf<"peps">;

/** The roles that are not among those written down as attending. */
export function absentFrom({ attendees }: Pep, roles: readonly string[]): string[] {
  return roles.filter((role) => !attendees.value.includes(role));
}

/** What a policy asks of a meeting besides that it is held. */
interface Asks {
  readonly attended?: readonly string[] | undefined;
  readonly quality?: Rating | undefined;
}

/** A meeting on a known day, and whether it is what was asked for. */
export interface Held extends Meeting {
  /** Yes, if it is known to lack nothing; no, if it is known to lack something. */
  readonly answers: Answer;
  /** The roles and the rating that it lacks. */
  readonly lacks: readonly string[];
  /** The columns that are empty and that would settle it. */
  readonly unrecorded: readonly string[];
}

/** The meetings of a child on known days, oldest first, held against what is asked of one. */
export function heldMeetings(child: Child, asks: Asks): Held[] {
  return datedMeetings(child).map((meeting) => ({ ...meeting, ...heldAgainst(meeting.pep, asks) }));
}

function heldAgainst(pep: Pep, { attended = [], quality }: Asks): Pick<Held, "answers" | "lacks" | "unrecorded"> {
  const found = pep.quality.value;
  const isBlank = attended.length > 0 && pep.attendees.value.length === 0;
  const isUnrated = quality !== undefined && found === null;
  const isWorse = quality !== undefined && found !== null && !isAtLeast(found, quality);
  const lacks = [...(isBlank ? [] : absentFrom(pep, attended)), ...(isWorse ? [`a rating of ${quality}`] : [])];
  const unrecorded = [...(isBlank ? ["attendees"] : []), ...(isUnrated ? ["quality"] : [])];
  return { lacks, unrecorded, answers: lacks.length > 0 ? "no" : unrecorded.length > 0 ? "unknown" : "yes" };
}

/** The cells that say when it was, who attended and how good the PEP was. */
export function citesOf({ pep: { meeting_date, attendees, quality } }: Held): Cell<unknown>[] {
  return [meeting_date, attendees, quality];
}

/** The sentence about a meeting whose date is missing. */
export const meetingUndated = cannotTell(
  () => "A PEP meeting is recorded without its date: fill in meeting_date in the PEP file.",
);
/** The sentence about a meeting that may be what was asked for, if only an empty column were filled in. */
export const meetingUnclear = cannotTell(
  (f: { held: IsoDate; columns: readonly string[] }) =>
    `Whether the PEP meeting of ${inWords(f.held)} is what is asked for is not recorded: ` +
    `fill in ${f.columns.join(" and ")} in the PEP file.`,
);
