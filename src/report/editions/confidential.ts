import { countsInPeriod } from "../../domain/membership.ts";
import type { Section } from "../../domain/report.ts";
import type { Child, School } from "../../domain/school.ts";
import type { ChildFigures } from "../measures/of-child.ts";
import { coverageSection } from "../sections/coverage.ts";
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
export function annex({ facts, results, measures, benchmarks }: Findings): Section[] {
  const own = results.filter(({ authority }) => authority === undefined);
  const blocks = everyDuty("Every duty of the policy", own, facts.kinds);
  return [
    { id: "every-duty", title: "Every duty, and where the evidence is", blocks },
    ...methodsSection(measures, benchmarks),
    coverageSection(facts),
  ];
}
