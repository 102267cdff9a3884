import fc from "fast-check";
import type { Block, Report, Written } from "../../../src/domain/report.ts";
import { PNG, reportOf } from "../../support/report.ts";

/** Text that somebody may have written, and text that somebody may have written to do harm. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "\\", "{", "}", "(", "#", "a", " ", "\n"),
    maxLength: 12,
  }),
  fc.constantFrom(
    "</style><script>alert(1)</script>",
    '" onload="alert(1)',
    "]]></style><img src=x onerror=alert(1)>",
    'x"/><use href="data:x#a"/>',
    "</w:t></w:r><w:instrText>INCLUDETEXT</w:instrText>",
    "&#x3c;b&#x3e; &amp;lt;",
    'url(#zr0-p0) "zr1-cls-2"',
    '"; } body { display: none } /*',
    "{value} {a|b} {@[0]}",
    "\u0000\u0008\u001b[31m\ufffe\uffff\ud800",
    "__proto__",
    "constructor",
    "\u202eabc\u2066",
  ),
);

export const someTexts = fc.array(anyText, { minLength: 1, maxLength: 30 });
/** A report with charts takes 30 ms; a failing one need not be shrunk to the last letter. */
export const RUNS = { numRuns: 25, interruptAfterTimeLimit: 10_000 } as const;

/** A report whose every text is one of these, in turn: each kind of block with as many texts as it can hold. */
export function reportSaying(texts: readonly string[]): Report {
  let at = 0;
  const text = () => texts[at++ % texts.length] ?? "";
  const blocks: Block[] = [
    { is: "paragraph", text: text() },
    { is: "caution", text: text() },
    { is: "list", items: [text(), text()] },
    { is: "table", caption: text(), head: [text(), text()], rows: [[text(), text()]] },
    ...(["bars", "lines"] as const).map(
      (kind): Block => ({
        is: "chart",
        chart: {
          ...{ kind, title: text(), unit: text(), categories: [text(), text()], alternative: text() },
          series: [
            { name: text(), values: [1, null] },
            { name: text(), values: [2.5, 3] },
          ],
        },
      }),
    ),
    { is: "own words", id: "own", prompt: text(), written: [] },
    { is: "own words", id: "more", prompt: text(), written: writtenIn(text) },
  ];
  return reportOf([], {
    title: text(),
    standing: text(),
    facts: [{ label: text(), text: text() }],
    sections: [{ id: "a-section", title: text(), blocks }],
    look: { colour: "#1d4f8b", logo: { bytes: PNG, type: "image/png", alternative: text() } },
  });
}

/** Each kind of paragraph that somebody may have written, with words of each look. */
function writtenIn(text: () => string): Written[] {
  const runs = () => [
    { look: "plain" as const, text: text() },
    { look: "bold" as const, text: text() },
    { look: "italic" as const, text: text() },
  ];
  return [
    { is: "paragraph", runs: runs() },
    { is: "item", number: null, runs: runs() },
    { is: "item", number: 3, runs: runs() },
  ];
}

/** Every text of a report, of the blocks too. */
export function textsOf({ title, standing, facts, sections }: Report): string[] {
  const inside = (value: unknown): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          ["is", "id", "kind", "look", "over"].includes(key) ? [] : inside(each),
        )
      : typeof value === "string"
        ? [value]
        : [];
  return inside([title, standing, facts, sections]);
}

/** A text in the pieces that no format breaks. */
export const linesOf = (text: string) => text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
