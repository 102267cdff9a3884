import type { Judgement } from "../domain/status.ts";
import { groupBy } from "./groups.ts";
import { junitXml, type Outcome, type TestSuite } from "./junit-xml.ts";
import { ruleInWords, subjectInWords } from "./labels.ts";
import type { Renderer } from "./renderer.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "./result-schema.ts";
import { countsInWords, IN_WORDS } from "./verdict.ts";

/**
 * The result as JUnit XML, for a dashboard: a suite for each heading of the policy, a test for each control. What failed
 * is a failure and what cannot be assessed an error, so that neither is ever green; what is due passes, unless
 * `--fail-on due` asks for more; what is waived, or has nobody to look at, is skipped.
 */
export const renderJunit: Renderer = (document, { raising }) => junitXml(suitesOf(document, raising), document.asOf);

/** The suites of a result. */
export function suitesOf(document: ResultDocument, raising: readonly Judgement[]): TestSuite[] {
  const headings = groupBy(document.controls, ({ from, authority, clause }) => [from, authority, clause].join("\0"));
  return headings.map((controls) => {
    const [{ from, authority, clause }] = controls;
    return {
      name: authority === undefined ? clause : `${clause} (${authority})`,
      package: from,
      cases: controls.map((control) => ({
        name: `${ruleInWords(control)} ${control.title}`,
        outcome: outcomeOf(control, document, raising),
      })),
      notes: controls.flatMap((control) => notesOn(control, document)),
    };
  });
}

function outcomeOf(control: ControlDocument, document: ResultDocument, raising: readonly Judgement[]): Outcome {
  const { status, counts, findings } = control;
  const is = statusIs(status, raising);
  if (is === "passed") return { is };
  const message = is === "skipped" ? skippedFor(counts.waived) : `${IN_WORDS[status]}: ${countsInWords(counts)}`;
  const open = findings.filter((finding) => finding.status !== "pass" && finding.status !== "not-applicable");
  return { is, type: status, message, lines: open.map((finding) => lineOf(finding, document)) };
}

/** What a status is to a dashboard. */
export function statusIs(status: Judgement, raising: readonly Judgement[]): Outcome["is"] {
  switch (status) {
    case "fail":
      return "failure";
    case "not-assessable":
      return "error";
    case "due":
      return raising.includes("due") ? "failure" : "passed";
    case "pass":
      return "passed";
    case "not-applicable":
      return "skipped";
  }
}

const skippedFor = (waived: number) => (waived > 0 ? "waived" : "there is nobody to look at");

/** What is due and what is waived, wherever it stands: a test that passed has no place for it. */
function notesOn(control: ControlDocument, document: ResultDocument): string[] {
  const said = control.findings.filter(({ status }) => status === "due" || status === "waived");
  return said.map((finding) => `${ruleInWords(control)}, ${lineOf(finding, document)}`);
}

function lineOf(finding: FindingDocument, document: ResultDocument): string {
  const { status, message, due, waived } = finding;
  const by = due === undefined ? "" : ` by ${due}`;
  const until = waived === undefined ? "" : ` until ${waived.until}, ${waived.reason}`;
  return `${IN_WORDS[status]}${by}${until}: ${subjectInWords(finding, document)}: ${message}`;
}
