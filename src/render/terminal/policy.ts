import type { Control, EvidenceKind, Policy } from "../../domain/policy.ts";
import { groupBy } from "../groups.ts";
import { paramsInWords } from "../params.ts";
import type { Look } from "../renderer.ts";
import { counted } from "../text.ts";
import { grid } from "./grid.ts";
import { Page } from "./page.ts";

type Screen = Pick<Look, "width" | "color">;

/** How each kind of evidence answers a duty. */
export const ANSWERED: Readonly<Record<EvidenceKind, string>> = {
  data: "from exports",
  record: "from the school's own records",
  attest: "by a signed statement",
};

/** A policy as a line of the list. */
export interface PolicyLine {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly extends: readonly string[];
  readonly controls: number;
}

/** The policies that come with the program. */
export function policyList(policies: readonly PolicyLine[], { width }: Screen): string {
  const rows = policies.map((policy) => [
    policy.id,
    policy.title,
    policy.version,
    String(policy.controls),
    policy.extends.join(", "),
  ]);
  return `${grid(width, ["Policy", "Title", "Version", "Controls", "Takes over"], rows, 1)}\n`;
}

/** A policy in full: every control under the heading of its clause. */
export function policyPage(policy: Policy, remarks: readonly string[], screen: Screen): string {
  const page = new Page(screen);
  const { id, title, version, lineage, controls, leftOut } = policy;
  const extended = lineage.length > 0 ? `; it takes over ${lineage.join(", ")}` : "";
  const left = leftOut.map((control) => page.lines(2, `${control.id} is left out: ${control.reason}`));
  const clauses = groupBy(controls, ({ clause, from }) => `${from}\u0000${clause}`).map((group) => {
    const [{ clause, from }] = group;
    const heading = from === id ? clause : `${clause} (from ${from})`;
    return page.section(
      heading,
      group.map((control) => controlLines(page, control)),
    );
  });
  const head = [
    page.lines(0, title, page.bold),
    page.lines(2, `${id}, version ${version}: ${counted(controls.length, "control")}${extended}`),
    ...remarks.map((remark) => page.lines(2, remark)),
    ...left,
  ];
  return `${[head.join("\n"), ...clauses].join("\n\n")}\n`;
}

function controlLines(page: Page, control: Control): string {
  const { id, title, evidence, check, severity, addressee } = control;
  const params = paramsInWords(control);
  return [
    page.lines(2, `${id}  ${title}`),
    page.lines(4, `${check}, answered ${ANSWERED[evidence]}; ${severity}, for the ${addressee}`, page.dim),
    ...(params ? [page.lines(4, params, page.dim)] : []),
  ].join("\n");
}
