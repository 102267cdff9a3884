import { type Counts, type Judgement, worstOf } from "../../domain/status.ts";
import type { ControlDocument, ResultDocument } from "../result-schema.ts";
import { controlCounts, verdictOf } from "../verdict.ts";

/** A control that asks for a duty, and what came of it: how many findings of each status, and no child. */
export type ComparedControl = Pick<
  ControlDocument,
  "id" | "title" | "clause" | "from" | "params" | "chosen" | "status" | "counts"
>;

/** A duty as each of the policies asks for it: for each policy its controls, none where it does not ask. */
export interface ComparedDuty {
  readonly duty: string;
  readonly check: string;
  /** Whether it comes to another status by one policy than by another. */
  readonly differs: boolean;
  readonly controls: readonly (readonly ComparedControl[])[];
}

interface ComparedPolicy {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly status: Judgement;
  readonly verdict: string;
  /** How many controls have each status. */
  readonly controls: Counts;
}

/** One school by several policies, as it may leave the program. */
export interface ComparisonDocument extends Pick<ResultDocument, "tool" | "school" | "asOf" | "academicYear"> {
  readonly schema: "cic-audit/comparison/1";
  readonly status: Judgement;
  readonly policies: readonly ComparedPolicy[];
  readonly duties: readonly ComparedDuty[];
  /** What was odd in the exports, whatever the policy. */
  readonly warnings: ResultDocument["warnings"];
}

/** A duty, by the ids of the controls that each policy answers it with. */
export interface AlignedDuty {
  readonly controls: readonly (readonly string[])[];
}

/** Puts the results of one school by several policies side by side; what is in them of children stays out. */
export function comparisonOf(results: readonly ResultDocument[], aligned: readonly AlignedDuty[]): ComparisonDocument {
  const { tool = { name: "cic-audit", version: "" }, school = null, asOf = "", academicYear = "" } = results[0] ?? {};
  return {
    ...{ schema: "cic-audit/comparison/1", tool, school, asOf, academicYear },
    status: worstOf(results.map(({ status }) => status)),
    policies: results.map((result) => {
      const { id, title, version } = result.policy;
      return { id, title, version, status: result.status, verdict: verdictOf(result), controls: controlCounts(result) };
    }),
    duties: aligned.map(({ controls }) => dutyOf(controls.map((ids, i) => named(ids, results[i])))),
    warnings: commonTo(results.map(({ warnings }) => warnings)),
  };
}

const named = (ids: readonly string[], result: ResultDocument | undefined) =>
  result?.controls.filter(({ id, authority }) => authority === undefined && ids.includes(id)) ?? [];

function dutyOf(controls: readonly (readonly ControlDocument[])[]): ComparedDuty {
  const statuses = controls.filter((own) => own.length > 0).map((own) => worstOf(own.map(({ status }) => status)));
  const [first] = controls.flat();
  return {
    duty: first?.title ?? "",
    check: first?.check ?? "",
    differs: new Set(statuses).size > 1,
    controls: controls.map((own) => own.map(compared)),
  };
}

const compared = ({ id, title, clause, from, params, chosen, status, counts }: ControlDocument): ComparedControl => ({
  ...{ id, title, clause, from, params, chosen, status, counts },
});

/** A waiver that fits no finding by one policy may well fit one by another: only what all of them say is told. */
function commonTo(warnings: readonly ResultDocument["warnings"][]): ResultDocument["warnings"] {
  const [first = [], ...others] = warnings.map((some) => some.map((warning) => JSON.stringify(warning)));
  return first
    .filter((warning) => others.every((some) => some.includes(warning)))
    .map((warning) => JSON.parse(warning));
}
