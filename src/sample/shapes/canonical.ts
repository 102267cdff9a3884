import { type Dialect, yearFirst } from "./dialect.ts";
import { daysAcross, type Layout, long, sessionsAcross } from "./layouts.ts";
import { allColumns, type Shape } from "./shape.ts";

/** Our own form (contract, section 2), in which all is written that a system has no export of. */
export const PLAIN: Dialect = {
  encoding: "utf-8",
  lineEnd: "\n",
  quotes: "where needed",
  date: yearFirst,
  yes: "yes",
  no: "no",
};

const HALVES = ["AM", "PM"];
const rowASession = long([
  ["date", ({ date }) => date],
  ["session", ({ half }) => HALVES[half] as string],
  ["code", ({ code }) => code],
  ["comment", ({ comment }) => comment],
]);

export const CANONICAL: Shape = {
  name: "canonical",
  about: "every data set under our own names for its columns",
  dialect: PLAIN,
  pupils: { file: "pupils.csv", columns: allColumns("pupils") },
  suspensions: { file: "suspensions.csv", columns: allColumns("suspensions") },
  register: { file: "attendance.csv", who: [["upn", "upn"]], layout: rowASession },
};

const laidOut = (name: Shape["name"], about: string, layout: Layout): Shape => ({
  ...{ ...CANONICAL, name, about },
  register: { ...CANONICAL.register, layout },
});

export const SESSIONS_ACROSS = laidOut("sessions-across", "our own, with a column for each session", sessionsAcross);
export const DAYS_ACROSS = laidOut("days-across", "our own, with a column for each day", daysAcross);
