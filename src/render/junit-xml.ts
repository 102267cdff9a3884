import { type Markup, html as xml } from "./report/markup.ts";

/** What came of a test: `type` is the status that it has here, and each line says of whom. */
interface NotPassed {
  readonly is: "failure" | "error" | "skipped";
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}
export type Outcome = { readonly is: "passed" } | NotPassed;

export interface TestSuite {
  readonly name: string;
  readonly package: string;
  readonly cases: readonly { readonly name: string; readonly outcome: Outcome }[];
  /** What is to be said besides: of what is due and passes, for one. */
  readonly notes: readonly string[];
}

/**
 * Suites as the XML that build servers and dashboards read, as both Ant's schema and that of Jenkins have it. Texts are
 * escaped, and what XML has no place for is written out. It holds no time and no machine: the same result, the same bytes.
 */
export function junitXml(suites: readonly TestSuite[], asOf: string): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
${suites.map((suite, at) => suiteXml(suite, at, asOf))}
</testsuites>
`.markup;
}

function suiteXml({ name, package: from, cases, notes }: TestSuite, at: number, asOf: string): Markup {
  const count = (is: Outcome["is"]) => String(cases.filter(({ outcome }) => outcome.is === is).length);
  const counts = xml`tests="${String(cases.length)}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  return xml`<testsuite name="${name}" package="${from}" id="${String(at)}" ${counts} timestamp="${asOf}T00:00:00" hostname="localhost" time="0">
<properties></properties>
${cases.map((one) => xml`<testcase name="${one.name}" classname="${`${from}.${name}`}" time="0">${outcomeXml(one.outcome)}</testcase>`)}
<system-out>${linesXml(notes)}</system-out>
<system-err></system-err>
</testsuite>`;
}

function outcomeXml(outcome: Outcome): Markup {
  if (outcome.is === "passed") return xml``;
  const { is, type, message, lines } = outcome;
  return xml`<${ELEMENTS[is]} type="${type}" message="${message}">${linesXml(lines)}</${ELEMENTS[is]}>`;
}

const ELEMENTS = { failure: xml`failure`, error: xml`error`, skipped: xml`skipped` } as const;

const linesXml = (lines: readonly string[]): Markup[] => lines.map((line) => xml`${line}`);
