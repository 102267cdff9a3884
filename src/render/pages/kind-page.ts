import { z } from "zod";
import type { ControlKind, Reason } from "../../domain/control.ts";
import type { Control } from "../../domain/policy.ts";
import type { Judgement } from "../../domain/status.ts";
import { paramsInWords } from "../params.ts";
import { IN_WORDS } from "../verdict.ts";
import { bullets, joined, section, table } from "./markdown.ts";

/** A control kind as a page of documentation; `uses` are the controls of it in the policies that come with cic-audit. */
export function kindPage(kind: ControlKind, uses: readonly Control[]): string {
  const { id, title, doc } = kind;
  return joined([
    `# ${id}`,
    `The policy asks for ${title}.`,
    section("What it checks", doc.asks),
    section(
      "What it reads",
      bullets([...new Set(["pupils", ...uses.flatMap(({ settings }) => needsOf(kind, settings))])]),
    ),
    section("Parameters", paramTable(kind)),
    section("How it judges", judgements(kind)),
    section("To mend a failure", doc.mend, doc.meet ? `While it is due: ${doc.meet}` : ""),
    section("Where it is asked", table(["Control", "Policy", "Duty", "Parameters"], uses.map(useRow))),
  ]);
}

/** Every control kind in one table, with the page of each. */
export function kindIndex(kinds: Iterable<ControlKind>, uses: (kind: ControlKind) => number): string {
  const rows = [...kinds].map((kind) => `| [${kind.id}](${kind.id}.md) | ${kind.title} | ${uses(kind)} |`);
  const head = ["| Control kind | The policy asks for | Controls |", "| --- | --- | --- |"];
  return joined([
    "# Control kinds",
    "A control is one of these with its parameters, in a clause of a policy.",
    [...head, ...rows].join("\n"),
  ]);
}

function needsOf(kind: ControlKind, settings: unknown): string[] {
  return [...kind.findsIn(settings), ...kind.judgesBy(settings)].map((need) =>
    [need].flat().join(", or in its place "),
  );
}

function paramTable({ params }: ControlKind): string {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { description = "", default: usual } = typeof schema === "object" ? schema : {};
    const needed = required.includes(name) ? "yes" : usual === undefined ? "no" : `no; ${String(usual)}`;
    return [name, needed, description];
  });
  return table(["Parameter", "Needed", "Meaning"], rows);
}

const ORDER: readonly Judgement[] = ["pass", "fail", "due", "not-assessable", "not-applicable"];

/** Each status that the kind can reach: when, an example, and the sentences it may say then. */
function judgements({ doc, reasons }: ControlKind): string {
  return ORDER.filter((status) => status in doc.when)
    .map((status) => {
      const said = Object.entries(reasons as Record<string, Reason>).filter(([, reason]) => reason.status === status);
      const names = said.map(([name]) => `\`${name}\``).join(", ");
      return [
        `**${IN_WORDS[status]}.** ${doc.when[status]}`,
        `For example: ${doc.examples[status]}`,
        names && `Reasons: ${names}.`,
      ]
        .filter(Boolean)
        .join(" ");
    })
    .join("\n\n");
}

const useRow = (control: Control) => [control.id, control.from, control.title, paramsInWords(control)];
