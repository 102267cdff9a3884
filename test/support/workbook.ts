import { strToU8, zipSync } from "fflate";
import writeWorkbook, { type Cell } from "write-excel-file/node";

/** An Excel workbook of some sheets, as a library writes it. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> {
  const list = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => [...row]) }));
  return writeWorkbook(list).toBuffer();
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/** The parts of a workbook of one sheet, in the XML of Excel: `rows` are `<row>` elements, style 1 a date, 2 a time. */
export function partsOf(rows: string, workbookProperties = ""): Record<string, string> {
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r">${workbookProperties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATION}" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml":
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** A zip archive of some files, packed unless it is said that they are not. */
export function zipOf(files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Buffer {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level }));
}
