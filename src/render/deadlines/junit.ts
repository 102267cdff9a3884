import { groupBy } from "../groups.ts";
import { junitXml, type Outcome } from "../junit-xml.ts";
import { subjectInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import type { DeadlineEntry, DeadlinesDocument } from "./schema.ts";
import { ruleOf, summaryOf } from "./words.ts";

/**
 * Deadlines as JUnit XML: a test for each control with a deadline. What is overdue is a failure; what cannot be told, and
 * a control that cannot be assessed, an error; what is still to come passes, unless `--fail-on due` asks for more.
 */
export function deadlinesJunit(document: DeadlinesDocument, { raising }: Look): string {
  const listed = groupBy(document.deadlines, ruleOf).map((entries) => ({
    name: `${ruleOf(entries[0])} ${entries[0].duty}`,
    outcome: outcomeOf(entries, document, raising.includes("due")),
  }));
  const said = new Set(document.deadlines.map(ruleOf));
  const unknown = document.unknown
    .filter((rule) => !said.has(rule))
    .map((rule) => ({ name: rule, outcome: CANNOT_BE_ASSESSED }));
  const suite = { name: "Deadlines", package: document.policy.id, cases: [...listed, ...unknown] };
  return junitXml([{ ...suite, notes: [summaryOf(document)] }], document.asOf);
}

const CANNOT_BE_ASSESSED: Outcome = {
  ...{ is: "error", type: "not-assessable", message: "cannot be assessed: see cic-audit check", lines: [] },
};

function outcomeOf(entries: readonly DeadlineEntry[], document: DeadlinesDocument, isDueRaised: boolean): Outcome {
  const states = entries.map(({ state }) => state);
  const lines = entries.map(
    (entry) => `${entry.state}${by(entry)}: ${subjectInWords(entry, document)}: ${entry.message}`,
  );
  const isUnknown = states.includes("unclear") || document.unknown.includes(ruleOf(entries[0] as DeadlineEntry));
  if (states.includes("overdue")) return { is: "failure", type: "overdue", message: "overdue", lines };
  if (isUnknown) return { is: "error", type: "not-assessable", message: "cannot be told", lines };
  if (isDueRaised) return { is: "failure", type: "due", message: "due", lines };
  return { is: "passed" };
}

const by = ({ due }: DeadlineEntry) => (due === null ? "" : ` by ${due}`);
