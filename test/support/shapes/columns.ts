import type { Exports, Table } from "../exports.ts";
import { asRow, eachTable, only, type Rewriting, type Row, replaced } from "./rewriting.ts";

/** Names other columns in place of the UPN, in every file but the pupil list. */
const eventsBy = (headers: readonly string[], cells: (pupil: Row) => readonly string[]) => (exports: Exports) => {
  const [header = [], ...rows] = exports["pupils.csv"] as Table;
  const pupils = new Map(rows.map((row) => [row[header.indexOf("upn")], asRow(header, row)]));
  const change = (table: Table) => replaced(table, "upn", headers, ({ upn }) => cells(pupils.get(upn) as Row));
  return eachTable((table, file) => (file === "pupils.csv" ? table : change(table)))(exports);
};

const inPupils = (column: string, headers: readonly string[], cells: (row: Row) => readonly string[]) =>
  only("pupils.csv", (table) => replaced(table, column, headers, cells));
const inSuspensions = (column: string, headers: readonly string[], cells: (row: Row) => readonly string[]) =>
  only("suspensions.csv", (table) => replaced(table, column, headers, cells));

const wholeName = ({ surname, forename }: Row) => [`${surname}, ${forename}`];

/** Columns in other pieces, and other numbers of pupils. */
export const COLUMNS: readonly Rewriting[] = [
  {
    name: "a name in one column",
    tables: (exports) => inPupils("surname", [], () => [])(inPupils("forename", ["Name"], wholeName)(exports)),
  },
  {
    name: "rows of events by admission number",
    tables: (exports) => {
      const number = ({ pupil_id = "" }: Row) => [pupil_id];
      return inPupils("pupil_id", ["Admission No"], number)(eventsBy(["Adno"], number)(exports));
    },
  },
  {
    name: "rows of events by admission number without its zeros",
    tables: eventsBy(["Admission number"], ({ pupil_id = "" }) => [pupil_id.replace(/^0+/, "")]),
  },
  {
    name: "rows of events by name and date of birth",
    tables: eventsBy(
      ["Legal Surname", "Legal Forename", "DOB"],
      ({ surname = "", forename = "", date_of_birth = "" }) => [...[surname, forename, date_of_birth]],
    ),
  },
  {
    name: "rows of events by a whole name and date of birth",
    tables: eventsBy(["Student name", "Date of birth"], (pupil) => [
      ...wholeName(pupil),
      pupil.date_of_birth as string,
    ]),
  },
  {
    name: "rows of events by a whole name, forename first, and date of birth with a time",
    tables: eventsBy(["Name", "DOB"], ({ forename, surname, date_of_birth }) => [
      ...[`${forename} ${surname}`, `${date_of_birth} 00:00:00`],
    ]),
  },
  {
    name: "days of a suspension in place of sessions",
    tables: inSuspensions("sessions", ["Days excluded"], ({ sessions }) => [
      sessions ? String(Number(sessions) / 2) : "",
    ]),
  },
  {
    name: "reasons in three columns",
    tables: inSuspensions("reason", ["Reason 1", "Reason 2", "Reason 3"], ({ reason = "" }) => [
      ...[reason, reason && "Damage", ""],
    ]),
    tellsLess: {
      because: "our own form has all reasons in one cell",
      left: inSuspensions("reason", ["reason"], ({ reason }) => [reason ? `${reason}; Damage` : ""]),
    },
  },
];
