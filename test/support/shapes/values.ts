import { eachCell, eachTable, isDated, kindOf, type Rewriting } from "./rewriting.ts";

const DAY = /^(\d{4})-(\d\d)-(\d\d)(.*)$/;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const inWords = (month: string) => MONTHS[Number(month) - 1] as string;

type Write = (year: string, month: string, day: string, time: string) => string;
const dates = (name: string, write: Write): Rewriting => ({
  name: `dates as ${name}`,
  tables: eachCell((text, column, file) => {
    const [, year, month, day, time] = (isDated(file, column) && DAY.exec(text)) || [];
    return year && month && day ? write(year, month, day, time ?? "") : text;
  }),
});

const answers = (yes: string, no: string): Rewriting => ({
  name: `answers as ${yes} and ${no}`,
  tables: eachCell((text, column, file) => {
    const isAsked = isDated(file, column) || kindOf(file, column) === "yes/no";
    return isAsked ? ({ yes, no }[text] ?? text) : text;
  }),
});

const cells = (name: string, columns: readonly string[], write: (text: string) => string): Rewriting => ({
  name,
  tables: eachCell((text, column) => (columns.includes(column) && text !== "" ? write(text) : text)),
});

/** How dates, answers and numbers of pupils are written. */
export const VALUES: readonly Rewriting[] = [
  dates("dd/mm/yyyy", (year, month, day, time) => `${day}/${month}/${year}${time}`),
  dates("d/m/yyyy", (year, month, day, time) => `${Number(day)}/${Number(month)}/${year}${time}`),
  dates("16 Dec 2025", (year, month, day, time) => `${day} ${inWords(month).slice(0, 3)} ${year}${time}`),
  dates("16-December-2025", (year, month, day, time) => `${day}-${inWords(month)}-${year}${time}`),
  dates("2025-Dec-16 00:00:00", (year, month, day, time) => {
    return `${year}-${inWords(month).slice(0, 3)}-${day}${time || " 00:00:00"}`;
  }),
  dates("2025-12-16T00:00:00", (year, month, day, time) => `${year}-${month}-${day}${time || "T00:00:00"}`),
  answers("Y", "N"),
  answers("TRUE", "FALSE"),
  answers("1", "0"),
  cells("guards on numbers", ["upn", "pupil_id"], (text) => `="${text}"`),
  cells("UPNs in small letters, with spaces", ["upn"], (text) => `${text.slice(0, 4)} ${text.slice(4)}`.toLowerCase()),
  { name: "spaces around values", tables: eachTable((table) => table.map((row) => row.map((text) => ` ${text}  `))) },
];
