import { groupBy } from "../groups.ts";
import type { ControlDocument, ResultDocument } from "../result-schema.ts";
import { countsInWords, IN_WORDS, STRICTEST } from "../verdict.ts";
import { grid } from "./grid.ts";
import type { Page } from "./page.ts";

/** The column that gives way first: the duty is what is read. */
const FINDINGS = 3;
const HEAD = ["Control", "Duty", "Status", "Findings"];

/** Every control with its status, by where it comes from. */
export function controlTables(page: Page, { controls, policy }: ResultDocument): string[] {
  const groups = groupBy([...controls].sort(byOrigin(policy.id)), (control) => headingOf(control, policy.id));
  return groups.map((group) =>
    page.section(headingOf(group[0], policy.id), [...strictest(page, group[0]), controlTable(page, group)]),
  );
}

function headingOf({ from, authority }: ControlDocument, policy: string): string {
  if (authority !== undefined) return `For children placed by ${authority}, by ${from}`;
  return from === policy ? "Controls of this policy" : `Controls taken over from ${from}`;
}

/** What is said of rules that are laid over the school's own. */
const strictest = (page: Page, { authority }: ControlDocument) =>
  authority === undefined ? [] : [page.lines(2, STRICTEST)];

/** The school's own first, then what it takes over, then the rules of placing authorities. */
const byOrigin = (policy: string) => (a: ControlDocument, b: ControlDocument) => rank(a, policy) - rank(b, policy);
const rank = ({ from, authority }: ControlDocument, policy: string) =>
  authority === undefined ? Number(from !== policy) : 2;

function controlTable(page: Page, controls: readonly ControlDocument[]): string {
  const rows = controls.map(
    ({ id, title, status, counts }) => [id, title, [IN_WORDS[status], page.of(status)], countsInWords(counts)] as const,
  );
  return grid(page.width, HEAD, rows, FINDINGS);
}
