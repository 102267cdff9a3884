import { counted } from "../../domain/phrases.ts";
import type { Block } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import { alike } from "../alike.ts";
import { paragraph, table } from "../blocks.ts";
import { sourcesOf } from "../coverage.ts";
import type { Kinds } from "../facts.ts";
import { byGravity } from "../gravity.ts";
import { citedTogether, ruleOf, whatToDo } from "../recommendations.ts";
import { countsInWords, STATUS_WORDS, withStatus } from "../statuses.ts";

/** More than these in one place are not read; every duty is in the list at the end. */
const MOST = 4;

/** How the duties of a part stand, in a sentence, and those that are open with what to do about them, the gravest first. */
export function openDuties(title: string, results: readonly ControlResult[], kinds: Kinds): Block[] {
  if (results.length === 0) return [];
  const open = (["fail", "not-assessable", "due"] as const).flatMap((status) =>
    alike(byGravity(withStatus(results, status))),
  );
  const rows = open
    .slice(0, MOST)
    .map(([result, ...others]) => [
      `${result.control.title} (${citedTogether([result, ...others])})`,
      countsInWords(result),
      whatToDo(result, kinds),
      result.control.addressee,
    ]);
  const rest = open.slice(MOST).flat().length;
  return [
    paragraph(sumInWords(results)),
    ...table(`${title}: suggested actions`, ["Duty", "Stands", "What to do", "Who"], rows),
    ...(rest > 0
      ? [paragraph(`${counted(rest, "more duty is", "more duties are")} open: see the list of every duty.`)]
      : []),
  ];
}

/** `12 duties: met 8, not met 3, cannot be told 1.` */
export function sumInWords(results: readonly ControlResult[]): string {
  const order = ["pass", "fail", "not-assessable", "due", "not-applicable"] as const;
  const said = order.flatMap((status) => {
    const count = withStatus(results, status).length;
    return count === 0 ? [] : `${STATUS_WORDS[status]} ${count}`;
  });
  return `${counted(results.length, "duty", "duties")}: ${said.join(", ")}.`;
}

/** Every duty, by its id, with where the evidence for it is. */
export function everyDuty(caption: string, results: readonly ControlResult[], kinds: Kinds): Block[] {
  return table(
    caption,
    ["Duty", "Clause", "Stands", "Counts", "Evidence"],
    results.map((result) => [
      result.control.title,
      ruleOf(result),
      STATUS_WORDS[result.status],
      countsInWords(result),
      sourcesOf(result.control, kinds),
    ]),
  );
}
