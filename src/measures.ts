import { CONTROL_KINDS } from "./controls/index.ts";
import type { Measure } from "./domain/measure.ts";
import type { ControlResult, Finding } from "./domain/result.ts";
import type { Child, School } from "./domain/school.ts";
import { judge } from "./evaluate/judge.ts";
import { paramsInWords } from "./render/params.ts";
import type { Asks } from "./report/measures/asks.ts";
import { measuresOf } from "./report/measures/index.ts";

/**
 * The figures of the report about a school that was audited. Where the policy has a rule for a duty, its own first rule
 * of that kind, the figure is counted from what the audit found by it; a rule laid over by a placing authority is not.
 */
export function measures(school: School, results: readonly ControlResult[]): Measure[] {
  return measuresOf(school, asksOf(school, results));
}

/** The same figures of one child alone: what is told of the child is counted as it is for all of them. */
export function measuresOfChild(child: Child, school: School, results: readonly ControlResult[]): Measure[] {
  const alone = { ...school, children: [child], others: [], otherDays: new Map() };
  const isOwn = (finding: Finding) => finding.child === null || finding.child.id === child.id;
  return measures(
    alone,
    results.map((result) => ({ ...result, findings: result.findings.filter(isOwn) })),
  );
}

function asksOf(school: School, results: readonly ControlResult[]): Asks {
  const exactly: Asks["exactly"] = (check, params) => {
    const kind = CONTROL_KINDS.get(check);
    if (kind === undefined) throw new Error(`no control kind is called ${check}`);
    return {
      findings: judge({ id: check, kind, settings: kind.params.parse(params) }, school),
      rule: null,
      hasParams: false,
    };
  };
  return {
    exactly,
    asPolicy(check, otherwise) {
      const own = results.find(({ control, authority }) => control.check === check && authority === undefined);
      if (own === undefined) return exactly(check, otherwise);
      return { findings: own.findings, rule: ruleOf(own), hasParams: Object.keys(own.control.params).length > 0 };
    },
  };
}

/** `SOT-46 (within: 20 school days; from: care start, school start)`. */
function ruleOf({ control }: ControlResult): string {
  const params = paramsInWords({ params: control.params, chosen: [...control.chosen] });
  return params === "" ? control.id : `${control.id} (${params})`;
}
