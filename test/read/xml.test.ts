import { createHash } from "node:crypto";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/domain/errors.ts";
import { readXml } from "../../src/read/xml.ts";
import { folderOf } from "../support/folder.ts";

const fileOf = (content: string | Uint8Array) => ({
  path: join(folderOf({ "sims.xml": content }), "sims.xml"),
  name: "sims.xml",
});
const rowsOf = async (content: string | Uint8Array) =>
  (await readXml(fileOf(content))).tables[0]?.rows.map(({ line, cells }) => [line, ...cells]);
const report = (content: string) => `<SuperStarReport>${content}</SuperStarReport>`;

async function refusalOf(content: string | Uint8Array) {
  const error = await readXml(fileOf(content)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  const [problem, ...others] = (error as ExportError).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: "sims.xml", remedy: expect.stringMatching(/^[A-Z].*\.$/) });
  return [problem?.line, problem?.message];
}

const MALFORMED = "it is no well-formed XML: a tag, a quote or an & stands where none can.";

describe("a report of SIMS", () => {
  test("is a table of all its headings, its rows where their records begin", async () => {
    const content = [
      '<?xml version="1.0" encoding="utf-8"?>',
      "<SuperStarReport>",
      "  <Record><primary_id>1</primary_id><Adno>001275</Adno><Legal_x0020_Surname>O’Neill &amp; Co</Legal_x0020_Surname></Record>",
      "  <!-- a remark -->",
      "  <Record",
      "  ><primary_id>2</primary_id>",
      "     <Year>Year  7",
      '</Year><Legal_x0020_Surname><![CDATA[<Ng>]]></Legal_x0020_Surname><Adno>="001276"</Adno></Record>',
      "  <Record/>",
      "  <Record><UPN> A820000000001 </UPN></Record>",
      "</SuperStarReport>",
    ].join("\r\n");
    const { tables, notes, fingerprint } = await readXml(fileOf(content));
    expect(notes).toEqual([]);
    expect(fingerprint).toEqual({ encoding: "utf-8", sha256: createHash("sha256").update(content).digest("hex") });
    expect(tables).toEqual([
      {
        name: "SuperStarReport",
        rows: [
          { line: 0, cells: ["primary_id", "Adno", "Legal Surname", "Year", "UPN"] },
          { line: 3, cells: ["1", "001275", "O’Neill & Co", "", ""] },
          { line: 5, cells: ["2", "001276", "<Ng>", "Year 7", ""] },
          { line: 10, cells: ["", "", "", "", "A820000000001"] },
        ],
      },
    ]);
  });

  test("without records of its own is no table, and a note says so", async () => {
    expect(await readXml(fileOf(report("<Header><Record><a>1</a></Record></Header>")))).toMatchObject({
      tables: [],
      notes: ["there is no record in this report."],
    });
  });

  test("keeps both of two values for one heading, and one where they are the same", async () => {
    const record = "<Record><a>1</a><a>2</a><b>3</b><b>3</b></Record>";
    expect(await rowsOf(report(record))).toEqual([
      [0, "a", "b"],
      [1, "1; 2", "3"],
    ]);
  });

  test("with lists in its records is refused", async () => {
    const content = report("\n<Record><a>1</a>\n<b><c>2</c></b></Record>");
    expect(await refusalOf(content)).toEqual([3, "it has lists inside its records, which are no table."]);
  });

  test("has up to a thousand headings, and three million values", async () => {
    const record = (from: number, count: number) =>
      `<Record>${Array.from({ length: count }, (_, i) => `<h${from + i}/>`).join("")}</Record>`;
    const message =
      "its records have more than 1000 headings, or more values than are read of an XML file (3 million).";
    expect(await rowsOf(report(record(0, 600) + record(600, 400)))).toHaveLength(3);
    expect(await refusalOf(report(`${record(0, 600)}\n${record(600, 401)}`))).toEqual([2, message]);
    const wide = record(0, 1000) + "<Record><h0/></Record>".repeat(2999);
    expect(await rowsOf(report(wide))).toHaveLength(3001);
    expect(await refusalOf(report(`${wide}<Record><h0/></Record>`))).toEqual([1, message]);
  });

  test("keeps every text as it was written", async () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&#62;");
    const letter = fc.oneof(
      fc.constantFrom(..."é’€\\/#<>&\"'=]"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(letter).map((letters) => `k${letters.join("")}k`.replace(/[\p{Cc}\s\ufffe\uffff]/gu, ""));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const records = texts.map((one) => `\n<Record><a>${escaped(one)}</a></Record>`).join("");
        expect(await rowsOf(report(records))).toEqual([[0, "a"], ...texts.map((one, i) => [i + 2, one])]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an XML file", () => {
  const named = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${report("<Record><a>Zoë O’Neill</a></Record>")}`;
  test.each([
    ["UTF-8", Buffer.from(named("UTF-8"))],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${named("utf-8")}`)],
    ["UTF-16", Buffer.from(`\ufeff${named("utf-16")}`, "utf16le")],
    ["Windows-1252", Buffer.from(named("windows-1252").replace("’", "\u0092"), "latin1")],
    ["what it calls ISO-8859-1", Buffer.from(named("ISO-8859-1").replace("’", "\u0092"), "latin1")],
  ])("may be in %s", async (_, content) => {
    expect(await rowsOf(content)).toEqual([
      [0, "a"],
      [1, "Zoë O’Neill"],
    ]);
  });

  test("in an encoding that is not read is refused", async () => {
    expect(await refusalOf(named("EBCDIC-CP-GB"))).toEqual([
      1,
      "it says that its letters are encoded in a way that is not read here.",
    ]);
  });

  test.each([
    ["with a tag that is not closed", "<SuperStarReport>\n<Record>\n<a>1</Record></SuperStarReport>", 3],
    ["that is cut off", "<SuperStarReport>\n<Record><a>1</a>\n", 3],
    ["with a bare &", report("\n<Record><a>1 & 2</a></Record>"), 2],
    ["with an entity that XML has not", report("\n<Record><a>&nbsp;</a></Record>"), 2],
    ["with two roots", `${report("")}\n${report("")}`, 2],
    ["with an attribute without quotes", report("\n\n<Record a=1/>"), 3],
    ["that is empty", "", 1],
    ["with a control character", report("\n<Record><a>\u0001</a></Record>"), 2],
  ])("%s is refused", async (_, content, line) => expect(await refusalOf(content)).toEqual([line, MALFORMED]));

  test("that defines entities is refused, however many laughs there are in it", async () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("\n");
    const content = `<!DOCTYPE x [<!ENTITY l0 "ha">\n${laughs}]>\n${report("<Record><a>&l10;</a></Record>")}`;
    expect(await refusalOf(content)).toEqual([
      11,
      "it defines a document type of its own, as no export does that is read here.",
    ]);
    expect((await refusalOf(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${report("")}`))[0]).toBe(1);
  });

  test("may be 64 deep, and no deeper", async () => {
    const nested = (depth: number) => report("<a>".repeat(depth - 1) + "</a>".repeat(depth - 1));
    expect(await readXml(fileOf(nested(64)))).toMatchObject({ tables: [] });
    const message = "its elements stand more than 64 deep in each other.";
    expect(await refusalOf(nested(65))).toEqual([1, message]);
    expect(await refusalOf(report("<a>".repeat(100_000)))).toEqual([1, message]);
  });

  test("may have long texts, but not for ever", async () => {
    const long = (length: number) => report(`\n<Record><a>${"x".repeat(length)}</a></Record>`);
    expect(await rowsOf(long(2 ** 18))).toHaveLength(2);
    const message = "the text of an element is longer than any of an export.";
    expect(await refusalOf(long(2 ** 18 + 1))).toEqual([2, message]);
    expect(await refusalOf(long(10_000_000))).toEqual([2, message]);
  });

  test("of more than 64 MB is refused before it is read", async () => {
    const file = fileOf("<a>");
    truncateSync(file.path, 64 * 2 ** 20 + 1);
    await expect(readXml(file)).rejects.toThrow("it is larger than any export of a school.");
  });

  test("that is not there is refused", async () => {
    await expect(readXml({ path: "/nowhere/x.xml", name: "x.xml" })).rejects.toThrow(
      "it cannot be opened or read (ENOENT).",
    );
  });

  test.each([
    ["EXPSSDA903", "it is the SSDA903 return of a local authority as XML."],
    ["Workbook", "it is a workbook saved as XML (Excel 2003)."],
    ["Message", "it is a census or another return to the Department for Education as XML."],
    ["rss", 'it is an XML file of the kind "rss", which is not read here.'],
    ["x".repeat(41), "it is an XML file, which is not read here."],
    ["Zoë", "it is an XML file, which is not read here."],
  ])("of the kind %s is named", async (root, message) => {
    expect(await refusalOf(`<?xml version="1.0"?>\n<n:${root} xmlns:n="urn:x"/>`)).toEqual([undefined, message]);
  });
});
