import type { IsoDate } from "./dates.ts";

/** How a clause is answered: from exports, from the school's own records, or by a signed statement. */
export const EVIDENCE_KINDS = ["data", "record", "attest"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
type Severity = (typeof SEVERITIES)[number];

/** A control kind with its parameters, in a clause of a policy. */
export interface Control {
  readonly id: string;
  /** The duty, in our own words. */
  readonly title: string;
  /** The heading that the clause stands under in the policy. */
  readonly clause: string;
  readonly evidence: EvidenceKind;
  /** The id of the control kind. */
  readonly check: string;
  /** The parameters as the profile writes them, for showing. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The parameters as the kind reads them. */
  readonly settings: unknown;
  /** What the document leaves open and the profile chose: names of parameters, or of a part of one ("school days"). */
  readonly chosen: readonly string[];
  readonly severity: Severity;
  /** Who acts on a failure. */
  readonly addressee: string;
  /** Where the duty comes from, and from when it applies, where the profile says so. */
  readonly source?: string | undefined;
  readonly since?: IsoDate | undefined;
  /** The profile that the control was written in. */
  readonly from: string;
}

/** What is known of the document that a profile follows. */
export interface PolicyDocument {
  /** The date it bears. */
  readonly dated?: IsoDate | undefined;
  /** The day by which it says that it is to be reviewed. */
  readonly reviewBy?: IsoDate | undefined;
  /** What it cites that has since been replaced. */
  readonly citesReplaced: readonly { readonly cited: string; readonly by: string; readonly on: IsoDate }[];
}

/** A policy, read and checked, with everything that it takes over from other profiles. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Those of its profiles, itself among them, that come with the program. */
  readonly shipped?: readonly string[] | undefined;
  /** The profiles it extends, nearest first. */
  readonly lineage: readonly string[];
  /** Its own controls as they are written, then those that it takes over. */
  readonly controls: readonly Control[];
  /** Controls of a parent that are left out, by this profile or by one that it extends, and why. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  readonly document?: PolicyDocument | undefined;
  /** What a reader should know on any date, of this profile and of those that it extends. */
  readonly notes: readonly string[];
}
