import type { ControlKind } from "../domain/control.ts";
import type { ControlResult, Finding } from "../domain/result.ts";
import type { School } from "../domain/school.ts";

/** What an audit leaves to be done by a date. */
export interface Agenda {
  /** The controls with those findings alone that ask for something by a date; a control without one is left out. */
  readonly controls: readonly ControlResult[];
  /** Failures for which no date is set: there is something to mend, but nothing to enter in a calendar. */
  readonly undatedFailures: number;
  /** The controls that could set a date, and cannot be assessed. */
  readonly unknown: readonly ControlResult[];
}

/**
 * Takes out of an audit what is still to be done by a date: what failed and can be made up for, what is due, what may be
 * due and cannot be told, and what was done and is to be done again. Waived findings ask for nothing.
 */
export function agendaOf(
  results: readonly ControlResult[],
  kinds: ReadonlyMap<string, ControlKind>,
  { asOf }: Pick<School, "asOf">,
): Agenda {
  const asks = (finding: Finding) => asksForSomething(finding, asOf);
  const failures = results.flatMap(({ findings }) => findings.filter(({ status }) => status === "fail"));
  return {
    controls: results
      .map((result) => ({ ...result, findings: result.findings.filter(asks) }))
      .filter(({ findings }) => findings.length > 0),
    undatedFailures: failures.filter(({ due }) => due === undefined).length,
    unknown: results.filter(
      ({ control, counts }) => counts["not-assessable"] > 0 && setsDates(kinds.get(control.check)),
    ),
  };
}

function asksForSomething({ status, standing, due }: Finding, asOf: School["asOf"]): boolean {
  switch (status) {
    case "due":
      return true;
    case "fail":
      return due !== undefined && standing !== "done late";
    case "not-assessable":
      return due !== undefined && due >= asOf;
    default:
      return status === "pass" && due !== undefined && standing === "holds until";
  }
}

/** Whether a control of this kind can ask for something by a date to come. */
function setsDates(kind: ControlKind | undefined): boolean {
  return Object.values(kind?.reasons ?? {}).some(
    ({ status, standing }) => status === "due" || standing === "holds until",
  );
}
