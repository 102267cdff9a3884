import type { Block, Report, Section } from "../../domain/report.ts";
import { bullets, escaped, row, section, table } from "../markdown.ts";
import { figuresOf, OWN_WORDS, paragraphsOf, TO_WRITE } from "./words.ts";

/** A report as Markdown: every word and figure of the other formats, charts as the table of their figures. */
export function renderReportMarkdown({ title, standing, facts, sections }: Report): string {
  const parts = [
    `# ${escaped(title)}`,
    `> **${escaped(standing)}**`,
    table(
      ["", ""],
      facts.map(({ label, text }) => row(label, text)),
    ),
    ...sections.map(sectionMarkdown),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sectionMarkdown({ title, blocks }: Section): string {
  return section(escaped(title), blocks.map(blockMarkdown));
}

function blockMarkdown(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return escaped(block.text);
    case "caution":
      return `> **Note:** ${escaped(block.text)}`;
    case "list":
      return bullets(block.items);
    case "table":
      return tableMarkdown(block);
    case "chart":
      return [escaped(block.chart.alternative), tableMarkdown(figuresOf(block.chart))].join("\n\n");
    case "own words":
      return ownWordsMarkdown(block);
  }
}

function tableMarkdown({ caption, head, rows }: Extract<Block, { is: "table" }>): string {
  return [
    `**${escaped(caption)}**`,
    table(
      head,
      rows.map((cells) => row(...cells)),
    ),
  ].join("\n\n");
}

function ownWordsMarkdown({ prompt, text }: Extract<Block, { is: "own words" }>): string {
  const written = paragraphsOf(text ?? "");
  const heading = `**${written.length === 0 ? TO_WRITE : OWN_WORDS}:** *${escaped(prompt)}*`;
  return [heading, ...written.map(escaped)].join("\n\n");
}
