import type { TextBlock } from "../report/html-text.ts";
import type { ResultDocument } from "../result-schema.ts";
import { listOf, type TextSection, tableOf } from "../text-page.ts";
import { changeChapters, changesHead } from "./words.ts";

/** What is different since an earlier run, as sections of a page; none where it was not asked for. */
export function changeSections(document: ResultDocument): TextSection[] {
  if (document.since === undefined) return [];
  const { title, remarks } = changesHead(document.since);
  const lists = changeChapters(document, document.since).flatMap(({ title: list, entries }): readonly TextBlock[] => {
    const rows = entries.map(({ line, toDo = "" }) => [line, toDo]);
    return tableOf(list, ["What changed", "What to do"], rows);
  });
  return [{ id: "since", title, blocks: [...listOf(remarks), ...lists] }];
}
