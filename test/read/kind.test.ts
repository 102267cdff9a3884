import { describe, expect, test } from "vitest";
import { kindOf, kindOfArchive } from "../../src/read/kind.ts";

const bytes = (start: string | Buffer) => (typeof start === "string" ? Buffer.from(start, "utf8") : start);
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const compound = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000), utf16(name)]);
/** How an archive begins whose first file has this name and content. */
const archive = (rest: string) => `PK\u0003\u0004${"\0".repeat(26)}${rest}`;

describe("a file is told by how it begins, and is", () => {
  test.each([
    ["a workbook", archive("[Content_Types].xml")],
    ["a workbook of another order", archive("xl/worksheets/sheet1.xml")],
  ])("%s", (_, start) => expect(kindOf(bytes(start))).toBe("workbook"));

  test.each([
    ["a declaration", '<?xml version="1.0" encoding="utf-8"?>\n<CTfile>'],
    ["no declaration", "<CTfile>"],
    ["a report", "\r\n <SuperStarReport>"],
    ["a byte order mark", "\ufeff<SuperStarReport>"],
    ["UTF-16", utf16("\ufeff<?xml version='1.0'?><CTfile>")],
    ["UTF-16 without a mark", utf16("<?xml version='1.0'?><CTfile>")],
    ["a root that begins like a page", "<tables><row/></tables>"],
    ["a page in it", "<report><html/></report>"],
  ])("XML with %s", (_, start) => expect(kindOf(bytes(start))).toBe("xml"));

  test.each([
    ["commas", "upn,meeting_date\n"],
    ["UTF-16", utf16("\ufeffupn\tdate\r\n")],
    ["a title", "PDF list of PKs\n"],
    ["nothing", ""],
  ])("text with %s", (_, start) => expect(kindOf(bytes(start))).toBe("text"));

  test.each([
    ["<html><body>", "a web page, as some systems save what they call an Excel file, or as a log-in page is"],
    [
      "\r\n <!DOCTYPE HTML><title>Log in</title>",
      "a web page, as some systems save what they call an Excel file, or as a log-in page is",
    ],
    ["\ufeff<table border=1>", "a web page, as some systems save what they call an Excel file, or as a log-in page is"],
    [
      '<?xml version="1.0"?>\n<!-- saved --><html xmlns="x">',
      "a web page, as some systems save what they call an Excel file, or as a log-in page is",
    ],
    ["%PDF-1.7\n", "a PDF document"],
    [compound("Workbook"), "an old Excel workbook (.xls), or one with a password"],
    [compound("EncryptedPackage"), "an Excel workbook with a password"],
    [compound("WordDocument"), "an old Word document (.doc)"],
    [archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"), "an OpenDocument spreadsheet (.ods)"],
    [
      archive("mimetypeapplication/vnd.oasis.opendocument.textPK"),
      "an OpenDocument file (.odt or the like), and no spreadsheet",
    ],
  ])("refused: %#", (start, what) => {
    expect(kindOf(bytes(start))).toEqual({ message: `it is ${what}.`, remedy: expect.stringMatching(/^[A-Z].*\.$/) });
  });
});

test("the remedy says what to do with a password, and with a spreadsheet of another program", () => {
  expect(kindOf(compound("EncryptedPackage"))).toMatchObject({
    remedy:
      'Open it in Excel, take the password off, and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (Comma delimited)".',
  });
  expect(kindOf(bytes(archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")))).toMatchObject({
    remedy: expect.stringContaining("Open it in LibreOffice or Excel and save it as"),
  });
});

test("an archive is a workbook by the files that it lists", () => {
  expect(kindOfArchive(["word/document.xml", "xl/workbook.xml"])).toBe("workbook");
  expect(kindOfArchive(["xl/workbook.xml.rels"])).toMatchObject({
    message: "it is a zip archive, and no Excel workbook.",
  });
});
