import { createHash } from "node:crypto";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Cell } from "write-excel-file/node";
import { ExportError } from "../../src/domain/errors.ts";
import { readWorkbook } from "../../src/read/workbook.ts";
import { folderOf } from "../support/folder.ts";
import { partsOf, workbookOf, zipOf } from "../support/workbook.ts";

const fileOf = (content: string | Uint8Array) => ({
  path: join(folderOf({ "peps.xlsx": content }), "peps.xlsx"),
  name: "peps.xlsx",
});
const read = async (content: Uint8Array) => (await readWorkbook(fileOf(content))).tables;
/** The rows of a workbook of one sheet, each as its line and its cells. */
const rowsOf = async (content: Uint8Array) => (await read(content))[0]?.rows.map(({ line, cells }) => [line, ...cells]);
/** A workbook with the cells of one row, in the XML of Excel. */
const rowOf = (cells: string, properties?: string) => zipOf(partsOf(`<row r="1">${cells}</row>`, properties));

async function refusalOf(content: string | Uint8Array) {
  const error = await readWorkbook(fileOf(content)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  const [problem, ...others] = (error as ExportError).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: "peps.xlsx", remedy: expect.stringMatching(/^[A-Z].*\.$/) });
  return problem?.message;
}
const DAMAGED = "it is damaged, or no Excel workbook.";
const TOO_MANY =
  "it has more cells than are read of a workbook (3 million), counting to the last row and column that are used.";

describe("a workbook", () => {
  test("has a table for each sheet, its rows numbered as in Excel and equally wide", async () => {
    const content = await workbookOf({
      PEPs: [["upn", "meeting_date"], [], [null, "  "], ["A820000000001"], ["A1", "x", "late"]],
      Notes: [["a"]],
      Empty: [],
    });
    const { tables, notes, fingerprint } = await readWorkbook(fileOf(content));
    expect(notes).toEqual([]);
    expect(fingerprint).toEqual({ encoding: "utf-8", sha256: createHash("sha256").update(content).digest("hex") });
    expect(tables).toEqual([
      {
        name: "PEPs",
        rows: [
          { line: 1, cells: ["upn", "meeting_date", ""] },
          { line: 4, cells: ["A820000000001", "", ""] },
          { line: 5, cells: ["A1", "x", "late"] },
        ],
      },
      { name: "Notes", rows: [{ line: 1, cells: ["a"] }] },
      { name: "Empty", rows: [] },
    ]);
  });

  test.each<[string, Cell, string]>([
    ["a date", { value: new Date("2025-09-01T00:00:00Z"), type: Date, format: "dd/mm/yyyy" }, "2025-09-01"],
    [
      "a day of summer time",
      { value: new Date("2026-03-29T00:00:00Z"), type: Date, format: "d mmm yyyy" },
      "2026-03-29",
    ],
    [
      "a date and time",
      { value: new Date("2025-09-01T08:35:00Z"), type: Date, format: "dd/mm/yyyy hh:mm" },
      "2025-09-01 08:35",
    ],
    [
      "the last minute of a day",
      { value: new Date("2025-12-31T23:59:00Z"), type: Date, format: "dd/mm/yyyy hh:mm" },
      "2025-12-31 23:59",
    ],
    ["yes", true, "yes"],
    ["no", false, "no"],
    ["a whole number", 1275, "1275"],
    ["zero", 0, "0"],
    ["a large whole number", 123456789012, "123456789012"],
    ["a number that would have an exponent", 1.5e21, "1500000000000000000000"],
    ["a small number", 1.5e-7, "0.00000015"],
    ["a number with what a computer adds", 0.1 + 0.2, "0.3"],
    ["a negative number", -2.5, "-2.5"],
    ["a number as text", "001275", "001275"],
    ["a UPN", "A820000000001", "A820000000001"],
    ["a guarded number", '="001275"', "001275"],
    ["text in spaces", "\u00a0 Zoë\n", "Zoë"],
    ["text with a line break", "one\ntwo", "one\ntwo"],
    ["a mark", "\\", "\\"],
    ["what looks like XML", '<a b="c">&amp;</a>', '<a b="c">&amp;</a>'],
  ])("has a text for %s", async (_, cell, text) => {
    expect(await rowsOf(await workbookOf({ Sheet1: [["x", cell]] }))).toEqual([[1, "x", text]]);
  });

  test("keeps every text as it was written", async () => {
    const letter = fc.oneof(
      fc.constantFrom(..."aé’€\\/#<>&\"'_x0041_=@"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    const word = fc
      .array(letter, { maxLength: 8 })
      .map((letters) => `k${letters.join("")}k`.replace(/[\p{Cc}\ufffe\uffff]/gu, ""));
    const sheet = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        expect(await rowsOf(await workbookOf({ Sheet1: rows }))).toEqual(rows.map((row, i) => [i + 1, ...row]));
      }),
      { numRuns: 60 },
    );
  });

  test("keeps every date as it was written, in any time zone", async () => {
    const day = fc.integer({ min: 0, max: 100_000 }).map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000));
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 20 }), async (days) => {
        const content = await workbookOf({
          Sheet1: [days.map((value) => ({ value, type: Date, format: "yyyy-mm-dd" }))],
        });
        expect(await rowsOf(content)).toEqual([[1, ...days.map((value) => value.toISOString().slice(0, 10))]]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a cell in the XML of Excel", () => {
  test.each([
    ["an error of a formula", '<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>', "#REF!"],
    ["an error among other attributes", "<c t='e'  s=\"1\" r='A1'><v>#N/A</v></c>", "#N/A"],
    ["an error in a namespace", '<x:c r="A1" t="e"><x:v>#N/A</x:v></x:c>', "#N/A"],
    ["a date as text", '<c r="A1" s="1" t="d"><v>2025-09-01T00:00:00</v></c>', "2025-09-01"],
    ["a date without a time", '<c r="A1" t="d"><v>2025-07-01</v></c>', "2025-07-01"],
    ["a date and time as text", '<c r="A1" t="d"><v>2025-07-01T14:30:00.000</v></c>', "2025-07-01 14:30"],
    ["a time that falls short", '<c r="A1" s="3"><v>45901.354166666664</v></c>', "2025-09-01 08:30"],
    ["the last day that Excel knows", '<c r="A1" s="1"><v>2958465</v></c>', "9999-12-31"],
    ["the day after", '<c r="A1" s="1"><v>2958466</v></c>', "########"],
    ["an early date", '<c r="A1" s="1"><v>61</v></c>', "1900-03-01"],
    ["a date before all that Excel knows", '<c r="A1" s="1"><v>-1000</v></c>', "########"],
    ["a number that is no date", '<c r="A1" s="1"><v>1E300</v></c>', "########"],
    ["a time without a date", '<c r="A1" s="2"><v>0.3541666666666667</v></c>', "08:30"],
    ["the result of a formula", '<c r="A1" t="str"><f>A2</f><v>AM</v></c>', "AM"],
    ["rich text", '<c r="A1" t="inlineStr"><is><r><t>O’</t></r><r><t>Neill</t></r></is></c>', "O’Neill"],
    ["a number with an exponent", '<c r="A1"><v>1.275E3</v></c>', "1275"],
    ["a number less than nothing", '<c r="A1"><v>-0</v></c>', "0"],
  ])("has a text where it is %s, in any time zone", async (_, cell, text) => {
    vi.stubEnv("TZ", "Australia/Sydney");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await rowsOf(rowOf(cell))).toEqual([[1, text]]);
  });

  test("counts days from 1904 where the workbook does", async () => {
    expect(await rowsOf(rowOf('<c r="A1" s="1"><v>44439</v></c>', '<workbookPr date1904="1"/>'))).toEqual([
      [1, "2025-09-01"],
    ]);
  });

  test("is not looked for in a sheet that is a chart", async () => {
    const parts = partsOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const chart = {
      list: '<sheet name="Chart1" sheetId="2" r:id="rId2"/></sheets>',
      file: "xl/chartsheets/sheet1.xml",
    };
    const relation =
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
    const content = zipOf({
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", chart.list),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("</Relationships>", relation),
      [chart.file]: "<chartsheet/>",
    });
    expect(await read(content)).toMatchObject([{ name: "Sheet1" }, { name: "Chart1", rows: [] }]);
  });

  test("has the value of merged cells where it is the first of them", async () => {
    const parts = partsOf('<row r="2"><c r="B2"><v>7</v></c><c r="C2"/></row><row r="3"><c r="D3"><v>8</v></c></row>');
    const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(
      "</sheetData>",
      '</sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells>',
    );
    expect(await rowsOf(zipOf({ ...parts, "xl/worksheets/sheet1.xml": sheet ?? "" }))).toEqual([
      [2, "", "7", "", ""],
      [3, "", "", "", "8"],
    ]);
  });

  test("is not made room for where it is coloured and empty", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(await rowsOf(zipOf(partsOf(rows)))).toEqual([[1, "1", "", "1"]]);
  });
});

describe("a file that is called .xlsx and", () => {
  test.each([
    ["is empty", ""],
    ["is text", "upn,meeting_date\n"],
    ["is XML", "<CTfile/>"],
    ["begins like an archive", "PK\u0003\u0004 and no more"],
    ["is an empty archive", Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)])],
    ["has no list of its sheets' files", zipOf({ "xl/workbook.xml": "<workbook/>" })],
    ["has a sheet that is no XML", rowOf('<c r="A1"><v>1</c>')],
    ["has a cell that is nowhere", rowOf('<c r="1A"><v>1</v></c>')],
    ["has a cell in a column that Excel has not", rowOf('<c r="AAAA1"><v>1</v></c>')],
    ["has a cell in a row that Excel has not", rowOf('<c r="A1048577"><v>1</v></c>')],
    ["has a row that Excel has not", zipOf(partsOf('<row r="1048577"></row>'))],
    ["has a cell that says no place", rowOf("<c><v>1</v></c>")],
    ["has a text that is not in its list of texts", rowOf('<c r="A1" t="s"><v>5</v></c>')],
  ])("%s is refused", async (_, content) => expect(await refusalOf(content)).toBe(DAMAGED));

  test.each([
    ["a Word document", zipOf({ "[Content_Types].xml": "", "word/document.xml": "" }), "it is a Word document."],
    ["a presentation", zipOf({ "ppt/presentation.xml": "" }), "it is a PowerPoint presentation."],
    ["a binary workbook", zipOf({ "xl/workbook.bin": "" }), "it is a binary Excel workbook (.xlsb)."],
    ["an archive", zipOf({ "peps.csv": "upn,date" }), "it is a zip archive, and no Excel workbook."],
    [
      "an old workbook",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "it is an old Excel workbook (.xls), or one with a password.",
    ],
  ])("is %s is named", async (_, content, message) => expect(await refusalOf(content)).toBe(message));

  test("is cut off anywhere is refused", async () => {
    const whole = await workbookOf({
      Sheet1: [
        ["upn", "date"],
        ["A1", "x"],
      ],
    });
    for (let length = 0; length < whole.length; length += 97) await refusalOf(whole.subarray(0, length));
    await refusalOf(whole.subarray(0, -1));
  });

  test("has a figure that was not packed is refused", async () => {
    const archive = zipOf(partsOf('<row r="1"><c r="A1"><v>1275</v></c></row>'), 0);
    expect(await rowsOf(archive)).toEqual([[1, "1275"]]);
    archive.write("6", archive.indexOf("1275") + 3);
    expect(await refusalOf(archive)).toBe(DAMAGED);
  });

  test("promises words after its end that are not there is refused", async () => {
    const archive = rowOf('<c r="A1"><v>1</v></c>');
    archive.writeUInt16LE(3, archive.length - 2);
    expect(await refusalOf(archive)).toBe(DAMAGED);
    expect(await rowsOf(Buffer.concat([archive, Buffer.from("end")]))).toEqual([[1, "1"]]);
  });

  test("is damaged anywhere is refused, or read as it was", async () => {
    const whole = zipOf(partsOf('<row r="1"><c r="A1"><v>1275</v></c><c r="B1"><v>1276</v></c></row>'));
    const rows = await rowsOf(whole);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x41;
      const read = await rowsOf(damaged).catch((error: unknown) => error);
      if (read instanceof ExportError) continue;
      expect(read).toEqual(rows);
    }
  });

  test.each([
    ["says less than it unpacks to", -1000],
    ["says more than it unpacks to", 1000],
  ])("%s is refused", async (_, by) => {
    const archive = zipOf({
      ...partsOf(""),
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData/>${" ".repeat(1e6)}</worksheet>`,
    });
    const size = archive.indexOf(Buffer.from("xl/worksheets/sheet1.xml"), archive.indexOf("PK\u0001\u0002")) - 46 + 24;
    archive.writeUInt32LE(archive.readUInt32LE(size) + by, size);
    expect(await refusalOf(archive)).toBe(DAMAGED);
  });

  test("would unpack to more than 500 MB is refused before it is unpacked", async () => {
    const archive = zipOf(partsOf(""));
    const directory = archive.indexOf("PK\u0001\u0002");
    archive.writeUInt32LE(500 * 2 ** 20, directory + 24);
    expect(await refusalOf(archive)).toBe("it is larger than any export of a school.");
  });

  test("is larger than 64 MB is refused before it is read", async () => {
    const file = fileOf("PK\u0003\u0004");
    truncateSync(file.path, 64 * 2 ** 20 + 1);
    await expect(readWorkbook(file)).rejects.toThrow("it is larger than any export of a school.");
    truncateSync(file.path, 64 * 2 ** 20);
    await expect(readWorkbook(file)).rejects.toThrow(DAMAGED);
  });

  test("reaches too far is refused, however little it holds", async () => {
    const reaching = (cell: string) =>
      zipOf(
        partsOf(
          `<row r="1"><c r="A1"><v>1</v></c><c r="${cell}1"><v>1</v></c></row><row r="1000000"><c r="A1000000"><v>1</v></c></row>`,
        ),
      );
    expect(await rowsOf(reaching("C"))).toHaveLength(2);
    expect(await refusalOf(reaching("D"))).toBe(TOO_MANY);
    expect(await refusalOf(reaching("XFD"))).toBe(TOO_MANY);
  });

  test("is not there is refused", async () => {
    await expect(readWorkbook({ path: "/nowhere/peps.xlsx", name: "peps.xlsx" })).rejects.toThrow(
      "it cannot be opened or read (ENOENT).",
    );
  });
});
