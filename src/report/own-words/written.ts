import type { Run, Written } from "../../domain/report.ts";

/** What begins an item of a list, and with it a paragraph of its own: `- `, `* `, `• `, `1. `, `2) `. */
export const ITEM = /^(?:[-*•]|(\d{1,2})[.)])\s+/;

/**
 * Asterisks around words, as in Markdown: two for bold, one for italic. They stand at the edges of words, so that taking
 * them away puts no two parts of a word together; others, as in 2*3*4, are no marks.
 */
const BOLD = /(?<![\p{L}\p{M}\p{N}*])\*{2,3}(?![\s*])(.+?)(?<!\s)\*{2,3}(?![\p{L}\p{M}\p{N}*])/gu;
const ITALIC = /(?<![\p{L}\p{M}\p{N}*])\*(?![\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{M}\p{N}*])/gu;

/** What was written, a paragraph or an item a line, with its marks read. */
export function writtenOf(text: string): Written[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [mark = "", number] = ITEM.exec(line) ?? [];
      const runs = runsOf(line.slice(mark.length));
      if (mark === "") return { is: "paragraph", runs };
      return { is: "item", number: number === undefined ? null : Number(number), runs };
    });
}

/** The words as a reader sees them, a paragraph a line: what names are looked for in. */
export const withoutMarks = (text: string) =>
  writtenOf(text)
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .join("\n");

/** Bold words, and italic ones between them; within bold words the marks of italic ones are taken away. */
function runsOf(text: string): Run[] {
  return split(text, BOLD, "bold").flatMap((run): Run[] =>
    run.look === "bold" ? [{ ...run, text: run.text.replace(ITALIC, "$1") }] : split(run.text, ITALIC, "italic"),
  );
}

function split(text: string, marked: RegExp, look: "bold" | "italic"): Run[] {
  return text
    .split(marked)
    .map((part, i): Run => ({ look: i % 2 === 1 ? look : "plain", text: part }))
    .filter((run) => run.text !== "");
}
