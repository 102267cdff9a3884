import { AlignmentType, BookmarkEnd, BookmarkStart, type FileChild, HeadingLevel, Paragraph, Tab, TextRun } from "docx";
import type { Block, Look, Run, Section, Written } from "../../domain/report.ts";
import { BOX_INDENT, STYLE } from "./docx-styles.ts";
import { tableDocx } from "./docx-table.ts";
import { figuresOf, OWN_WORDS, plain, TO_WRITE } from "./words.ts";

/** Name of the list whose items have bullets. */
export const BULLETS = "bullets";

/** A section of a report; `number` tells its bookmark from the others. */
export function sectionDocx(section: Section, number: number, look: Look): FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [
      new BookmarkStart(bookmarkOf(number), number),
      new TextRun(plain(section.title)),
      new BookmarkEnd(number),
    ],
  });
  return [heading, ...section.blocks.flatMap((block) => blockDocx(block, look))];
}

/** Word takes 40 letters, digits and underlines, so that an id of ours will not always do. */
export const bookmarkOf = (number: number) => `section_${number}`;

/** A paragraph in a style of its own; without one, in the text's. */
export const paragraph = (text: string, style?: string) =>
  new Paragraph({ children: [new TextRun(plain(text))], ...(style === undefined ? {} : { style }) });

function blockDocx(block: Block, look: Look): FileChild[] {
  switch (block.is) {
    case "paragraph":
      return [paragraph(block.text)];
    case "caution":
      return [paragraph(block.text, STYLE.caution)];
    case "list":
      return block.items.map(bulletDocx);
    case "table":
      return tableDocx(block, look);
    case "chart":
      return [
        paragraph(block.chart.title, STYLE.chart),
        paragraph(block.chart.alternative),
        ...tableDocx(figuresOf(block.chart), look),
      ];
    case "own words":
      return ownWordsDocx(block);
  }
}

const bulletDocx = (item: string) =>
  new Paragraph({
    children: [new TextRun(plain(item))],
    numbering: { reference: BULLETS, level: 0 },
    alignment: AlignmentType.LEFT,
  });

/** Where there is nothing yet, an empty paragraph in the box is the place to type. */
function ownWordsDocx({ prompt, written }: Extract<Block, { is: "own words" }>): FileChild[] {
  const whose = written.length === 0 ? TO_WRITE : OWN_WORDS;
  return [
    paragraph(whose, STYLE.whose),
    paragraph(prompt, STYLE.prompt),
    ...(written.length === 0 ? [paragraph("", STYLE.ownWords)] : written.map(writtenDocx)),
    // Word draws one box around paragraphs that follow each other in it.
    new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }),
  ];
}

/** An item hangs within the box of the paragraphs around it; its number is the one that she gave it. */
function writtenDocx(written: Written): Paragraph {
  const children = written.runs.map(runDocx);
  if (written.is === "paragraph") return new Paragraph({ style: STYLE.ownWords, children });
  const indent = { ...BOX_INDENT, left: BOX_INDENT.left + HANGING, hanging: HANGING };
  if (written.number === null) {
    return new Paragraph({ style: STYLE.ownWords, indent, numbering: { reference: BULLETS, level: 0 }, children });
  }
  const number = new TextRun({ children: [`${written.number}.`, new Tab()] });
  return new Paragraph({ style: STYLE.ownWords, indent, children: [number, ...children] });
}

const HANGING = 320;

const LOOKS = { plain: {}, bold: { bold: true }, italic: { italics: true } } as const;
const runDocx = ({ look, text }: Run) => new TextRun({ text: plain(text), ...LOOKS[look] });
