import { AlignmentType, BookmarkEnd, BookmarkStart, type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import type { Block, Look, Section } from "../../domain/report.ts";
import { STYLE } from "./docx-styles.ts";
import { tableDocx } from "./docx-table.ts";
import { figuresOf, OWN_WORDS, paragraphsOf, plain, TO_WRITE } from "./words.ts";

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
function ownWordsDocx({ prompt, text }: Extract<Block, { is: "own words" }>): FileChild[] {
  const written = paragraphsOf(text ?? "");
  const whose = written.length === 0 ? TO_WRITE : OWN_WORDS;
  return [
    paragraph(whose, STYLE.whose),
    paragraph(prompt, STYLE.prompt),
    ...(written.length === 0 ? [""] : written).map((line) => paragraph(line, STYLE.ownWords)),
    // Word draws one box around paragraphs that follow each other in it.
    new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }),
  ];
}
