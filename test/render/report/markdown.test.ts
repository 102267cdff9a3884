import fc from "fast-check";
import { marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import type { Run, Written } from "../../../src/domain/report.ts";
import { renderReportMarkdown } from "../../../src/render/report/markdown.ts";
import { visible } from "../../../src/render/text.ts";
import { writtenOf } from "../../../src/report/own-words/written.ts";
import { ATTENDANCE, REPORT, reportOf, WRITTEN } from "../../support/report.ts";

const plain = (text: string): Run => ({ look: "plain", text });
const item = (number: number | null, ...runs: readonly Run[]): Written => ({ is: "item", number, runs });
/** A text in each place that words of hers can stand in. */
const saying = (text: string): Written[] => [
  { is: "paragraph", runs: [plain(text), { look: "bold", text }, { look: "italic", text }] },
  item(null, plain(text)),
  item(2, { look: "bold", text }),
];

describe("a report as Markdown", () => {
  test("begins with what it is, who may read it and who reports to whom", () => {
    const text = renderReportMarkdown(REPORT);
    expect(
      text.startsWith(
        "# Children in care: the designated teacher’s report to governors, 2025/26\n\n> **Confidential: Part Two",
      ),
    ).toBe(true);
    expect(text).toContain("| Policy | Education of children in care, reviewed on 3 March 2026 |");
    expect(text.endsWith("\n")).toBe(true);
  });

  test("has each kind of block", () => {
    const text = renderReportMarkdown(
      reportOf([
        { is: "paragraph", text: "Said." },
        { is: "caution", text: "Mind." },
        { is: "list", items: ["One", "Two"] },
        { is: "table", caption: "Sums", head: ["", "Sum"], rows: [["All", "3"]] },
        { is: "own words", id: "a", prompt: "What helps", written: WRITTEN },
        { is: "own words", id: "b", prompt: "What hinders", written: [] },
      ]),
    );
    expect(text.split("## A section\n\n")[1]).toBe(`Said.

> **Note:** Mind.

- One
- Two

**Sums**

|  | Sum |
| --- | --- |
| All | 3 |

**In the designated teacher’s own words:** *What helps*

This, **at last**.

- One *thing*
- Two

3. Three
4. Four

That.

**For the designated teacher to write:** *What hinders*
`);
  });

  test("shows a chart as its figures, after what it says", () => {
    const text = renderReportMarkdown(reportOf([{ is: "chart", chart: ATTENDANCE }]));
    expect(text).toContain("Children in care attended less than other pupils in every term");
    expect(text).toMatch(/\| Children in care \| 93\\?\.1% \| 91\\?\.4% \| 92\\?\.8% \|/);
    expect(text).toMatch(/\| Children in care, nationally \| 90\\?\.8% \| no figure \| no figure \|/);
  });

  test("lets no text pass for Markdown or HTML", () => {
    const nasty = "<b>*bold*</b> | [x](y)\n# new";
    const text = renderReportMarkdown(
      reportOf([{ is: "own words", id: "a", prompt: nasty, written: saying(nasty) }], { title: nasty }),
    );
    expect(text).not.toMatch(/<b>|[^\\]\*bold|[^\\]\[x|\n# new/);
  });

  test("is, of what she wrote, lists and words that stand out, and text else", () => {
    const parts = [
      "*",
      "**",
      "***",
      " ",
      "a",
      "B",
      "1",
      "(",
      ")",
      ".",
      ",",
      "_",
      "`",
      "[",
      "](x)",
      "#",
      "- ",
      "2. ",
      "\n",
      "<b>",
      "~",
      "www.a.b",
    ];
    const lines = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((all) => all.join("").replace(/ +/g, " "));
    const text = lines.map((all) =>
      all
        .split("\n")
        .map((line) => line.trim())
        .join("\n"),
    );
    fc.assert(
      fc.property(text, (given) => {
        const written = writtenOf(given).filter(({ runs }) => runs.length > 0);
        const source = renderReportMarkdown(reportOf([{ is: "own words", id: "a", prompt: "Say", written }]));
        const read = wordsIn(marked.lexer(source.split("*Say*\n\n")[1] ?? ""));
        const runs = written.flatMap((one) => one.runs.map(({ look, text: words }) => [look, visible(words)]));
        expect(joined(read)).toEqual(joined(runs as [string, string][]));
      }),
      { numRuns: 3000 },
    );
  });
});

const LOOKS: Readonly<Record<string, string>> = { strong: "bold", em: "italic" };

/** The words of a page of Markdown with their look; anything but paragraphs, lists and words that stand out is an error. */
function wordsIn(tokens: readonly Token[], look = "plain"): [look: string, words: string][] {
  return tokens.flatMap((token): [string, string][] => {
    const inside: readonly Token[] = token.type === "list" ? token.items : ("tokens" in token && token.tokens) || [];
    if (!READ.includes(token.type)) throw new Error(`a ${token.type}`);
    if (inside.length > 0) return wordsIn(inside, LOOKS[token.type] ?? look);
    return token.type === "text" || token.type === "escape" ? [[look, token.text.replaceAll("&lt;", "<")]] : [];
  });
}
const READ = ["space", "paragraph", "list", "list_item", "strong", "em", "text", "escape"];

/** Words of one look that follow each other, put together; where paragraphs end does not matter here. */
function joined(words: readonly (readonly [string, string])[]): [string, string][] {
  const all: [string, string][] = [];
  for (const [look, text] of words) {
    const last = all.at(-1);
    if (last?.[0] === look) last[1] += text;
    else all.push([look, text]);
  }
  return all;
}
