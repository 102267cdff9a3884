import type { Control, Policy } from "../../domain/policy.ts";
import { groupBy } from "../groups.ts";
import { paramsInWords } from "../params.ts";
import { counted } from "../text.ts";
import { joined, section, table } from "./markdown.ts";

/** A policy as a page of documentation: its own clauses in full, and what it takes over by name. */
export function policyDocument(policy: Policy): string {
  const { id, title, version, lineage, controls, notes, leftOut } = policy;
  const own = controls.filter(({ from }) => from === id);
  const inherited = controls.length - own.length;
  const over = inherited > 0 ? ` It takes over ${counted(inherited, "control")} of ${lineage.join(", ")}.` : "";
  return joined([
    `# ${title}`,
    `\`${id}\`, version ${version}: ${counted(own.length, "control")} of its own.${over}`,
    ...notes,
    ...groupBy(own, ({ clause }) => clause).map(clauseSection),
    section(
      "Left out",
      table(
        ["Control", "Reason"],
        leftOut.map((control) => [control.id, control.reason]),
      ),
    ),
  ]);
}

/** Every policy in one table, with the page of each. */
export function policyIndex(policies: readonly Policy[]): string {
  const rows = policies.map(({ id, title, controls }) => {
    const own = controls.filter(({ from }) => from === id).length;
    return `| [${id}](${id}.md) | ${title} | ${own} | ${controls.length - own} |`;
  });
  const head = ["| Policy | Title | Controls | Taken over |", "| --- | --- | --- | --- |"];
  return joined(["# Policies", [...head, ...rows].join("\n")]);
}

function clauseSection(controls: readonly Control[]): string {
  const rows = controls.map((control) => [
    control.id,
    control.title,
    control.evidence,
    control.check,
    paramsInWords(control),
    [control.source, control.since && `since ${control.since}`].filter(Boolean).join(", "),
  ]);
  return section(
    controls[0]?.clause ?? "",
    table(["Control", "Duty", "Evidence", "Check", "Parameters", "Source"], rows),
  );
}
