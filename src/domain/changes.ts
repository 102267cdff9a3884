import type { Status } from "./status.ts";

/** The statuses that leave something open. Only findings of these are kept from one run to the next. */
export const OPEN_STATUSES = ["fail", "not-assessable", "due"] as const;
export type OpenStatus = (typeof OPEN_STATUSES)[number];

/** A finding that is not what it was at an earlier run. */
export interface Change {
  readonly control: string;
  /** The placing authority whose rule it is, where it is not the school's own. */
  readonly authority?: string | undefined;
  readonly severity?: string | undefined;
  /** Whom it is about: the pseudonym, with `--identify` the UPN; null for the school. */
  readonly subject: {
    readonly type: "pupil" | "school";
    readonly pupil: string | null;
    readonly name?: string | undefined;
    readonly key: string;
  };
  /** By which the finding is known on every day: never by its place in a file. */
  readonly fingerprint: string;
  /** What was open at the earlier run; null: nothing was. */
  readonly was: OpenStatus | null;
  /** What it is now; null: nobody looks at it any more, so that nobody can say that it is mended. */
  readonly now: Status | null;
  readonly message?: string | undefined;
  /** Its deadline, `yyyy-mm-dd`. */
  readonly due?: string | undefined;
}

/** The controls that changed with the rules: what they find is not set against what other rules found. */
export interface AskedAnew {
  readonly control: string;
  readonly authority?: string | undefined;
  /** How many of its findings have each open status. */
  readonly counts: Readonly<Record<OpenStatus, number>>;
}

/** What is different since an earlier run: each finding is in one list at most, apart from `dueSoon`. */
export interface Changes {
  /** The earlier run; null where there is none, so that everything open is new. */
  readonly since: {
    readonly asOf: string;
    /** When it was made, as `2026-01-12T06:30:00.000Z`. */
    readonly at: string;
  } | null;
  /** What a reader should know of the comparison: another policy, another version, another academic year. */
  readonly remarks: readonly string[];
  /** Open now, and not at the earlier run. */
  readonly new: readonly Change[];
  /** Open then and now, with another status. */
  readonly changed: readonly Change[];
  /** Open then, passed now. */
  readonly fixed: readonly Change[];
  /** Open then; now waived, not applicable, or not looked at. Not mended, as far as anybody can tell. */
  readonly gone: readonly Change[];
  /** How many are open then and now, with the same status. */
  readonly unchanged: number;
  readonly askedAnew: readonly AskedAnew[];
  /** Due now, within the next days, and not yet so near at the earlier run. */
  readonly dueSoon: readonly Change[];
}

/** A deadline is soon from so many days before it, the day itself included. */
export const SOON_DAYS = 14;
