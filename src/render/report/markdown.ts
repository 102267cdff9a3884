import type { Block, Report, Run, Section, Written } from "../../domain/report.ts";
import { bullets, escaped, row, section, table } from "../markdown.ts";
import { figuresOf, groupsOf, OWN_WORDS, TO_WRITE } from "./words.ts";

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

function ownWordsMarkdown({ prompt, written }: Extract<Block, { is: "own words" }>): string {
  const heading = `**${written.length === 0 ? TO_WRITE : OWN_WORDS}:** *${escaped(prompt)}*`;
  return [heading, ...groupsOf(written).map((group) => group.map(writtenMarkdown).join("\n"))].join("\n\n");
}

function writtenMarkdown(written: Written): string {
  const mark = written.is === "item" ? `${written.number === null ? "-" : `${written.number}.`} ` : "";
  return `${mark}${written.runs.map(runMarkdown).join("")}`;
}

const MARKS = { plain: "", bold: "**", italic: "*" } as const;
const runMarkdown = ({ look, text }: Run) => `${MARKS[look]}${escaped(text)}${MARKS[look]}`;
