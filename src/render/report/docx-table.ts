import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Look } from "../../domain/report.ts";
import { readable } from "./colours.ts";
import { hex, STYLE, shade } from "./docx-styles.ts";
import { figureColumns, plain, type Table as ReportTable } from "./words.ts";

/** In twentieths of a point: A4 less two margins of 2 cm. */
const TEXT_WIDTH = 9638;

/** A table of so many rows stays on one page. */
const SHORT = 8;

/** A table with its caption above it; its head is repeated on every page and no row is torn by a page's end. */
export function tableDocx(table: ReportTable, look: Look): FileChild[] {
  const right = figureColumns(table);
  const widths = widthsOf(table);
  const isShort = table.rows.length <= SHORT;
  const fill = hex(readable(look.colour));
  const row = (texts: readonly string[], head: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 90, right: 90 },
            ...(head ? { shading: shade(fill) } : {}),
            children: [cellText(text, { head, keepNext, right: right[at] === true })],
          }),
      ),
    });
  return [
    new Paragraph({ style: STYLE.caption, children: [new TextRun(plain(table.caption))] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      rows: [
        row(table.head, true, true),
        ...table.rows.map((texts, at) => row(texts, false, isShort && at < table.rows.length - 1)),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

const cellText = (text: string, { head, keepNext, right }: { head: boolean; keepNext: boolean; right: boolean }) =>
  new Paragraph({
    style: STYLE.cell,
    keepNext,
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text: plain(text), ...(head ? { bold: true, color: "FFFFFF" } : {}) })],
  });

/** Columns as wide as their longest text asks, within reason: none is squeezed out by a long one, nor the names of rows. */
function widthsOf({ head, rows }: ReportTable): number[] {
  const asked = head.map((title, at) => {
    const longest = Math.max(title.length * 1.15, ...rows.map((row) => (row[at] ?? "").length));
    return Math.min(Math.max(longest, at === 0 ? 15 : 8), 36);
  });
  const all = asked.reduce((sum, each) => sum + each, 0);
  return asked.map((each) => Math.floor((each / all) * TEXT_WIDTH));
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "C4C4C4" };
const BORDERS = { top: NONE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: RULE, insideVertical: NONE };
