import { counted, listed } from "../../domain/phrases.ts";
import type { Block } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Judgement } from "../../domain/status.ts";
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
      STATUS_WORDS[result.status],
      countsInWords(result),
      whatToDo(result, kinds),
      result.control.addressee,
    ]);
  const rest = open.slice(MOST).flat().length;
  return [
    paragraph(standInWords(results)),
    ...table(`${title}: suggested actions`, ["Duty", "Stands", "Counts", "What to do", "Who"], rows),
    ...(rest > 0
      ? [paragraph(`${counted(rest, "more duty is", "more duties are")} open: see the list of every duty.`)]
      : []),
  ];
}

/** `All 4 duties are met.`, `Of 9 duties, 1 is met and 8 did not arise.` */
function standInWords(results: readonly ControlResult[]): string {
  const of = results.length;
  const said = SAID.map((words) => ({ ...words, count: withStatus(results, words.status).length })).filter(
    ({ count }) => count > 0,
  );
  const [only] = said;
  if (only?.count !== of)
    return `Of ${of} duties, ${listed(said.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`))}.`;
  if (of === 1) return `The one duty ${only.one}.`;
  if (only.none !== undefined) return `${of === 2 ? "Neither duty" : `None of the ${of} duties`} ${only.none}.`;
  return `${of === 2 ? "Both" : `All ${of}`} duties ${only.many}.`;
}

/** Of one, of several, and of none of all where that is how it is said. */
const SAID: readonly { status: Judgement; one: string; many: string; none?: string }[] = [
  { status: "pass", one: "is met", many: "are met" },
  { status: "fail", one: "is not met", many: "are not met", none: "is met" },
  { status: "not-assessable", one: "cannot be told", many: "cannot be told", none: "can be told" },
  { status: "due", one: "is due", many: "are due" },
  { status: "not-applicable", one: "did not arise", many: "did not arise", none: "arose" },
];

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
