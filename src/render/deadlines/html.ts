import { asOfInWords, policyInWords } from "../labels.ts";
import { listOf, standingOf, tableOf, textPage } from "../text-page.ts";
import type { DeadlinesDocument } from "./schema.ts";
import { chaptersOf, IF_MISSED, outlookInWords, outlooksOf, ruleOf, stateOf, summaryOf, whoIn } from "./words.ts";

const HEAD = ["By", "Control", "Whom", "What", "Who acts", "What to do"];

/** Deadlines as one page of HTML. */
export function deadlinesHtml(document: DeadlinesDocument): string {
  const { school, tool } = document;
  const chapters = chaptersOf(document).map(({ title, isOverdue, days }) => {
    const rows = days.flatMap(({ heading, entries }) =>
      entries.map((together) => {
        const [first] = together;
        const what = `${stateOf(first)}${first.message}`;
        return [heading, ruleOf(first), whoIn(together, document), what, first.addressee, first.toDo ?? ""];
      }),
    );
    const caption = isOverdue ? "What is overdue, by date" : "What falls due, by date";
    return { id: isOverdue ? "overdue" : "due", title, blocks: tableOf(caption, HEAD, rows) };
  });
  const outlooks = outlooksOf(document).map((group) => outlookInWords(group, document));
  return textPage({
    title: `${school ?? "The school"}: children in care, what falls due`,
    standing: standingOf(document),
    facts: [
      { label: "In short", text: summaryOf(document) },
      { label: "Policy", text: policyInWords(document) },
      { label: "As of", text: asOfInWords(document) },
      { label: "Made with", text: `${tool.name} ${tool.version}` },
    ],
    sections: [...chapters, { id: "if-missed", title: IF_MISSED, blocks: listOf(outlooks) }],
  });
}
