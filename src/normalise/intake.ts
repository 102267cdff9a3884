import type { Attendance, Session } from "../domain/attendance.ts";
import { dateOf } from "../domain/cells.ts";
import type { DatasetName, RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import { ExportError, type Problem } from "../domain/errors.ts";
import { type Mapping, NO_MAPPING } from "../domain/mapping.ts";
import type { OtherPupil } from "../domain/school.ts";
import { BesideReader } from "./beside-reader.ts";
import { CarePeriods, careColumns } from "./care-periods.ts";
import { Compared } from "./compared.ts";
import { DateForms } from "./date-forms.ts";
import { keysIn } from "./keys.ts";
import { lackingIn, nearMisses, offer } from "./near.ts";
import { emptyTally, type Reading } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import { recordReader, show } from "./record.ts";
import { RegisterReader } from "./register.ts";
import { Roster } from "./roster.ts";
import { strangersIn, unjoinableIn } from "./strangers.ts";
import { type Owned, Table } from "./table.ts";
import type { Meaning } from "./understand.ts";

/** What a row of the pupil list calls a pupil: `also` in columns of names beside those that are read. */
interface Named {
  readonly forename: string | null;
  readonly surname: string | null;
  readonly also: readonly string[];
  readonly numbers: readonly string[];
  readonly born: IsoDate | null;
}

/** The records of a school as they come in, file by file. The pupil list has to come first: it says whose rows matter. */
export class Intake {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly present = new Set<DatasetName>();
  /** The names, numbers and dates of birth of everybody on the pupil list, so that free text can be kept clear of them. */
  readonly names: Named[] = [];
  readonly tables: { [D in DatasetName]?: Owned<D>[] } = {};
  private readonly asOf: IsoDate;
  private readonly mapping: Mapping;
  private readonly compared: Compared;
  private readonly roster: Roster;
  private readonly register: RegisterReader;
  private readonly periods: CarePeriods;
  private readonly beside: BesideReader;

  constructor(asOf: IsoDate, mapping = NO_MAPPING) {
    this.asOf = asOf;
    this.mapping = mapping;
    this.compared = new Compared(asOf);
    this.roster = new Roster(this.compared, this.errors, this.warnings);
    this.register = new RegisterReader(this.roster, asOf, this.errors, this.warnings, mapping);
    this.periods = new CarePeriods(this.errors);
    this.beside = new BesideReader(this.roster, this.periods, this.warnings);
  }

  /** Whether any table may name a pupil by name and date of birth, so that the pupil list has to be looked up by them. */
  findsByName = true;

  /** Whether other pupils are to be set beside children in care, which takes their rows and not only how many there are. */
  compares = true;

  /** Begins a table that was understood by the header on some line of it. Tables are begun in the order of their turns. */
  open(file: string, meaning: Meaning, line = 1): Reading {
    if ("is" in meaning) return this.beside.open(file, meaning);
    return this.openDataset(file, meaning, line);
  }

  private openDataset(file: string, recognised: Recognised, line: number): Reading {
    const { dataset } = recognised;
    this.present.add(dataset);
    this.remarkOn(file, line, recognised);
    return this.watched(this.openAs(dataset, file, recognised), file, recognised);
  }

  private openAs(dataset: DatasetName, file: string, recognised: Recognised): Reading {
    if (dataset === "pupils") return this.openList(file, recognised);
    if (dataset === "attendance") return this.openRegister(file, recognised);
    return this.openTable(dataset, file, recognised);
  }

  private watched(reading: Reading, file: string, recognised: Recognised): Reading {
    const dates = new DateForms(file, recognised);
    const { tally, add, finish } = reading;
    return {
      ...reading,
      add: (cells, line) => {
        dates.look(cells, line);
        add(cells, line);
      },
      finish: () => {
        finish();
        this.errors.push(...dates.errors());
        this.warnings.push(...dates.warnings());
        this.errors.push(...strangersIn(file, recognised, tally, this.roster));
        this.warnings.push(...unjoinableIn(file, recognised, tally, this.roster));
      },
    };
  }

  get pupils(): { readonly id: string; readonly record: RecordOf<"pupils"> }[] {
    return this.roster.children;
  }

  get sessions(): Map<string, Iterable<Session>> {
    return new Map([...this.register.sessions].map(([id, sessions]) => [id, sessions.values()]));
  }

  get markedDates(): Iterable<IsoDate> {
    return this.register.markedDates;
  }

  get otherDays(): ReadonlyMap<IsoDate, Attendance> {
    return this.register.others.ofDay;
  }

  get others(): readonly OtherPupil[] {
    return this.compared.all(this.register.others.ofPupil);
  }

  /** What a task gives, or undefined where it cannot trust the exports: its problems then join the others. */
  async unless<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      this.errors.push(...error.problems);
      return undefined;
    }
  }

  /** The children of a return are in care as its episodes say; beside a school's own list it adds to that. */
  private openList(file: string, recognised: Recognised): Reading {
    if (!recognised.ofReturn) return this.openPupils(file, recognised);
    if (!this.roster.isEmpty) return this.beside.openReturn(file, recognised, this.asOf);
    return this.openPupils(file, { ...recognised, made: careColumns(recognised, this.periods, this.asOf) });
  }

  private openPupils(file: string, recognised: Recognised): Reading {
    const tally = emptyTally();
    const read = recordReader("pupils", file, recognised, this.asOf, this.mapping.words);
    const keysOf = keysIn(this.findsByName ? recognised : { ...recognised, person: null });
    const cellsAt = (places: readonly number[], cells: readonly string[]) => places.flatMap((at) => cells[at] || []);
    const { names = [], keys } = recognised;
    const numbered = keys.map(({ place }) => place);
    const add = (cells: readonly string[], line: number) => {
      tally.rows += 1;
      const row = read(cells, line);
      const { forename, surname, date_of_birth } = row.record;
      this.names.push({
        ...{ forename: forename.value, surname: surname.value, born: dateOf(date_of_birth) },
        also: cellsAt(names, cells).filter((name) => name !== forename.value && name !== surname.value),
        numbers: cellsAt(numbered, cells),
      });
      tally[this.roster.add(row, keysOf(cells))] += 1;
    };
    return { tally, add, finish: () => this.roster.finish(file) };
  }

  private openRegister(file: string, recognised: Recognised): Reading {
    const tally = emptyTally();
    return { tally, ...this.register.file(file, recognised, tally) };
  }

  private openTable<D extends DatasetName>(dataset: D, file: string, recognised: Recognised): Reading {
    const table = new Table(
      dataset,
      file,
      recognised,
      this.asOf,
      this.mapping.words,
      this.roster,
      this.errors,
      this.warnings,
      this.compares ? this.compared.taking(dataset, file, recognised, this.mapping.words) : null,
    );
    const owned = (this.tables[dataset] ?? []) as Owned<D>[];
    Object.assign(this.tables, { [dataset]: owned });
    const finish = () => {
      table.finish();
      for (const record of table.records) owned.push(record);
    };
    return { tally: table.tally, add: (cells, line) => table.add(cells, line), finish, ...table.passing() };
  }

  private remarkOn(file: string, line: number, recognised: Recognised): void {
    const { dataset, unknown } = recognised;
    const named = unknown.filter((header) => header !== "");
    if (named.length === 0) return;
    const message = `columns that are not those of a data set called ${dataset} were not read: ${named.map(show).join(", ")}.`;
    const near = nearMisses(named, dataset, lackingIn(recognised));
    const remedy = near.length > 0 ? offer(near) : undefined;
    this.warnings.push({ file, line, message, remedy });
  }
}
