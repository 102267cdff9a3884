import { newsIn } from "../changes/news.ts";
import { changeChapters, changesHead } from "../changes/words.ts";
import type { Look } from "../renderer.ts";
import type { ResultDocument } from "../result-schema.ts";
import type { Page } from "./page.ts";

/** What is different since an earlier run; nothing where it was not asked for. A quiet run tells its news alone. */
export function changes(page: Page, document: ResultDocument, { detail, raising }: Look): string {
  if (document.since === undefined) return "";
  const told = detail === "quiet" ? newsIn(document.since, raising) : document.since;
  const { title, remarks } = changesHead(told);
  const blocks = changeChapters(document, told).flatMap(({ title: list, entries }) => [
    "",
    page.lines(2, list, page.bold),
    ...entries.flatMap(({ line, toDo }) => [page.lines(4, line), ...(toDo ? [page.lines(6, toDo)] : [])]),
  ]);
  return page.section(title, [...remarks.map((remark) => page.lines(2, remark)), ...blocks]);
}
