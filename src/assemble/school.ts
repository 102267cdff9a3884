import { academicYearOf } from "../calendar/academic-year.ts";
import { isWorkingDay } from "../calendar/bank-holidays.ts";
import { fromMarks, fromPeriods } from "../calendar/school-calendar.ts";
import type { Attendance, Session } from "../domain/attendance.ts";
import { type Cell, contentOf, dateOf, type Happening } from "../domain/cells.ts";
import { type DatasetName, datasetOf, type RecordOf } from "../domain/datasets.ts";
import type { AcademicYear, IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import { isIn } from "../domain/membership.ts";
import {
  CHILD_DATASETS,
  type Child,
  type ChildDataset,
  type OtherPupil,
  SCHOOL_DATASETS,
  type School,
  type SchoolCalendar,
  type SchoolDataset,
} from "../domain/school.ts";

/** The records that the exports hold: of children under their id, of the school under none. */
export interface Records {
  readonly pupils: readonly { readonly id: string; readonly record: RecordOf<"pupils"> }[];
  readonly tables: { readonly [D in DatasetName]?: readonly Owned<D>[] };
  /** Sessions by child, in any order. */
  readonly sessions: ReadonlyMap<string, Iterable<Session>>;
  readonly markedDates: Iterable<IsoDate>;
  readonly others: readonly OtherPupil[];
  readonly otherDays: ReadonlyMap<IsoDate, Attendance>;
  readonly present: ReadonlySet<DatasetName>;
}

interface Owned<D extends DatasetName> {
  readonly id: string;
  readonly record: RecordOf<D>;
}

/** The school as at a date: its records joined by child, repeats taken out, oldest first. */
export function assemble(records: Records, asOf: IsoDate): { school: School; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const year = academicYearOf(asOf);
  const rows = <D extends DatasetName>(dataset: D) =>
    inOrder(dataset, withoutRepeats<D>(records.tables[dataset] ?? [], warnings));

  const byChild = Object.fromEntries(CHILD_DATASETS.map((dataset) => [dataset, groupById(rows(dataset))]));
  const children = records.pupils.map(({ id, record }) => {
    const own = CHILD_DATASETS.map((dataset) => [dataset, byChild[dataset]?.get(id) ?? []]);
    const sessions = [...(records.sessions.get(id) ?? [])].filter(isMarked).sort(bySession);
    return { id, pupil: record, sessions, ...Object.fromEntries(own) } as Child;
  });
  const ofSchool = SCHOOL_DATASETS.map((dataset) => [dataset, rows(dataset).map(({ record }) => record)]);
  const tables = Object.fromEntries(ofSchool) as { [D in SchoolDataset]: RecordOf<D>[] };
  const school: School = {
    asOf,
    year,
    period: { from: year.from, to: asOf },
    calendar: calendarOf(rows("calendar"), records),
    children: children.sort((a, b) => (a.id < b.id ? -1 : 1)),
    others: records.others,
    otherDays: records.otherDays,
    present: records.present,
    ...tables,
  };
  return { school, warnings: [...warnings, ...yearRemarks(school, year), ...holeRemarks(school)] };
}

/** A file exported twice, or a row pasted twice, must not count a meeting or a training day twice. */
function withoutRepeats<D extends DatasetName>(owned: readonly Owned<D>[], warnings: Problem[]): readonly Owned<D>[] {
  const seen = new Set<string>();
  return owned.filter(({ id, record }) => {
    const text = id + contentOf(record);
    if (!seen.has(text)) return seen.add(text);
    const [{ cite }] = Object.values(record) as [Cell<unknown>];
    warnings.push({
      file: cite.file,
      line: cite.line,
      message: "this row repeats an earlier one and is counted once.",
    });
    return false;
  });
}

/** Undated first, then oldest first, and those of one day by what they say: the order of rows and files decides nothing. */
function inOrder<D extends DatasetName>(dataset: D, owned: readonly Owned<D>[]): Owned<D>[] {
  const { happensOn } = datasetOf(dataset);
  const when = (record: RecordOf<D>) => {
    const cell = happensOn && (record as unknown as Record<string, Cell<Happening>>)[happensOn];
    return (cell && dateOf(cell)) || "";
  };
  const keyed = owned.map((row) => ({ row, key: `${when(row.record)} ${contentOf(row.record)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

function groupById(owned: readonly Owned<ChildDataset>[]): Map<string, RecordOf<ChildDataset>[]> {
  const groups = new Map<string, RecordOf<ChildDataset>[]>();
  for (const { id, record } of owned) {
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return groups;
}

function calendarOf(rows: readonly Owned<"calendar">[], records: Records): SchoolCalendar {
  if (!records.present.has("calendar")) return fromMarks(records.markedDates);
  return fromPeriods(
    rows.flatMap(({ record: { start, end, kind, name } }) => {
      const [from, to] = [dateOf(start), dateOf(end)];
      return from && to && kind.value ? [{ from, to, kind: kind.value, name: name.value ?? "" }] : [];
    }),
  );
}

/** A calendar of another year would make every deadline wrong without a word. */
function yearRemarks({ calendar, present, asOf }: School, year: AcademicYear): Problem[] {
  const reaches = calendar.covers !== null && calendar.covers.from <= asOf && asOf <= calendar.covers.to;
  if (reaches || !present.has("calendar")) return [];
  const message = `the calendar does not reach the as-of date ${asOf}, in the academic year ${year.label}.`;
  return [{ file: "calendar", message, remedy: "Add the term dates of this year and the next." }];
}

/** A term that the calendar leaves out puts off every deadline in it; the register tells that there was school. */
function holeRemarks({ calendar, children, present }: School): Problem[] {
  const { covers } = calendar;
  if (covers === null || !present.has("calendar")) return [];
  const attended = children.flatMap(({ sessions }) => sessions.filter(({ is }) => is === "attended"));
  const isHole = (day: IsoDate) => isIn(covers, day) && isWorkingDay(day) && !calendar.isSchoolDay(day);
  const holes = [...new Set(attended.map(({ date }) => date))].filter(isHole).sort();
  if (holes.length === 0) return [];
  const message = `weekdays on which children attended, and which are no school days by it: ${holes.length}, the first ${holes[0]}.`;
  const remedy = "See that it has every term, and no holiday or closure too many: deadlines are counted by it.";
  return [{ file: "calendar", message, remedy }];
}

/** An empty cell of a grid says as little as a row that is not there, and no finding may rest on either. */
const isMarked = ({ is }: Session) => is !== "no-mark";

const bySession = (a: Session, b: Session) => (`${a.date}${a.half}` < `${b.date}${b.half}` ? -1 : 1);
