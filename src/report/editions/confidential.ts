import { countsInPeriod } from "../../domain/membership.ts";
import type { Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Child, School } from "../../domain/school.ts";
import type { ChildFigures, ChildYear } from "../measures/of-child.ts";
import type { Told } from "../sections/child.ts";
import { coverageSection, type Reader } from "../sections/coverage.ts";
import { everyDuty } from "../sections/duties.ts";
import { methodsSection } from "../sections/measures.ts";
import type { Findings } from "../sections/part.ts";
import { partSection } from "../sections/part.ts";
import { PARTS } from "../sections/parts.ts";
import { policyTable, trainingTable } from "../sections/school.ts";

/** What every confidential edition is drawn from. */
export interface Confidential extends Findings {
  /** With the children whom the edition speaks of, and no others. */
  readonly school: School;
  /** The code letter of each child in care this year. */
  readonly codes: ReadonlyMap<string, string>;
  /** What the year came to for each of them. */
  readonly ofChild: ReadonlyMap<string, ChildFigures>;
}

/** What the editions that tell of children one by one are drawn from. */
export interface ChildByChild extends Confidential {
  readonly years: ReadonlyMap<string, ChildYear>;
}

/** The children of the year under the names or codes that an edition gives them, in that order. */
export function toldOf({ school, years }: ChildByChild, calledOf: (child: Child) => string): Told[] {
  const told = childrenOfYear(school).flatMap((child): Told[] => {
    const year = years.get(child.id);
    return year === undefined ? [] : [{ child, called: calledOf(child), year }];
  });
  return told.sort((a, b) => (a.called < b.called ? -1 : 1));
}

/** The duties that were asked of children, those that cannot be told for want of an export too. */
export function dutiesTowards({ results, facts }: Findings): ControlResult[] {
  return results.filter(
    ({ control, findings }) => facts.kinds.get(control.check)?.about !== "school" && findings.length > 0,
  );
}

/** The children whom a confidential edition counts: in care and on roll on some day of the year. */
export function childrenOfYear({ children, period }: School): Child[] {
  return children.filter((child) => countsInPeriod(child, period));
}

/** The parts of the report, each with its figures, its open duties, her words, what to do and what to ask. */
export function partSections(findings: Findings): Section[] {
  const { facts } = findings;
  return PARTS.flatMap((part) => {
    const own = part.id === "staff" ? [...policyTable(facts), ...trainingTable(facts)] : [];
    return partSection(part, findings).map((section) => ({ ...section, blocks: [...own, ...section.blocks] }));
  });
}

/** What was audited, every duty with its counts, and how figures are counted: for whoever wants to look one up. */
export function annex({ facts, results, measures, benchmarks }: Findings, reader: Reader): Section[] {
  const own = results.filter(({ authority }) => authority === undefined);
  const blocks = everyDuty("Every duty of the policy", own, facts.kinds);
  return [
    { id: "every-duty", title: "Every duty, and where the evidence is", blocks },
    ...methodsSection(measures, benchmarks),
    coverageSection(facts, reader),
  ];
}
