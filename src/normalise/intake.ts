import type { Session } from "../domain/attendance.ts";
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
import type { Recognised } from "./recognised.ts";
import { recordReader, show } from "./record.ts";
import { RegisterReader } from "./register.ts";
import { Roster } from "./roster.ts";
import { emptyTally, type Owned, type Reading, Table, type Tally } from "./table.ts";
import type { Meaning } from "./understand.ts";

/** The records of a school as they come in, file by file. The pupil list has to come first: it says whose rows matter. */
export class Intake {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly present = new Set<DatasetName>();
  /** The names and dates of birth of everybody on the pupil list, so that free text can be kept clear of them. */
  readonly names: { forename: string | null; surname: string | null; born: IsoDate | null }[] = [];
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
        this.refuseStrangers(file, recognised, tally);
        this.warnOfUnjoinable(file, recognised, tally);
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

  get others(): readonly OtherPupil[] {
    return this.compared.all(this.register.others);
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
    const add = (cells: readonly string[], line: number) => {
      tally.rows += 1;
      const row = read(cells, line);
      const { forename, surname, date_of_birth } = row.record;
      this.names.push({ forename: forename.value, surname: surname.value, born: dateOf(date_of_birth) });
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
      this.compared.taking(dataset, file, recognised, this.mapping.words),
    );
    const owned = (this.tables[dataset] ?? []) as Owned<D>[];
    Object.assign(this.tables, { [dataset]: owned });
    const finish = () => {
      table.finish();
      for (const record of table.records) owned.push(record);
    };
    return { tally: table.tally, add: (cells, line) => table.add(cells, line), finish };
  }

  /** A file whose numbers the list has none of could only ever say that nothing happened to anybody. */
  private refuseStrangers(file: string, { keys, person }: Recognised, { unlisted }: Tally): void {
    const isKnown = keys.some(({ space }) => this.roster.has(space)) || (person !== null && this.roster.has("person"));
    if (isKnown || unlisted === 0) return;
    const message =
      "it names pupils in a way that the pupil list does not, so that nobody can tell whose its rows are.";
    const remedy = "Export it with the UPN, or the pupil list with the numbers that stand here.";
    this.errors.push({ file, message, remedy });
  }

  /** A child whom the list does not name as a file names its pupils cannot be found in it: rows may pass for strangers'. */
  private warnOfUnjoinable(file: string, { keys, person }: Recognised, { unlisted }: Tally): void {
    if (unlisted === 0 || person !== null || keys.some(({ space }) => space !== "upn")) return;
    const child = this.roster.children.find(({ keys: names }) => names.every(({ space }) => space !== "upn"));
    if (child === undefined) return;
    const { line } = child.record.care_status.cite;
    const message =
      `${unlisted} rows are about pupils who are not on the pupil list, and the child on line ${line} of the list ` +
      "has no UPN: rows about that child may be among them, and are not looked at.";
    const remedy = "Fill in the UPN in the pupil list, or export this file with the column pupil_id.";
    this.warnings.push({ file, message, remedy });
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
