import { type AuditRequest, auditOf } from "./audit.ts";
import type { Policy } from "./domain/policy.ts";
import type { Audit, ControlResult } from "./domain/result.ts";
import { gather } from "./gather.ts";
import { align } from "./policy/align.ts";

/** One duty as several policies ask for it: for each policy its controls, and what came of them. */
interface ComparedDuty {
  readonly key: string;
  readonly results: readonly (readonly ControlResult[])[];
}

export interface Comparison {
  readonly audits: readonly Audit[];
  readonly duties: readonly ComparedDuty[];
}

/** Audits one school by several policies: its exports are read once, and the controls put side by side duty by duty. */
export async function compare(request: Omit<AuditRequest, "policy">, policies: readonly Policy[]): Promise<Comparison> {
  const gathered = await gather(request.paths, request.asOf, request.mapping);
  const audits = policies.map((policy) => auditOf(gathered, { ...request, policy }));
  const duties = align(policies.map(({ controls }) => controls)).map(({ key, controls }) => ({
    key,
    results: controls.map((asked, i) => audits[i]?.controls.filter(({ control }) => asked.includes(control)) ?? []),
  }));
  return { audits, duties };
}
