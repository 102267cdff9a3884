import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findHeader } from "../../src/read/find-header.ts";
import { csvSource } from "../../src/read/source.ts";
import { folderOf } from "../support/folder.ts";

const fileOf = (content: string | Uint8Array) =>
  csvSource({ path: join(folderOf({ "export.csv": content }), "export.csv"), name: "export.csv" });
/** No two rows are one header. */
const apart = () => null;
/** The header of a file that knows what a header is: a row with the columns called upn and date. */
const headerOf = async (content: string | Uint8Array) => {
  const isHeader = (cells: readonly string[]) => cells.includes("upn") && cells.includes("date");
  const understand = (cells: readonly string[]) => (isHeader(cells) ? "known" : null);
  return (await findHeader(fileOf(content), { understand, join: apart }))?.header;
};

describe("the delimiter", () => {
  test.each([",", ";", "\t", "|"] as const)("may be %j", async (delimiter) => {
    const content = `upn${delimiter}"a${delimiter}b"${delimiter} date \nA1${delimiter}x${delimiter}y\n`;
    expect(await headerOf(content)).toEqual({ delimiter, line: 1, cells: ["upn", `a${delimiter}b`, "date"], above: 0 });
  });

  test.each([
    ["of the header alone decides", 'upn;date;note\n"A1,x,y,z";1,5;"a,b"\n1,2,3,4\n', ";"],
    ["of a title above decides nothing", "Report, of: 12/01/2026, a, b, c, d\nupn;date\n", ";"],
    ["of a quote that is none by another", 'upn;"date"\n', ";"],
    ["of the first header of two", "upn;date\nx,y\nupn,date,upn,date\n", ";"],
    ["of most columns in one line", "upn,date,a,b,x;upn;date\n", ","],
  ])("%s", async (_, content, delimiter) => expect((await headerOf(content))?.delimiter).toBe(delimiter));

  test.each(["sep=;", "SEP=;\r", '"sep=;"', "sep=;;;;", "sep=; "])("may be said first: %j", async (line) => {
    expect(await headerOf(`${line}\nupn;date\nA1;x\n`)).toEqual({
      delimiter: ";",
      line: 2,
      cells: ["upn", "date"],
      above: 0,
    });
  });

  test("that is said first is the one that is tried", async () => {
    expect(await headerOf("sep=;\nupn,date\n")).toBeUndefined();
    expect((await headerOf("sep=x\nupn,date\n"))?.line).toBe(2);
    expect((await headerOf("sep=;a\nupn,date\n"))?.line).toBe(2);
  });
});

describe("the header", () => {
  test("may stand below a title, guidance and blank rows, of whatever width", async () => {
    const content = 'Report\n\n"Made by\nthe office",12/01/2026,,x\n,,,\nupn,date\nA1,2026-01-12\n';
    expect(await headerOf(content)).toEqual({ delimiter: ",", line: 6, cells: ["upn", "date"], above: 2 });
  });

  test("is the first that is known", async () => {
    expect((await headerOf("a,b\nupn,date\nA1,x\nupn,date,note\n"))?.line).toBe(2);
  });

  test("is the second of two on end: labels for people, then the names of the fields", async () => {
    expect(await headerOf("upn,date,Label\nupn,date,note\nA1,x,y\n")).toMatchObject({
      line: 2,
      cells: ["upn", "date", "note"],
      above: 1,
    });
  });

  test("may be made of two rows, whose records begin below the second", async () => {
    const join = ([first]: readonly string[], lower: readonly string[]) =>
      first === "over" ? ["upn", ...lower] : null;
    const understand = (cells: readonly string[]) => (cells.includes("upn") ? cells : null);
    const found = await findHeader(fileOf("Title\nover,x\na,b\nA1,x\n"), { understand, join });
    expect(found).toEqual({
      header: { delimiter: ",", line: 3, cells: ["upn", "a", "b"], above: 1 },
      meaning: ["upn", "a", "b"],
    });
  });

  test("is looked for in twenty rows", async () => {
    expect((await headerOf(`${"a,b\n".repeat(19)}upn,date\n`))?.line).toBe(20);
    expect(await headerOf(`${"a,b\n".repeat(20)}upn,date\n`)).toBeUndefined();
  });

  test("is read without the rows below", async () => {
    expect((await headerOf('upn,date\nA1,2026-01-12,"odd\nx"y,"\n'))?.cells).toEqual(["upn", "date"]);
  });

  test("comes with what it was understood as", async () => {
    const understand = (cells: readonly string[], line: number) => (line === 1 ? `${line}: ${cells.join("+")}` : null);
    const found = await findHeader(fileOf("a,b\n1,2\n"), { understand, join: apart });
    expect(found?.meaning).toBe("1: a+b");
  });

  test.each([
    ["UTF-16", Buffer.from("\ufeffupn\tdate\r\n", "utf16le"), "\t"],
    ["Windows-1252", Buffer.from("upn;date;pr\u00e9nom\n", "latin1"), ";"],
  ])("is found in %s", async (_, content, delimiter) => {
    expect(await headerOf(content)).toMatchObject({ delimiter, line: 1 });
  });

  test("is none in a file of nothing known", async () => {
    expect(await headerOf("day,dish\nMonday,pie\n")).toBeUndefined();
  });
});

describe("a file that is damaged before a header is found", () => {
  test.each([
    ["", "export.csv: it is empty: there is no header."],
    ["\r\n,,\n", "export.csv: it is empty: there is no header."],
    ['Report "x" of today\nupn,date\n', "export.csv line 1: a quote stands where none can."],
    ['Report\nupn,"date\nA1,2026-01-12\n', "export.csv line 2: a quote opens in this row and never closes."],
    [`${"a,".repeat(1000)}b\n`, "export.csv line 1: the row has more than 1000 values"],
    [`Report\nupn,date${",".repeat(999)}\n`, "export.csv line 2: the row has more than 1000 values"],
  ])("%#", async (content, message) => {
    await expect(headerOf(content)).rejects.toThrow(message);
  });
});
