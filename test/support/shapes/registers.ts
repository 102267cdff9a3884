import { add, daysOf, isWeekend, weekday } from "../../../src/calendar/dates.ts";
import type { IsoDate } from "../../../src/domain/dates.ts";
import type { Exports, Table } from "../exports.ts";
import { only, type Rewriting, replaced } from "./rewriting.ts";

const HALVES = ["AM", "PM"] as const;
type Half = (typeof HALVES)[number];

/** The marks of a register with a row for each session, by pupil, day and half. */
class Marks {
  readonly upns: readonly string[];
  readonly days: readonly IsoDate[];
  private readonly codes = new Map<string, string>();

  constructor([header = [], ...rows]: Table) {
    const at = (column: string) => header.indexOf(column);
    const cell = (row: Table[number], column: string) => row[at(column)] as string;
    for (const row of rows)
      this.codes.set(`${cell(row, "upn")} ${cell(row, "date")} ${cell(row, "session")}`, cell(row, "code"));
    this.upns = [...new Set(rows.map((row) => cell(row, "upn")))];
    this.days = [...new Set(rows.map((row) => cell(row, "date") as IsoDate))].sort();
  }

  /** The marks of both halves of a day; empty where there is no row. */
  on(upn: string, day: IsoDate): [string, string] {
    const of = (half: Half) => this.codes.get(`${upn} ${day} ${half}`) ?? "";
    return [of("AM"), of("PM")];
  }
}

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri"];
const mondayOf = (day: IsoDate) => add(day, 1 - weekday(day), "day");
const dayFirst = (day: IsoDate) => day.split("-").reverse().join("/");
const withHalves = (days: readonly string[]) => days.flatMap((day) => HALVES.map((half) => `${day} ${half}`));

function weekly(marks: Marks): Table {
  const weeks = [...new Set(marks.days.map(mondayOf))];
  const rows = weeks.flatMap((week) =>
    marks.upns.flatMap((upn) => {
      const cells = WEEK.flatMap((_, i) => marks.on(upn, add(week, i, "day")));
      return cells.some(Boolean) ? [[upn, week, ...cells]] : [];
    }),
  );
  return [["upn", "Week Commencing", ...withHalves(WEEK)], ...rows];
}

const across = (marks: Marks, inDay: (codes: readonly string[]) => readonly string[]) =>
  marks.upns.map((upn) => [upn, ...marks.days.flatMap((day) => inDay(marks.on(upn, day)))]);

const sessionsAcross = (marks: Marks): Table => [
  ["upn", ...withHalves(marks.days.map(dayFirst))],
  ...across(marks, (codes) => codes),
];

const datesAbove = (marks: Marks): Table => [
  ["", ...marks.days.flatMap((day) => [dayFirst(day), ""])],
  ["upn", ...marks.days.flatMap(() => HALVES)],
  ...across(marks, (codes) => codes),
];

/** One mark of a day alone could be of either half: a session without any is written `-`. */
const daysAcross = (marks: Marks): Table => [
  ["upn", ...marks.days.map((day) => `${WEEK[weekday(day) - 1]} ${dayFirst(day)}`)],
  ...across(marks, (codes) => [codes.some(Boolean) ? codes.map((code) => code || "-").join("") : ""]),
];

/** All marks of a pupil between two breaks in one text; codes of two characters want something between them. */
const texts =
  (between: string) =>
  (marks: Marks): Table => [
    ["upn", "Attendance start date", "Attendance end date", "Marks"],
    ...marks.upns.flatMap((upn) =>
      stretches(marks.days.filter((day) => marks.on(upn, day).some(Boolean))).map(([from, to]) => {
        const days = daysOf({ from, to }).filter((day) => !isWeekend(day));
        const codes = days.flatMap((day) => marks.on(upn, day).map((code) => code || "-"));
        return [upn, from, to, codes.join(codes.some((code) => /[^A-Z/\\-]|../.test(code)) ? " " : between)];
      }),
    ),
  ];

/** The first and last of days with never more than a week between them. */
function stretches(days: readonly IsoDate[]): (readonly [IsoDate, IsoDate])[] {
  const breaks = days.filter((day, i) => i === 0 || add(days[i - 1] as IsoDate, 7, "day") < day);
  return breaks.map((from, i) => [from, days.filter((day) => day < (breaks[i + 1] ?? "9")).at(-1) as IsoDate]);
}

/** What is left of our own form without comments. */
export const withoutComments = only("attendance.csv", (table) => replaced(table, "comment", [], () => []));

/** Two marks without anything between them, one of which nobody knows, could be one mark of either half. */
const withoutHalvesOfUnknown = only("attendance.csv", (table) => {
  const marks = new Marks(table);
  return replaced(table, "code", ["code"], ({ upn = "", date, code = "" }) => {
    const day = marks.on(upn, date as IsoDate).map((mark) => mark || "-");
    return [day.includes("?") ? `${day.join("")}?` : code];
  });
});

const laidOut = (name: string, layout: (marks: Marks) => Table, tellsLess = NO_COMMENTS): Rewriting => ({
  name: `a register with ${name}`,
  tables: (exports: Exports) => only("attendance.csv", (table) => layout(new Marks(table)))(exports),
  tellsLess,
});
const NO_COMMENTS = { because: "there is no room for comments", left: withoutComments };
export const TWO_IN_A_CELL = {
  because: "there is no room for comments, nor for telling apart two marks of which one is none that is known",
  left: (exports: Exports) => withoutComments(withoutHalvesOfUnknown(exports)),
};

/** How a register is laid out. */
export const REGISTERS: readonly Rewriting[] = [
  laidOut("a row for each week", weekly),
  laidOut("a column for each session", sessionsAcross),
  laidOut("a column for each day", daysAcross, TWO_IN_A_CELL),
  laidOut("dates above AM and PM", datesAbove),
  laidOut("all marks in one text", texts("")),
  laidOut("all marks in one text, a space between them", texts(" ")),
  {
    name: "a register in small letters and whole words",
    tables: only("attendance.csv", (table) =>
      replaced(
        replaced(table, "code", ["Attendance mark"], ({ code = "" }) => [code.toLowerCase()]),
        "session",
        ["Session name"],
        ({ session }) => [session === "AM" ? "Morning" : "afternoon"],
      ),
    ),
  },
];
