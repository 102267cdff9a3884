import { add, weekday } from "../../calendar/dates.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Code, Register } from "../register.ts";
import type { Row } from "../rows.ts";
import type { Dialect } from "./dialect.ts";
import { type ColumnOf, cellOf, type Sheet } from "./sheet.ts";

/** How a system lays out a register, behind the columns that say whose row it is. */
export type Layout = (register: Register, who: readonly ColumnOf<"pupils">[], dialect: Dialect) => Sheet;

/** A mark as a row of its own has it. */
interface Mark {
  readonly date: string;
  readonly half: 0 | 1;
  readonly code: Code;
  readonly comment: string;
}

const HALVES = [0, 1] as const;
const HALF_NAMES = ["AM", "PM"] as const;

type MarkColumn = readonly [header: string, cell: (mark: Mark) => string];

/** A row for each session, by day and then by pupil. */
export function long(columns: readonly MarkColumn[]): Layout {
  const cells = columns.map(([, cell]) => cell);
  return (register, who, dialect) => {
    const people = whoIs(register, who, dialect);
    function* rows() {
      for (const [day, on] of register.days.entries())
        for (const [nth, person] of people.entries())
          for (const mark of marksOn(register, nth, day, dialect.date(on)))
            yield [...person, ...cells.map((cell) => cell(mark))];
    }
    return { head: [[...headers(who), ...columns.map(([header]) => header)]], rows: rows() };
  };
}

/** The marks of a pupil on a day; none before or after the pupil's time at the school. */
function marksOn(register: Register, nth: number, day: number, date: string): Mark[] {
  return HALVES.flatMap((half) => {
    const code = register.code(nth, day, half);
    return code === "" ? [] : [{ date, half, code, comment: register.comment(nth, day, half) }];
  });
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"];

/** A row for each pupil and week, with ten columns from MonAM to FriPM and the Monday before them. */
export function weekly(week: string): Layout {
  return (register, who, dialect) => {
    const people = whoIs(register, who, dialect);
    const weeks = [...new Set(register.days.map(mondayOf))];
    function* rows() {
      for (const monday of weeks) {
        const days = WEEKDAYS.map((_, i) => register.days.indexOf(add(monday, i, "day")));
        for (const [nth, cells] of people.entries()) {
          const marks = days.flatMap((day) => HALVES.map((half) => (day < 0 ? "" : register.code(nth, day, half))));
          if (marks.some((mark) => mark !== "")) yield [...cells, dialect.date(monday), ...marks];
        }
      }
    }
    const sessions = WEEKDAYS.flatMap((day) => HALF_NAMES.map((half) => `${day}${half}`));
    return { head: [[...headers(who), week, ...sessions]], rows: rows() };
  };
}

const mondayOf = (day: IsoDate) => add(day, 1 - weekday(day), "day");

/** A row for each pupil and a column for each session: `12/01/2026 AM`. */
export const sessionsAcross: Layout = (register, who, dialect) => {
  const sessions = register.days.flatMap((day) => HALF_NAMES.map((half) => `${dialect.date(day)} ${half}`));
  return { head: [[...headers(who), ...sessions]], rows: across(register, who, dialect, (am, pm) => [am, pm]) };
};

/** A row for each pupil and a column for each day, with both marks in it: `/\`. */
export const daysAcross: Layout = (register, who, dialect) => ({
  head: [[...headers(who), ...register.days.map(dialect.date)]],
  rows: across(register, who, dialect, (am, pm) => [am + pm]),
});

/** A row for each pupil; above the columns AM and PM of a day stands its date, once. */
export const datesAboveHalves: Layout = (register, who, dialect) => ({
  head: [
    [...who.map(() => ""), ...register.days.flatMap((day) => [dialect.date(day), ""])],
    [...headers(who), ...register.days.flatMap(() => HALF_NAMES)],
  ],
  rows: across(register, who, dialect, (am, pm) => [am, pm]),
});

type InDay = (morning: Code, afternoon: Code) => readonly string[];

function* across(register: Register, who: readonly ColumnOf<"pupils">[], dialect: Dialect, inDay: InDay) {
  for (const [nth, cells] of whoIs(register, who, dialect).entries()) {
    yield [
      ...cells,
      ...register.days.flatMap((_, day) => inDay(register.code(nth, day, 0), register.code(nth, day, 1))),
    ];
  }
}

const headers = (who: readonly ColumnOf<"pupils">[]) => who.map(([header]) => header);

/** The cells that say whose row it is, by pupil. */
function whoIs({ pupils }: Register, who: readonly ColumnOf<"pupils">[], dialect: Dialect): string[][] {
  const cells = who.map(([, source]) => cellOf("pupils", source, dialect));
  return pupils.map(({ row }) => cells.map((cell) => cell(row as Row<"pupils">)));
}
