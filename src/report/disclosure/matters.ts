import { countsOn } from "../../domain/membership.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Child, School } from "../../domain/school.ts";

/** A duty that is asked of every child in care, and the children for whom the exports show it to be met. */
export interface Matter {
  readonly matter: string;
  readonly control: string;
  readonly title: string;
  readonly met: number;
}

/**
 * Control kinds that ask of every child in care, so that whom they look at tells nothing. Who was suspended, placed or
 * moved would be told by being counted: such duties have no public figure.
 */
const ASKED_OF_EVERY_CHILD: ReadonlySet<string> = new Set([
  "attainment.progress",
  "attainment.recorded",
  "attainment.target-ambition",
  "attainment.tracked",
  "attendance.minimum",
  "funding.linked-to-target",
  "funding.spent-on-child",
  "pep.attended-by",
  "pep.chaired-by",
  "pep.each-term",
  "pep.pupil-met-beforehand",
  "pep.quality",
  "pep.records",
  "pep.sections-before-meeting",
  "pep.smart-targets",
  "pupil.key-adult",
  "pupil.staff-informed",
]);

/** The children whom public figures are of: in care and on roll on the as-of date, and no others in any figure. */
export function publicCohort({ children, asOf }: School): Child[] {
  return children.filter((child) => countsOn(child, asOf));
}

/**
 * The duties that may have a public figure, each matter once: two controls that ask for the same would let a reader
 * subtract one from the other. A rule laid over for some of the children has none.
 */
export function mattersOf(results: readonly ControlResult[], cohort: readonly Child[]): Matter[] {
  const matters = new Map<string, Matter>();
  for (const result of results) {
    const { control, authority } = result;
    if (authority !== undefined || !isAskedOfEveryChild(control)) continue;
    const { item } = control.params;
    const matter = item === undefined ? control.check : `${control.check}: ${item}`;
    if (matters.has(matter)) continue;
    const met = cohort.filter((child) => isShownToBeMet(result, child)).length;
    matters.set(matter, { matter, control: control.id, title: control.title, met });
  }
  return [...matters.values()];
}

/** A duty that holds from a year group on, or for some groups, would seem to be missed by all the others. */
function isAskedOfEveryChild({ check, params }: ControlResult["control"]): boolean {
  const isNarrower = ["years", "from_year", "groups"].some((name) => params[name] !== undefined);
  return ASKED_OF_EVERY_CHILD.has(check) && !isNarrower;
}

/** Everything that is asked for the child passes, and something is: whatever else it may be is not told apart. */
function isShownToBeMet({ findings }: ControlResult, child: Child): boolean {
  const statuses = findings.filter((finding) => finding.child?.id === child.id).map(({ status }) => status);
  return statuses.includes("pass") && statuses.every((status) => status === "pass" || status === "not-applicable");
}
