import type { Control, Policy } from "../domain/policy.ts";

/**
 * A profile to begin with, as the text of its file: it takes over the parents as they are, and can be used at once.
 * Examples are commented out by a single #; without it they are valid where they stand.
 */
export function newProfile(id: string, named: readonly string[], parents: readonly Policy[]): string {
  const controls = parents.flatMap((parent) => parent.controls);
  const example = controls.find(({ params }) => "within" in params) ?? controls[0];
  const other = controls.find((control) => control.id !== example?.id);
  return `## A policy of your own for cic-audit. It can be used as it stands: it asks for what it takes over.
## Lines that begin with a single # are examples: take the # away to use one.
## "cic-audit policies validate" checks the file; "cic-audit explain <check>" tells what a check asks and how.

## Small letters, digits and hyphens.
id: ${id}
title: ${title(id)}
## In quotes, since 1.10 is not 1.1.
version: "1.0"

## The policies that it takes over: those that come with cic-audit by their id, your own by the path of their file.
extends: [${named.map(inYaml).join(", ")}]

## What people should know when they read a result.
#notes: [Adopted by the governing body on 1 September 2025]

## What is otherwise here: parameters, the severity (critical, high, medium or low), or who acts on a failure.
${commented(changeExample(example))}

## What does not apply here, each with the reason. It is shown in every result.
${commented(leaveOutExample(other))}

## Duties of your own, under the headings of your document. An id is capital letters, a hyphen and a number.
## Name in "chosen" what your document does not say and you had to choose.
${commented(clausesExample(prefixOf(id, controls)))}
`;
}

const inYaml = (name: string) => (/^[a-z][a-z0-9-]*$/.test(name) ? name : JSON.stringify(name));

/** `our-school`: "Our school". */
function title(id: string): string {
  const words = id.split("-").filter(Boolean).join(" ");
  return JSON.stringify(words === "" ? id : words.charAt(0).toUpperCase() + words.slice(1));
}

const commented = (lines: readonly string[]) => lines.map((line) => `#${line}`).join("\n");

function changeExample(control: Control | undefined): string[] {
  const { id = "ABC-01", params: { within } = { within: undefined } } = control ?? {};
  const params = typeof within === "string" ? `params: { within: ${within} }, ` : "";
  return ["change:", `  ${id}: { ${params}severity: critical }`];
}

const leaveOutExample = (control: Control | undefined) => [
  "leave-out:",
  `  ${control?.id ?? "ABC-02"}: the reason, in a few words`,
];

const clausesExample = (prefix: string) => [
  "clauses:",
  "  Personal education plans:",
  `    ${prefix}-01:`,
  "      duty: The first PEP is held within 10 school days of entering care or joining the school",
  "      evidence: data",
  "      check: pep.initial-within",
  "      params: { within: 10 school days, from: [care start, school start] }",
  "      chosen: [school days]",
  "      severity: high",
  `    ${prefix}-02: { duty: Pupils are asked what they think of their plan, evidence: attest }`,
];

/** Letters for the ids of its own controls that none of the parents uses. */
function prefixOf(id: string, controls: readonly Control[]): string {
  const letters = id
    .replace(/[^a-z]/g, "")
    .slice(0, 3)
    .toUpperCase();
  const isTaken = controls.some((control) => control.id.startsWith(`${letters}-`));
  return letters === "" || isTaken ? "OWN" : letters;
}
