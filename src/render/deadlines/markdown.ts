import { asOfInWords, policyInWords } from "../labels.ts";
import { bullets, escaped, row, section, table } from "../markdown.ts";
import type { DeadlinesDocument } from "./schema.ts";
import { chaptersOf, IF_MISSED, outlookInWords, outlooksOf, ruleOf, stateOf, summaryOf, whoIn } from "./words.ts";

/** Deadlines as a Markdown page. */
export function deadlinesMarkdown(document: DeadlinesDocument): string {
  const chapters = chaptersOf(document).map(({ title, days }) => {
    const rows = days.flatMap(({ heading, entries }) =>
      entries.map((together) => {
        const [first] = together;
        const what = `${stateOf(first)}${first.message}`;
        return row(heading, ruleOf(first), whoIn(together, document), what, first.addressee, first.toDo ?? "");
      }),
    );
    return section(title, [table(["By", "Control", "Whom", "What", "Who acts", "What to do"], rows)]);
  });
  const outlooks = outlooksOf(document).map((group) => outlookInWords(group, document));
  const parts = [
    `# ${escaped(document.school ?? "The school")}: children in care, what falls due`,
    `**${escaped(summaryOf(document))}**`,
    escaped(`As of ${asOfInWords(document)}, by ${policyInWords(document)}.`),
    document.identified ? "This page names children: keep it as you keep their files." : "",
    ...chapters,
    section(IF_MISSED, outlooks.length === 0 ? [] : [bullets(outlooks)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
