import { statusIs } from "../junit.ts";
import { junitXml, type Outcome } from "../junit-xml.ts";
import type { Look } from "../renderer.ts";
import { countsInWords, IN_WORDS } from "../verdict.ts";
import type { ComparedControl, ComparisonDocument } from "./document.ts";

/** A comparison as JUnit XML: a suite for each policy, a test for each of its controls. */
export function comparisonJunit({ policies, duties, asOf }: ComparisonDocument, { raising }: Look): string {
  const outcomeOf = ({ status, counts }: ComparedControl): Outcome => {
    const is = statusIs(status, raising);
    if (is === "passed") return { is };
    return { is, type: status, message: `${IN_WORDS[status]}: ${countsInWords(counts)}`, lines: [] };
  };
  const suites = policies.map(({ id, title, verdict }, at) => ({
    name: title,
    package: id,
    cases: duties
      .flatMap(({ controls }) => controls[at] ?? [])
      .map((control) => ({ name: `${control.id} ${control.title}`, outcome: outcomeOf(control) })),
    notes: [verdict],
  }));
  return junitXml(suites, asOf);
}
