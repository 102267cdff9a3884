import { isSameAuthority } from "../../domain/authority.ts";
import type { Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";
import { mayName } from "../disclosure/placing.ts";
import { cited } from "../recommendations.ts";
import { countsInWords, STATUS_WORDS } from "../statuses.ts";

/**
 * The rules that placing authorities lay over the school's own. Those of an authority that placed a single child, or
 * both of two, are left out, ids and all, since they would name the authority.
 */
export function authoritiesSection(results: readonly ControlResult[], children: readonly Child[]): Section[] {
  const laidOver = results.filter(({ authority }) => authority !== undefined);
  if (laidOver.length === 0) return [];
  const named = laidOver.filter(({ authority = "" }) => mayName(placedBy(authority, children), children.length));
  const rows = named
    .filter(({ status }) => status !== "pass" && status !== "not-applicable")
    .map((result) => [
      result.control.title,
      `${cited(result.control)} (${result.authority})`,
      STATUS_WORDS[result.status],
      countsInWords(result),
    ]);
  const text =
    "For children whom another authority placed, its own rules are asked as well; the stricter of the two decides. " +
    "The rules of an authority that placed a single child, or both of two, are told of in the designated teacher's " +
    "edition alone.";
  const caption = "Rules of placing authorities that are open";
  const blocks = [paragraph(text), ...table(caption, ["Duty", "Clause", "Stands", "Counts"], rows)];
  return [{ id: "authorities", title: "Rules of placing authorities", blocks }];
}

function placedBy(authority: string, children: readonly Child[]): number {
  return children.filter(({ pupil }) => isSameAuthority(pupil.placing_authority.value, authority) === "yes").length;
}
