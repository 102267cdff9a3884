import type { DeadlinesDocument } from "../deadlines/schema.ts";
import {
  type Chapter,
  chaptersOf,
  IF_MISSED,
  outlookInWords,
  outlooksOf,
  ruleOf,
  stateOf,
  summaryOf,
  whoIn,
} from "../deadlines/words.ts";
import { asOfInWords, policyInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import { Page } from "./page.ts";

/** Deadlines for a person at a terminal. A quiet run shows what raised the exit status. */
export function renderDeadlines(document: DeadlinesDocument, look: Look): string {
  const page = new Page(look);
  const chapters = chaptersOf(document);
  const isQuiet = look.detail === "quiet";
  const shown = isQuiet ? chapters.filter(({ isOverdue }) => isOverdue || look.raising.includes("due")) : chapters;
  const parts = [
    isQuiet ? "" : heading(page, document),
    page.lines(0, summaryOf(document), page.of(document.status)),
    ...shown.map((chapter) => chapterOf(page, chapter, document)),
    isQuiet ? "" : outlooks(page, document),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading(page: Page, document: DeadlinesDocument): string {
  const facts = [
    `Policy: ${policyInWords(document)}`,
    `As of: ${asOfInWords(document)}`,
    ...(document.identified ? ["This list names children: keep it as you keep their files."] : []),
  ];
  const title = `${document.school ?? "The school"}: children in care, what falls due`;
  return [page.lines(0, title, page.bold), ...facts.map((fact) => page.lines(2, fact))].join("\n");
}

function chapterOf(page: Page, { title, isOverdue, days }: Chapter, document: DeadlinesDocument): string {
  const blocks = days.flatMap(({ heading, entries }) => [
    "",
    page.lines(2, heading, page.bold),
    ...entries.flatMap((together) => {
      const [first] = together;
      return [
        page.lines(4, `${ruleOf(first)}: ${stateOf(first)}${first.message}`),
        page.lines(6, whoIn(together, document)),
        ...(first.toDo === undefined ? [] : [page.lines(6, `To do, ${first.addressee}: ${first.toDo}`)]),
      ];
    }),
  ]);
  return page.section(title, blocks, page.of(isOverdue ? "fail" : "due"));
}

function outlooks(page: Page, document: DeadlinesDocument): string {
  const lines = outlooksOf(document).map((group) => page.lines(2, outlookInWords(group, document)));
  return page.section(IF_MISSED, lines);
}
