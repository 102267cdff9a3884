import { parseDate } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { childOf, childrenOf, type Element } from "./elements.ts";
import { NO_LINE, type Table, type TableRow } from "./table.ts";

/** What a transfer file tells of the attendance of one pupil in one academic year at one school. */
export interface YearData {
  readonly line: number;
  readonly upn: string;
  /** The calendar year in which the academic year began: 2025 is 2025/26. */
  readonly year: string;
  readonly school: string;
  readonly start: IsoDate | null;
  readonly hasMarks: boolean;
  /** Sessions possible, attended, and absent with and without authorisation. */
  readonly totals: readonly string[];
}

const COLUMNS = ["upn", "from", "to", "possible", "present", "authorised", "unauthorised"];
const TOTALS = ["SessionsPossible", "SessionsAttended", "SessionsAuthorised", "SessionsUnauthorised"];

const MARKS_NOTE =
  "the marks of single sessions in this transfer file (AttendanceMarks) were not read: it does not say whether weekends " +
  "and holidays have marks, so that no mark is sure of its day, and C1 looks like two marks. Export the register itself.";

/** The years of attendance of a pupil. */
export function yearsOf(pupil: Element): YearData[] {
  const upn = childOf(pupil, "UPN")?.text ?? "";
  return childrenOf(childOf(pupil, "Attendance"), "YearData").map((data) => {
    const sessions = childOf(data, "AttendSessions") ?? data;
    return {
      ...{ line: data.line, upn, year: childOf(data, "Year")?.text ?? "", school: schoolOf(data) },
      start: parseDate(childOf(sessions, "AttendanceStartDate")?.text ?? ""),
      hasMarks: childOf(sessions, "AttendanceMarks") !== undefined,
      totals: TOTALS.map((name) => childOf(data, name)?.text ?? ""),
    };
  });
}

/**
 * The totals of attendance as a table, as far as it is known what they cover: from the start date that is given to the
 * day on which the file was written, or to the end of the academic year if that came first. Years at a school other
 * than the one that wrote the file, and years of which that cannot be known, are left out, and a note says so.
 */
export function attendanceSummary(years: readonly YearData[], header: Element | undefined) {
  const written = parseDate((childOf(header, "DateTime")?.text ?? "").slice(0, "yyyy-mm-dd".length));
  const source = schoolOf(childOf(header, "SourceSchool"));
  const here = years.filter(({ school }) => school === "" || source === "" || school === source);
  const rows = here.flatMap((data) => rowOf(data, written) ?? []);
  const notes = [
    ...yearsNote(years.length - here.length, "they were spent at a school other than the one that wrote the file"),
    ...yearsNote(here.length - rows.length, "they lack a start date or a total, or their dates do not fit their year"),
    ...(years.some(({ hasMarks }) => hasMarks) ? [MARKS_NOTE] : []),
  ];
  const table = { name: "attendance_summary", rows: [{ line: NO_LINE, cells: COLUMNS }, ...rows] };
  const tables: Table[] = rows.length > 0 ? [table] : [];
  return { tables, notes };
}

function yearsNote(count: number, why: string): string[] {
  return count > 0 ? [`${count} of the yearly totals of attendance in this transfer file were left out: ${why}.`] : [];
}

function rowOf({ line, upn, year, start, totals }: YearData, written: IsoDate | null): TableRow | null {
  const isWhole = totals.slice(0, 2).every((total) => /^\d+$/.test(total));
  if (!isWhole || start === null || written === null || !/^\d{4}$/.test(year)) return null;
  const end = `${Number(year) + 1}-08-31`;
  const to = written < end ? written : end;
  // Some schools come back in the last days of August.
  if (start < `${year}-08-01` || start > to) return null;
  return { line, cells: [upn, start, to, ...totals] };
}

/** An authority and a school in it by their numbers; empty where either is not given. */
function schoolOf(element: Element | undefined): string {
  const numbers = [childOf(element, "LEA")?.text ?? "", childOf(element, "Estab")?.text ?? ""];
  return numbers.includes("") ? "" : numbers.join("/");
}
