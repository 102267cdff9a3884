import { CONTROL_KINDS } from "./controls/index.ts";
import type { IsoDate } from "./domain/dates.ts";
import type { Problem } from "./domain/errors.ts";
import type { Mapping } from "./domain/mapping.ts";
import { type Group, inGroupOn, onRollOn } from "./domain/membership.ts";
import type { Policy } from "./domain/policy.ts";
import type { Audit } from "./domain/result.ts";
import type { School } from "./domain/school.ts";
import { worstOf } from "./domain/status.ts";
import type { Watch } from "./domain/watch.ts";
import { evaluate } from "./evaluate/audit.ts";
import { waiveKnown } from "./evaluate/baseline.ts";
import { evaluateOverlay, type Overlay, placedBy } from "./evaluate/overlay.ts";
import { type Decisions, waive } from "./evaluate/waive.ts";
import { type Gathered, gather } from "./gather.ts";
import { queriesOf } from "./queries/index.ts";

export interface AuditRequest {
  readonly paths: readonly string[];
  readonly policy: Policy;
  readonly asOf: IsoDate;
  /** The rules of placing authorities, for the children whom they placed. */
  readonly overlays?: readonly Overlay[];
  /** Findings that somebody has decided to live with. */
  readonly decisions?: Decisions;
  /** What the config says of the school's own columns, codes, words and files. */
  readonly mapping?: Mapping | undefined;
  /** Whoever waits for it. */
  readonly watch?: Watch | undefined;
}

/** Audits a school: reads its exports as at a date and judges them by a policy. The table of contents of the program. */
export async function audit(request: AuditRequest): Promise<Audit> {
  return auditOf(await gather(request.paths, request.asOf, request.mapping, request.watch), request);
}

/** Audits exports that have been read. */
export function auditOf(
  { school, inputs, warnings }: Pick<Gathered, "school" | "inputs" | "warnings">,
  request: Omit<AuditRequest, "paths">,
): Audit {
  const { policy, asOf, overlays = [], decisions } = request;
  const own = evaluate(policy.controls, CONTROL_KINDS, school);
  const laidOver = overlays.flatMap((overlay) => evaluateOverlay(overlay, policy, CONTROL_KINDS, school));
  const judged = [...own, ...laidOver];
  const { results: waived, warnings: onWaivers } = decisions
    ? waive(judged, decisions, asOf)
    : { results: judged, warnings: [] };
  const { results: controls, warnings: onKnown } = decisions?.baseline
    ? waiveKnown(waived, decisions.baseline, asOf)
    : { results: waived, warnings: [] };
  return {
    policy: { id: policy.id, title: policy.title, version: policy.version },
    schoolName: school.school[0]?.name.value ?? null,
    asOf,
    academicYear: school.year.label,
    inputs,
    cohort: cohortOf(school),
    status: worstOf(controls.map(({ status }) => status)),
    controls,
    queries: queriesOf(school),
    warnings: [...warnings, ...overlays.flatMap(idleOverlay(school, inputs)), ...onWaivers, ...onKnown],
  };
}

/** What is said of rules that are laid over for children of whom there is none: the name may be misspelt. */
const idleOverlay =
  (school: School, inputs: Audit["inputs"]) =>
  ({ authority }: Overlay): Problem[] => {
    if (placedBy(authority, school).length > 0) return [];
    const file = inputs.flatMap((input) => (input.dataset === "pupils" ? input.file : [])).join(", ");
    const message = `no child was placed by ${authority}, whose rules are laid over: they were asked of nobody.`;
    const remedy = "See that the config file spells the authority as this column does.";
    return [{ file, column: "placing_authority", message, remedy }];
  };

/** How many children of each group are on roll on the as-of date. */
function cohortOf({ children, asOf }: School): Audit["cohort"] {
  const onRoll = children.filter((child) => onRollOn(child, asOf));
  const inCare = onRoll.filter((child) => inGroupOn(child, asOf));
  const others = onRoll.filter((child) => !inCare.includes(child));
  const inGroup = (group: Group) => others.filter((child) => inGroupOn(child, asOf, group)).length;
  return {
    inCare: inCare.length,
    previouslyInCare: inGroup("in care or previously in care"),
    otherSocialWorker: inGroup("children with a social worker"),
  };
}
