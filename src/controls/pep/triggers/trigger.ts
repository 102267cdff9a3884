import type { Cell, Evidence } from "../../../domain/cells.ts";
import type { Asked, Need } from "../../../domain/control.ts";
import type { IsoDate } from "../../../domain/dates.ts";
import type { ChildSubject } from "../../looked-at.ts";

/** Something that calls for a PEP review, or that may have happened: nobody can tell from the exports. */
export interface Trigger extends ChildSubject {
  /** The day it happened; null where it is not known whether, or when, it did. */
  readonly on: IsoDate | null;
  /** In words, what happened; where that is not known, which column of which file would tell. */
  readonly what: string;
  readonly evidence: readonly (Cell<unknown> | Evidence)[];
}

/** A kind of trigger: the data sets that it is found in, and how. */
export interface TriggerSource {
  readonly needs: readonly Need[];
  readonly find: (asked: Asked<unknown>) => readonly Trigger[];
}
