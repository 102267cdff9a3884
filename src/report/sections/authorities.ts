import type { Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";
import { authoritiesOf, mayNameAmong } from "../disclosure/placing.ts";
import { cited } from "../recommendations.ts";
import { countsInWords, STATUS_WORDS } from "../statuses.ts";

/**
 * The rules that placing authorities lay over the school's own. Those of an authority that placed a single child, or
 * all of the children but one or none, are left out, ids and all, since they would name the authority. So are the
 * policy's own rules about the children of such an authority, here and wherever duties are counted.
 */
export function authoritiesSection(results: readonly ControlResult[], children: readonly Child[]): Section[] {
  const laidOver = results.filter(({ authority }) => authority !== undefined);
  const isLeftOut = results.some((result) => result.authority === undefined && !mayTellOf(result, children));
  if (laidOver.length === 0 && !isLeftOut) return [];
  const rows = laidOver
    .filter((result) => mayTellOf(result, children))
    .filter(({ status }) => status !== "pass" && status !== "not-applicable")
    .map((result) => [
      result.control.title,
      `${cited(result.control)} (${result.authority})`,
      STATUS_WORDS[result.status],
      countsInWords(result),
    ]);
  const blocks = [
    ...(laidOver.length > 0 ? [paragraph(LAID_OVER)] : []),
    ...table("Rules of placing authorities that are open", ["Duty", "Clause", "Stands", "Counts"], rows),
    ...(isLeftOut ? [paragraph(LEFT_OUT)] : []),
  ];
  return [{ id: "authorities", title: "Rules of placing authorities", blocks }];
}

/** Whether a result may be shown to governors: one about the children of an authority may where that may be named. */
export function mayTellOf({ authority, control }: ControlResult, children: readonly Child[]): boolean {
  return authoritiesOf({ authority, params: control.params }).every((name) => mayNameAmong(name, children));
}

const LAID_OVER =
  "For children whom another authority placed, its own rules are asked as well; the stricter of the two decides. " +
  "The rules of an authority are left out where it placed fewer than two of the children, or all but one or none of " +
  "them: they are told of in the designated teacher's edition alone.";

const LEFT_OUT =
  "The policy has rules for the children of one authority alone. They are left out of this report, and of its counts of " +
  "duties, since that authority placed fewer than two of the children, or all but one or none of them: they are told of " +
  "in the designated teacher's edition alone.";
