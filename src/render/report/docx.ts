import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Look, Report } from "../../domain/report.ts";
import { BULLETS, bookmarkOf, paragraph, sectionDocx } from "./docx-blocks.ts";
import { documentStyles, STYLE } from "./docx-styles.ts";
import { withoutTraces } from "./fixed-zip.ts";
import { logoSize } from "./logo.ts";
import { CONTENTS, plain } from "./words.ts";

const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
/** Room for a standing of three lines and the number of the page. */
const FOOT = 1480;

/** The report as a Word document to be edited: headings, styles, captions and table heads are Word's own. */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const { title, standing, sections, look, asOf } = report;
  const document = new Document({
    title: plain(title),
    styles: documentStyles(look),
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: FOOT, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
          },
        },
        footers: { default: footer(standing) },
        children: [
          ...opening(report),
          ...contents(report),
          ...sections.flatMap((section, at) => sectionDocx(section, at + 1, look)),
        ],
      },
    ],
  });
  return withoutTraces(await Packer.pack(document, "uint8array"), asOf);
}

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 260 } } },
};

function opening({ title, standing, facts, look }: Report): FileChild[] {
  return [
    ...logo(look),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plain(title))] }),
    paragraph(standing, STYLE.standing),
    ...facts.map(
      ({ label, text }) =>
        new Paragraph({
          style: STYLE.contents,
          children: [new TextRun({ text: `${plain(label)}: `, bold: true }), new TextRun(plain(text))],
        }),
    ),
  ];
}

function logo({ logo }: Look): FileChild[] {
  if (logo === null) return [];
  const name = plain(logo.alternative);
  const picture = new ImageRun({
    type: logo.type === "image/png" ? "png" : "jpg",
    data: logo.bytes,
    transformation: logoSize(logo),
    altText: { name, title: name, description: name },
  });
  return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [picture] })];
}

function contents({ sections }: Report): FileChild[] {
  const links = sections.map(
    ({ title }, at) =>
      new Paragraph({
        style: STYLE.contents,
        children: [
          new InternalHyperlink({
            anchor: bookmarkOf(at + 1),
            children: [new TextRun({ text: plain(title), style: "Hyperlink" })],
          }),
        ],
      }),
  );
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(CONTENTS)] }), ...links];
}

/** On every page: what the report is, who may read it, and which page this is. */
const footer = (standing: string) =>
  new Footer({
    children: [
      paragraph(standing, STYLE.footer),
      new Paragraph({
        style: STYLE.footer,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
