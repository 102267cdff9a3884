import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/domain/errors.ts";
import { readBody } from "../../src/read/body.ts";
import { findHeader } from "../../src/read/find-header.ts";
import { csvSource } from "../../src/read/source.ts";
import { folderOf } from "../support/folder.ts";

type Row = readonly [line: number, ...cells: string[]];

const fileOf = (content: string | Uint8Array) =>
  csvSource({ path: join(folderOf({ "export.csv": content }), "export.csv"), name: "export.csv" });
const anyRow = (cells: readonly string[]) => cells;

/** Every row of a file with the line that it starts on, the header first: its first row, or one that is asked for. */
async function rowsOf(
  content: string | Uint8Array,
  isHeader = (cells: readonly string[]) => cells.some((cell) => /[^,]/.test(cell)),
): Promise<Row[]> {
  const file = fileOf(content);
  let first: number | undefined;
  const understand = (cells: readonly string[], line: number) => {
    if (!isHeader(cells) || (first !== undefined && line > first)) return null;
    first = line;
    return cells;
  };
  const found = await findHeader(file, { understand, join: () => null });
  if (found === null) throw new Error("no header");
  const rows: Row[] = [[found.header.line, ...found.header.cells]];
  await readBody(
    file,
    found.header,
    () => false,
    (cells, line) => rows.push([line, ...cells]),
  );
  return rows;
}

/** What a file is refused for. */
async function refusalOf(content: string | Uint8Array) {
  const error = await rowsOf(content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  return (error as ExportError).problems;
}

describe("a CSV file", () => {
  test.each([
    ["with LF", "a,b\n1,2\n3,4\n"],
    ["with CR LF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["with lone CR", "a,b\r1,2\r3,4\r"],
    ["with all three", "a,b\r\n1,2\r3,4\n"],
    ["that ends without a line end", "a,b\n1,2\n3,4"],
    ["with a byte order mark", "\ufeffa,b\n1,2\n3,4\n"],
    ["with every value quoted", '"a","b"\n"1","2"\n"3","4"\n'],
    ["with a byte order mark before a quote", '\ufeff"a",b\n1,2\n3,4\n'],
    ["with spaces about its values", " a , b\n1 ,\t2\n\u00a03,4\u00a0\n"],
    ["with empty values after the last column", "a,b\n1,2,,\n3,4\n"],
  ])("%s", async (_, content) => {
    expect(await rowsOf(content)).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
  });

  test("keeps commas, quotes and line breaks that are quoted, and counts the lines", async () => {
    const content = 'a,b\n"x, y",1\n"say ""no""",2\n"one\r\ntwo\nthree\rfour",3\n"",4\n,5\n';
    expect(await rowsOf(content)).toEqual([
      [1, "a", "b"],
      [2, "x, y", "1"],
      [3, 'say "no"', "2"],
      [4, "one\r\ntwo\nthree\rfour", "3"],
      [8, "", "4"],
      [9, "", "5"],
    ]);
  });

  test("passes over blank lines and rows of empty values, and counts them", async () => {
    expect(await rowsOf('\n \na,b\n\n,\n1,2\r\n\r\n" ",""\n3,4\n\n')).toEqual([
      [3, "a", "b"],
      [6, "1", "2"],
      [9, "3", "4"],
    ]);
  });

  test("leaves backslashes, hashes and apostrophes as they are: they are marks", async () => {
    const content = `date,mark\n#,\\\n# not a comment,"\\"\n\\,"#"\n'x,/\n`;
    expect((await rowsOf(content)).slice(1)).toEqual([
      [2, "#", "\\"],
      [3, "# not a comment", "\\"],
      [4, "\\", "#"],
      [5, "'x", "/"],
    ]);
  });

  test("takes off what Excel guards a text with", async () => {
    const guarded = ['"=""001275"""', '"="" A1 """', '"="""""', '"="""', "=1", '"=""a"'].join(",");
    expect(await rowsOf(`a,b,c,d,e,f\n${guarded}\n`)).toEqual([
      [1, "a", "b", "c", "d", "e", "f"],
      [2, "001275", "A1", "", '="', "=1", '="a'],
    ]);
  });

  test("may hold anything in its header, names of the language too", async () => {
    expect(await rowsOf("__proto__,constructor,__proto__\n1,2,3\n")).toEqual([
      [1, "__proto__", "constructor", "__proto__"],
      [2, "1", "2", "3"],
    ]);
  });

  test("may have a header and no row", async () => expect(await rowsOf("a,b\n")).toEqual([[1, "a", "b"]]));

  test("has its encoding and its bytes named", async () => {
    const header = { delimiter: ",", line: 1, cells: ["a", "b"], above: 0 } as const;
    const nothing = () => {};
    expect(await readBody(fileOf("a,b\n1,2\n"), header, () => false, nothing)).toEqual({
      encoding: "utf-8",
      closing: [],
      sha256: "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470",
    });
  });
});

describe("a file that is no table", () => {
  const takeOut = "Take the quote out, or write it twice inside a quoted value, or export the file again.";
  const filler = "1,2\n".repeat(500);

  test.each([
    ["a quote that never closes", `a,b\n${filler}"x,3\n${filler}`, 502, "a quote opens in this row and never closes."],
    ["a quote that never closes in the header", 'a,"b\n1,2\n', 1, "a quote opens in this row and never closes."],
    ["a quote inside a value", `a,b\n"m\nn",2\n${filler}x"y,3\n1,2\n`, 504, "a quote stands where none can."],
    ["text after a quote", `a,b\n${filler}"x"y,3\n1,2\n`, 502, "a quote stands where none can."],
    ["a quote after a space", 'a,b\n1, "x"\n', 2, "a quote stands where none can."],
  ])("%s", async (_, content, line, message) => {
    expect(await refusalOf(content)).toEqual([{ file: "export.csv", line, message, remedy: takeOut }]);
  });

  test.each([
    ["an open quote before half a megabyte", `a,b\n1,2\n"x,3\n${"1,2\n".repeat(131_072)}`, 3],
    ["an endless row", `a,b\n${"x".repeat(300_000)},2\n`, 2],
    ["nothing but quotes", `a,b\n1,2\n${'"'.repeat(1_000_001)}\n`, 3],
  ])("%s", async (_, content, line) => {
    const [problem] = await refusalOf(content);
    expect(problem).toMatchObject({ line, message: expect.stringContaining("longer than any of an export") });
  });

  test("a header of more columns than any export has", async () => {
    const header = (columns: number) => `${Array.from({ length: columns }, (_, i) => `c${i}`).join(",")}\n`;
    expect(await rowsOf(header(1000))).toHaveLength(1);
    const [problem] = await refusalOf(header(1001));
    expect(problem).toMatchObject({ line: 1, message: expect.stringContaining("more than 1000 values") });
    expect(await refusalOf(`${"a,".repeat(1_000_000)}b\n`)).toEqual([problem]);
    expect(await refusalOf(`${",".repeat(1_000_000)}x\n`)).toHaveLength(1);
  });

  test.each([
    ["too many values", "a,b\n1,2\n\n1,2,3\n", 4, "the row has 3 values, the header has 2 columns."],
    ["too few values", 'a,b,c\n"x\ny",2,3\n1,2\n', 4, "the row has 2 values, the header has 3 columns."],
    ["an empty value too many before another", "a,b\n1,2,,3\n", 2, "the row has 4 values, the header has 2 columns."],
  ])("a row with %s", async (_, content, line, message) => {
    expect(await refusalOf(content)).toMatchObject([{ line, message, remedy: expect.stringContaining("comma") }]);
  });

  test.each([
    ["no byte", ""],
    ["nothing but a byte order mark", "\ufeff"],
    ["nothing but blank lines", "\n\r\n  \n,,\n"],
  ])("%s", async (_, content) => {
    expect(await refusalOf(content)).toEqual([{ file: "export.csv", message: "it is empty: there is no header." }]);
  });

  test("one that is not there, or cannot be opened", async () => {
    const missing = csvSource({ path: join(folderOf({}), "peps.csv"), name: "peps.csv" });
    const header = { delimiter: ",", line: 1, cells: ["a"], above: 0 } as const;
    const says = "peps.csv: it cannot be opened or read (ENOENT). See that it is there, and that you may read it.";
    await expect(
      readBody(
        missing,
        header,
        () => false,
        () => {},
      ),
    ).rejects.toThrow(says);
    await expect(findHeader(missing, { understand: anyRow, join: () => null })).rejects.toThrow(says);
  });
});

describe("what is thrown while a row is taken in", () => {
  test("is thrown on as it is", async () => {
    const fault = new Error("a fault of ours");
    const fail = () => {
      throw fault;
    };
    const file = fileOf(`a,b\n${"1,2\n".repeat(10)}`);
    const header = { delimiter: ",", line: 1, cells: ["a", "b"], above: 0 } as const;
    await expect(readBody(file, header, () => false, fail)).rejects.toBe(fault);
    await expect(findHeader(file, { understand: fail, join: () => null })).rejects.toBe(fault);
  });
});

describe("rows that close a report", () => {
  test("are not handed over, whatever their width, and their lines are told", async () => {
    const lines: number[] = [];
    const file = fileOf("a,b\n1,2\n\nTotal,1,1\n3,4\nEnd of report\n");
    const header = { delimiter: ",", line: 1, cells: ["a", "b"], above: 0 } as const;
    const isClosing = ([first = ""]: readonly string[]) => ["Total", "End of report"].includes(first);
    const { closing } = await readBody(file, header, isClosing, (_, line) => lines.push(line));
    expect([lines, closing]).toEqual([
      [2, 5],
      [4, 6],
    ]);
  });
});

describe("a table, written and read back", () => {
  interface WrittenRow {
    readonly cells: readonly { readonly text: string; readonly quoted: boolean }[];
    readonly end: string;
  }

  const breaksIn = (text: string) =>
    text.split("").filter((char, i, chars) => char === "\r" || (char === "\n" && chars[i - 1] !== "\r")).length;

  const csvOf = (rows: readonly WrittenRow[]) =>
    rows
      .map(({ cells, end }) => {
        const written = cells.map(({ text, quoted }) =>
          quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
        );
        return written.join(",") + end;
      })
      .join("");

  /** What a reader is to find: the trimmed values of each row that is not blank, and the line that it starts on. */
  const foundIn = (rows: readonly WrittenRow[]) => {
    let line = 1;
    const found: Row[] = [];
    for (const { cells } of rows) {
      const texts = cells.map(({ text }) => text.trim());
      if (texts.some((text) => text !== "")) found.push([line, ...texts]);
      line += 1 + cells.reduce((sum, { text }) => sum + breaksIn(text), 0);
    }
    return found;
  };

  const token = fc.constantFrom(...'aZ0 ,"\n\r\\#/;\té’-', "\r\n", "😀");
  const cell = fc.record({
    text: fc.array(token, { maxLength: 6 }).map((parts) => parts.join("")),
    quoted: fc.boolean(),
  });
  const end = fc.constantFrom("\n", "\r\n", "\r");

  const table = fc.integer({ min: 2, max: 4 }).chain((width) => {
    const header = Array.from({ length: width }, (_, i) => ({ text: `c${i}`, quoted: i % 2 === 0 }));
    const row = fc.record({ cells: fc.array(cell, { minLength: width, maxLength: width }), end });
    const rows = fc.array(row, { maxLength: 12 });
    return fc.tuple(end, rows).map(([first, others]): WrittenRow[] => [{ cells: header, end: first }, ...others]);
  });

  test("has the same values on the same lines", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, bom, ended) => {
        const content = (bom ? "\ufeff" : "") + csvOf(rows);
        expect(await rowsOf(ended ? content : content.replace(/(\r\n|\n|\r)$/, ""))).toEqual(foundIn(rows));
      }),
      { numRuns: 300 },
    );
  });

  test("is never cut or shifted where a chunk of a megabyte ends", async () => {
    const special = '"é""😀\r\n",#\r\n';
    for (let offset = 1; offset < Buffer.byteLength(special); offset += 1) {
      const filler = `a,b\r\n${`${"p".repeat(997)},\n`.repeat(1000)}`;
      const padding = "q".repeat((1 << 20) - offset - filler.length - 2);
      const read = await rowsOf(`${filler}${padding},\n${special.repeat(2)}1,2`);
      expect(read.slice(1002)).toEqual([
        [1003, 'é"😀', "#"],
        [1005, 'é"😀', "#"],
        [1007, "1", "2"],
      ]);
    }
  });

  test("of several megabytes is read to the last row", async () => {
    const row = (i: number) => `${i},"é, ""quoted""\r\nover two lines"\r\n`;
    const count = 120_000;
    const content = `n,text\r\n${Array.from({ length: count }, (_, i) => row(i)).join("")}`;
    expect(Buffer.byteLength(content)).toBeGreaterThan(4 << 20);
    const read = await rowsOf(content);
    expect(read).toHaveLength(count + 1);
    for (const i of [0, 1, 59_999, count - 1])
      expect(read[i + 1]).toEqual([2 + 2 * i, String(i), 'é, "quoted"\r\nover two lines']);
    expect(read.slice(1).every(([line, n], i) => line === 2 + 2 * i && n === String(i))).toBe(true);
  });
});
