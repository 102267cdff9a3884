import { z } from "zod";
import type { ControlKind, KindDoc, Need } from "../../domain/control.ts";
import { datasetOf } from "../../domain/datasets.ts";
import type { Control, Policy } from "../../domain/policy.ts";
import type { Judgement } from "../../domain/status.ts";
import { paramLines } from "../params.ts";
import type { Look } from "../renderer.ts";
import { Page } from "./page.ts";
import { ANSWERED } from "./policy.ts";

type Screen = Pick<Look, "width" | "color">;

/** The headings under which a control kind says when it comes to which status; examples build on that of a pass. */
const WHEN: Readonly<Record<Judgement, string>> = {
  pass: "When it passes",
  fail: "When it fails",
  due: "When it is due",
  "not-assessable": "When it cannot be assessed",
  "not-applicable": "When it does not apply",
};

/** A control in full: where it stands, what it reads, when it comes to which status, how to mend a failure. */
export function explainControl(control: Control, kind: ControlKind, policy: Policy, screen: Screen): string {
  const page = new Page(screen);
  const { id, title, clause, evidence, severity, addressee, source, since, from } = control;
  const facts = [
    `Policy: ${policy.title} (${policy.id}, version ${policy.version})${from === policy.id ? "" : `, from ${from}`}`,
    `Clause: ${clause}`,
    `Answered ${ANSWERED[evidence]}, by the check ${kind.id}`,
    `${severity}; a failure is for the ${addressee}`,
    ...(source ? [`Rests on: ${source}`] : []),
    ...(since ? [`Applies since: ${since}`] : []),
  ];
  const head = page.section(
    `${id}  ${title}`,
    facts.map((fact) => page.lines(2, fact)),
  );
  const given = paramLines(control).map(({ name, value, note }) => ({
    name,
    value: `${value}${note && ` (${note})`}`,
  }));
  return pageOf([head, ...kindSections(page, kind, given, [control])]);
}

/** A control kind in full; `uses` are the controls that the policies at hand make of it. */
export function explainKind(kind: ControlKind, uses: readonly Control[], screen: Screen): string {
  const page = new Page(screen);
  const names = [...new Set(uses.map(({ id }) => id))].join(", ");
  const head = page.section(kind.id, [
    page.lines(2, `The policy asks for: ${kind.title}.`),
    page.lines(2, names ? `Controls of this kind: ${names}` : "No policy at hand has a control of this kind."),
  ]);
  const params = Object.keys(schemaOf(kind).properties ?? {}).map((name) => ({ name, value: "" }));
  return pageOf([head, ...kindSections(page, kind, params, uses)]);
}

interface Param {
  readonly name: string;
  readonly value: string;
}

function kindSections(page: Page, kind: ControlKind, params: readonly Param[], uses: readonly Control[]): string[] {
  const { doc } = kind;
  const reads = [...new Set(["pupils.csv", ...uses.flatMap(({ settings }) => needsOf(kind, settings))])];
  return [
    page.section("What it checks", [page.lines(2, doc.asks)]),
    page.section(
      "What it reads",
      reads.map((line) => page.lines(2, line)),
    ),
    page.section(
      "Parameters",
      params.map((param) => paramLine(page, kind, param)),
    ),
    ...Object.keys(WHEN).map((status) => statusSection(page, doc, status as Judgement)),
    page.section("To mend a failure", [page.lines(2, doc.mend)]),
    page.section("While it is due", doc.meet ? [page.lines(2, doc.meet)] : []),
  ];
}

function needsOf(kind: ControlKind, settings: unknown): string[] {
  return [...kind.findsIn(settings), ...kind.judgesBy(settings)].map((need: Need) =>
    [need]
      .flat()
      .map((name) => `${name}.csv, one row per ${datasetOf(name).rowIs}`)
      .join("; or in its place "),
  );
}

function paramLine(page: Page, kind: ControlKind, { name, value }: Param): string {
  const description = schemaOf(kind).properties?.[name];
  const about = typeof description === "object" ? description.description : undefined;
  return [page.lines(2, value ? `${name}: ${value}` : name), ...(about ? [page.lines(4, about, page.dim)] : [])].join(
    "\n",
  );
}

function schemaOf(kind: ControlKind): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(kind.params, { io: "input", unrepresentable: "any" });
}

function statusSection(page: Page, { when, examples }: KindDoc, status: Judgement): string {
  const example = examples[status] && `For example: ${examples[status]}`;
  const lines = [when[status], example].filter((line) => line !== undefined);
  return page.section(
    WHEN[status],
    lines.map((line) => page.lines(2, line)),
  );
}

const pageOf = (sections: readonly string[]) => `${sections.filter((section) => section !== "").join("\n\n")}\n`;
