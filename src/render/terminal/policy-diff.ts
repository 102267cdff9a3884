import type { Control, Policy } from "../../domain/policy.ts";
import type { Difference, Pair, PolicyDiff } from "../../domain/policy-diff.ts";
import { numbersOf, STAR } from "../comparison/parts.ts";
import { paramLines } from "../params.ts";
import type { Look } from "../renderer.ts";
import { counted, listed } from "../text.ts";
import { grid } from "./grid.ts";
import { Page } from "./page.ts";

/** A policy beside the law: where it asks less, what it leaves out and what it does not ask at all. */
interface BesideTheLaw {
  readonly policy: Policy;
  readonly weaker: readonly Pair[];
  /** Controls of the law whose duty it has in no form. */
  readonly missing: readonly Control[];
}

/** Two policies compared without data, and each of them beside the law. */
export interface DiffPage {
  readonly policies: readonly [Policy, Policy];
  readonly diff: PolicyDiff;
  readonly law: { readonly id: string; readonly beside: readonly BesideTheLaw[] };
}

/** What two policies ask alike, what only one of them asks, and which is the stricter where their numbers differ. */
export function policyDiffPage({ policies, diff, law }: DiffPage, statements: boolean, look: Screen): string {
  const page = new Page(look);
  const [first, second] = policies;
  const differing = diff.pairs.filter(({ differences }) => differences.length > 0);
  const isAlike = diff.onlyFirst.length + diff.onlySecond.length + differing.length === 0;
  const parts = [
    page.section(`${first.id} and ${second.id}`, [
      page.lines(
        2,
        `${first.id}: ${first.title}, version ${first.version}, ${counted(first.controls.length, "control")}`,
      ),
      page.lines(
        2,
        `${second.id}: ${second.title}, version ${second.version}, ${counted(second.controls.length, "control")}`,
      ),
      ...(isAlike ? [page.lines(2, "They ask for the same duties, with the same numbers.")] : []),
    ]),
    only(page, first.id, diff.onlyFirst, statements),
    only(page, second.id, diff.onlySecond, statements),
    page.section(
      `Duties that both have, with different numbers: ${differing.length}`,
      differing.length === 0 ? [] : [differences(page, differing, [first.id, second.id])],
    ),
    ...law.beside.map((own) => besideTheLaw(page, law.id, own, statements)),
    page.lines(0, STAR),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

type Screen = Pick<Look, "width" | "color">;

const isStatement = ({ check }: Control) => check === "attestation";

function only(page: Page, id: string, controls: readonly Control[], statements: boolean): string {
  const shown = controls.filter((control) => statements || !isStatement(control));
  const left = controls.length - shown.length;
  const rows = shown.map((control) => [control.id, control.title, numbersOf(control)]);
  return page.section(`Only in ${id}: ${counted(controls.length, "control")}`, [
    ...(rows.length > 0 ? [grid(page.width, ["Control", "Duty", "Numbers"], rows)] : []),
    ...(left > 0 ? [page.lines(2, `${counted(left, "signed statement")} not listed: --verbose lists them.`)] : []),
  ]);
}

function differences(page: Page, pairs: readonly Pair[], ids: readonly [string, string]): string {
  const rows = pairs.flatMap(({ first, second, differences: some }) =>
    some.map((difference, i) => [
      i === 0 ? first.title : "",
      sideOf(first, difference.name, difference.first),
      sideOf(second, difference.name, difference.second),
      inWords(difference, ids),
    ]),
  );
  return grid(page.width, ["Duty", ...ids, "Stricter"], rows);
}

function besideTheLaw(page: Page, law: string, { policy, weaker, missing }: BesideTheLaw, statements: boolean): string {
  const rows = weaker.flatMap(({ first, second, differences: some }) =>
    some.map(({ name, ...values }, i) => [
      i === 0 ? first.title : "",
      sideOf(first, name, values.first),
      `${sideOf(second, name, values.second)}${second.source ? ` (${second.source})` : ""}`,
    ]),
  );
  const kept = [...new Set(weaker.flatMap(({ second }) => (has(policy, second) ? second.id : [])))];
  const lacking = missing.filter((control) => statements || !isStatement(control));
  return page.section(
    `${policy.id} beside ${law}: ${rows.length + lacking.length === 0 ? "nowhere weaker" : "weaker"}`,
    [
      ...(rows.length > 0 ? [grid(page.width, ["Duty", policy.id, law], rows)] : []),
      ...(kept.length > 0 ? [page.lines(2, `It takes over ${listed(kept)} as well, so that both are audited.`)] : []),
      ...lacking.map((control) => page.lines(2, `${control.id} is not asked for: ${control.title}`)),
      ...leftOut(policy, missing).map((line) => page.lines(2, line)),
    ],
  );
}

/** Whether a policy has a control unchanged, besides its own for the same duty. */
const has = ({ controls }: Policy, { id, params }: Control) =>
  controls.some((control) => control.id === id && JSON.stringify(control.params) === JSON.stringify(params));

const leftOut = ({ leftOut: left }: Policy, missing: readonly Control[]) =>
  left
    .filter(({ id }) => missing.some((control) => control.id === id))
    .map(({ id, reason }) => `${id} is left out: ${reason}`);

/** A control and what it says of one parameter, with a star where that is our choice. */
function sideOf(control: Control, name: string, value: unknown): string {
  const line = paramLines(control).find((own) => own.name === name);
  return value === undefined || !line
    ? `${control.id}: ${name} not given`
    : `${control.id}: ${name} ${line.value}${line.note && "*"}`;
}

function inWords({ stricter }: Difference, [first, second]: readonly [string, string]): string {
  if (stricter === "first") return first;
  if (stricter === "second") return second;
  return "cannot be told";
}
