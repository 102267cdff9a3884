import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell } from "../../domain/control.ts";
import type { WordOf } from "../../domain/words.ts";
import { type Move, moves } from "../looked-at.ts";

export type MoveKind = WordOf<"move kind">;

/** Moves that a school records whether the child comes or goes: the export has no column that tells which. */
const EITHER_WAY: readonly (MoveKind | null)[] = ["in-year transfer", "managed move", "phase transfer"];

/** The moves by which a child joins the school: admissions, and of those of either way all but a known departure. */
export function movesIn(asked: Asked<unknown>): Move[] {
  return moves(asked).filter(
    (move) => isOneOf(["admission"], move) || (isOneOf(EITHER_WAY, move) && !isDeparture(move)),
  );
}

/** The moves by which a child leaves the school: leavers, and of those of either way all but a known arrival. */
export function movesOut(asked: Asked<unknown>): Move[] {
  return moves(asked).filter((move) => isOneOf(["leaver"], move) || (isOneOf(EITHER_WAY, move) && !isArrival(move)));
}

/** Whether a move is of one of some kinds. */
export function isOneOf(kinds: readonly (MoveKind | null)[], { event }: Move): boolean {
  return kinds.includes(event.kind.value);
}

/** A child who was on roll no longer after the day of the move. */
function isDeparture({ child, on }: Move): boolean {
  const end = dateOf(child.pupil.school_end);
  return on !== null && end !== null && end <= on;
}

/** A child who was not on roll yet before the day of the move. */
function isArrival({ child, on }: Move): boolean {
  const start = dateOf(child.pupil.school_start);
  return on !== null && start !== null && on <= start;
}

/** The sentence about a move whose date is missing: nobody can tell which year it belongs to. */
export const moveUndated = cannotTell(() => "The move is on a date not known: enter date in the moves file.");
