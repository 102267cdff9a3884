import type { IsoDate } from "./dates.ts";
import type { Look } from "./report.ts";

/** What children in care are called in a report. */
export const CHILDREN_TERMS = ["CiC", "CLA", "LAC"] as const;
type ChildrenTerm = (typeof CHILDREN_TERMS)[number];

/** What the plan is called. */
export const PLAN_TERMS = ["PEP", "ePEP"] as const;
type PlanTerm = (typeof PLAN_TERMS)[number];

/** The words that a school uses for what every school has. */
export interface Terms {
  readonly children: ChildrenTerm;
  readonly plan: PlanTerm;
  /** The governing body, the management committee, the trust board. */
  readonly board: string;
}

/** What a config file says of the report: who reports to whom, in which words, and how the paper looks. */
export interface ReportDetails {
  readonly writtenBy: string | undefined;
  readonly chair: string | undefined;
  readonly governor: string | undefined;
  readonly meeting: IsoDate | undefined;
  /** Those that the config sets; the policy's own words stand for the others. */
  readonly terms: { readonly [T in keyof Terms]?: Terms[T] | undefined };
  /** Whether there is a place for a case study. */
  readonly caseStudy: boolean;
  /** Words that are on the pupil list and mean no pupil where the designated teacher writes them: `Summer`. */
  readonly notNames: readonly string[];
  readonly look: Look;
}

/** Dark enough for a heading on white: 8.2 to 1. */
const USUAL_COLOUR = "#1d4f8b";

/** Where the config says nothing. */
export const NO_DETAILS: ReportDetails = {
  writtenBy: undefined,
  chair: undefined,
  governor: undefined,
  meeting: undefined,
  terms: {},
  caseStudy: false,
  notNames: [],
  look: { colour: USUAL_COLOUR, logo: null },
};
