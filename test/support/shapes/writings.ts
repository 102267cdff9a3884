import type { Exports, Table } from "../exports.ts";
import { workbookOf } from "../workbook.ts";
import type { Files } from "./judge.ts";
import { isDated, kindOf, type Rewriting } from "./rewriting.ts";

interface Writing {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly first?: string;
  readonly quotes?: "everywhere" | "where needed";
  readonly encode?: (text: string) => Uint8Array;
}

/** Tables as files of text. */
export function written(tables: Exports, writing: Writing = {}): Files {
  const { delimiter = ",", lineEnd = "\n", first = "", quotes = "where needed", encode = Buffer.from } = writing;
  const needsQuotes = quotes === "everywhere" ? /^/ : new RegExp(`["\\r\\n${delimiter}]`);
  const cell = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const textOf = (table: Table) => first + table.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
  return Object.fromEntries(Object.entries(tables).map(([file, table]) => [file, encode(textOf(table))]));
}

const asText = (name: string, writing: Writing): Rewriting => ({ name, files: (tables) => written(tables, writing) });

const MARK = "\ufeff";
const littleEndian = (text: string) => Buffer.from(MARK + text, "utf16le");

/** Delimiters, encodings, ends of lines, workbooks. */
export const WRITINGS: readonly Rewriting[] = [
  asText("semicolons", { delimiter: ";" }),
  asText("tabs", { delimiter: "\t" }),
  asText("vertical bars", { delimiter: "|" }),
  asText("a line that tells the delimiter", { delimiter: ";", first: "sep=;\n" }),
  asText("quotes around every value", { quotes: "everywhere" }),
  asText("UTF-8 with a byte order mark", { encode: (text) => Buffer.from(MARK + text) }),
  asText("UTF-16LE", { encode: littleEndian }),
  asText("UTF-16BE", { encode: (text) => littleEndian(text).swap16() }),
  asText("Windows-1252", { encode: (text) => Buffer.from(text.replaceAll("’", "\x92"), "latin1") }),
  asText("CR LF", { lineEnd: "\r\n" }),
  asText("CR", { lineEnd: "\r" }),
  asText("blank lines", { lineEnd: "\n\n" }),
  {
    name: "a workbook with a sheet for each data set",
    files: async (tables) => {
      const sheets = Object.entries(tables).map(([file, table]) => [file.replace(".csv", ""), typed(table, file)]);
      return { "everything.xlsx": await workbookOf(Object.fromEntries(sheets)) };
    },
  },
  {
    name: "a workbook for each data set, all of it text",
    files: async (tables) => {
      const books = Object.entries(tables).map(async ([file, table]) => [
        file.replace(".csv", ".xlsx"),
        await workbookOf({ Sheet1: table.map((row) => row.map((text) => text || null)) }),
      ]);
      return Object.fromEntries(await Promise.all(books));
    },
  },
];

const MOMENT = /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/;

/** Cells as Excel has them: dates, numbers and truth values, below a header of text. */
function typed([header = [], ...rows]: Table, file: string) {
  const cell = (text: string, column: string) => {
    const kind = kindOf(file, column);
    const moment = new Date(`${text.replace(" ", "T")}${text.length > 10 ? "Z" : ""}`);
    if (isDated(file, column) && MOMENT.test(text) && moment.toISOString?.().startsWith(text.slice(0, 10)))
      return { type: Date, value: moment, format: "dd/mm/yyyy" };
    if (kind === "number" && /^-?[\d.]+$/.test(text)) return { type: Number, value: Number(text) };
    if (kind === "yes/no" && /^(yes|no)$/.test(text)) return { type: Boolean, value: text === "yes" };
    return text || null;
  };
  return [[...header], ...rows.map((row) => row.map((text, i) => cell(text, header[i] as string)))];
}
