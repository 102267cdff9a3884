import type { Evidence } from "./cells.ts";
import type { Standing } from "./control.ts";
import type { DatasetName } from "./datasets.ts";
import type { IsoDate } from "./dates.ts";
import type { Problem } from "./errors.ts";
import type { Control } from "./policy.ts";
import type { Child } from "./school.ts";
import type { Counts, Judgement, Status } from "./status.ts";

/** What was read of a file. `rows` = `used` + `others` + `skipped`; the sum is checked on every run. */
export interface Input {
  readonly file: string;
  readonly dataset: DatasetName | null;
  readonly rows: number;
  readonly used: number;
  /** Rows of pupils on the list whom no policy speaks of. */
  readonly others: number;
  /** Rows of pupils who are not on the pupil list. */
  readonly unlisted: number;
  /** Rows set aside, with the reason for each in the warnings. */
  readonly skipped: number;
  readonly encoding: string;
  readonly sha256: string;
}

/** A decision to live with a finding: who took it, why, and its last day. */
export interface Waiver {
  readonly control: string;
  readonly pupil?: string | undefined;
  readonly key?: string | undefined;
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: IsoDate;
}

export interface Finding {
  readonly child: Child | null;
  readonly key: string;
  readonly status: Status;
  readonly reason: string;
  readonly message: string;
  readonly due?: IsoDate | undefined;
  /** What the deadline still asks for, where the status does not tell. */
  readonly standing?: Standing | undefined;
  readonly evidence: readonly Evidence[];
  /** Where it is waived: the decision, and what the finding would be without it. */
  readonly waived?: { readonly by: Waiver; readonly status: Judgement } | undefined;
}

export interface ControlResult {
  readonly control: Control;
  /** The placing authority whose rule it is, where it is laid over the school's own for the children it placed. */
  readonly authority?: string | undefined;
  readonly status: Judgement;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** Something for a person to look at: two exports that do not fit, or a pattern. Never a failure. */
export interface Query {
  readonly kind: string;
  readonly title: string;
  readonly child: Child;
  readonly key: string;
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** The school judged against its policy: what every renderer starts from. */
export interface Audit {
  readonly policy: { readonly id: string; readonly title: string; readonly version: string };
  readonly schoolName: string | null;
  readonly asOf: IsoDate;
  readonly academicYear: string;
  readonly inputs: readonly Input[];
  readonly cohort: { readonly inCare: number; readonly previouslyInCare: number; readonly otherSocialWorker: number };
  readonly status: Judgement;
  readonly controls: readonly ControlResult[];
  readonly queries: readonly Query[];
  readonly warnings: readonly Problem[];
}
