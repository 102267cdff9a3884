import type { Session } from "../domain/attendance.ts";
import type { DatasetName, RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { Recognised } from "./header.ts";
import { MonthFirst } from "./month-first.ts";
import { lackingIn, nearMisses, offer } from "./near.ts";
import { recordReader, show } from "./record.ts";
import { RegisterReader } from "./register.ts";
import { idOf, keyOf, Roster } from "./roster.ts";
import { type Owned, Table, type Tally } from "./table.ts";

/** A file being read: what takes its rows, what became of them so far, and what is left to say after the last. */
interface Reading {
  readonly tally: Tally;
  readonly add: (cells: readonly string[], line: number) => void;
  readonly finish: () => void;
}

/** The records of a school as they come in, file by file. The pupil list has to come first: it says whose rows matter. */
export class Intake {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly present = new Set<DatasetName>();
  readonly tables: { [D in DatasetName]?: Owned<D>[] } = {};
  private readonly asOf: IsoDate;
  private readonly roster: Roster;
  private readonly register: RegisterReader;

  constructor(asOf: IsoDate) {
    this.asOf = asOf;
    this.roster = new Roster(this.errors, this.warnings);
    this.register = new RegisterReader(this.roster, asOf, this.errors, this.warnings);
  }

  /** Begins a file of a data set that was recognised by the header on some line of it. */
  open(file: string, recognised: Recognised, line = 1): Reading {
    const { dataset } = recognised;
    this.present.add(dataset);
    this.remarkOn(file, line, recognised);
    return this.watched(this.openAs(dataset, file, recognised), file, recognised);
  }

  private openAs(dataset: DatasetName, file: string, recognised: Recognised): Reading {
    if (dataset === "pupils") return this.openPupils(file, recognised);
    if (dataset === "attendance") return this.openRegister(file, recognised);
    return this.openTable(dataset, file, recognised);
  }

  private watched({ tally, add, finish }: Reading, file: string, recognised: Recognised): Reading {
    const dates = new MonthFirst(file, recognised);
    return {
      tally,
      add: (cells, line) => {
        dates.look(cells, line);
        add(cells, line);
      },
      finish: () => {
        finish();
        this.errors.push(...dates.problems());
        this.warnOfUnjoinable(file, recognised, tally);
      },
    };
  }

  get pupils(): { readonly id: string; readonly record: RecordOf<"pupils"> }[] {
    return this.roster.children.map((record) => ({ id: idOf(record), record }));
  }

  get sessions(): Map<string, Iterable<Session>> {
    return new Map([...this.register.sessions].map(([id, sessions]) => [id, sessions.values()]));
  }

  get markedDates(): Iterable<IsoDate> {
    return this.register.markedDates;
  }

  private openPupils(file: string, recognised: Recognised): Reading {
    const tally = emptyTally();
    const read = recordReader("pupils", file, recognised, this.asOf);
    const add = (cells: readonly string[], line: number) => {
      tally.rows += 1;
      tally[this.roster.add(read(cells, line))] += 1;
    };
    return { tally, add, finish: () => this.roster.finish(file) };
  }

  private openRegister(file: string, recognised: Recognised): Reading {
    const tally = emptyTally();
    return { tally, ...this.register.file(file, recognised, tally) };
  }

  private openTable<D extends DatasetName>(dataset: D, file: string, recognised: Recognised): Reading {
    const table = new Table(dataset, file, recognised, this.asOf, this.roster, this.errors, this.warnings);
    const owned = (this.tables[dataset] ?? []) as Owned<D>[];
    Object.assign(this.tables, { [dataset]: owned });
    const finish = () => {
      table.finish();
      for (const record of table.records) owned.push(record);
    };
    return { tally: table.tally, add: (cells, line) => table.add(cells, line), finish };
  }

  /** A child without a UPN cannot be found in a file that has nothing else: its rows may pass for those of strangers. */
  private warnOfUnjoinable(file: string, { places }: Recognised, { unlisted }: Tally): void {
    const child = this.roster.children.find(({ upn }) => keyOf(upn.value) === "");
    if (unlisted === 0 || child === undefined || places.has("pupil_id")) return;
    const { line } = child.care_status.cite;
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

const emptyTally = (): Tally => ({ rows: 0, used: 0, others: 0, unlisted: 0, skipped: 0 });
