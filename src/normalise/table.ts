import type { Cell } from "../domain/cells.ts";
import { type DatasetName, datasetOf, type RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { Mapping } from "../domain/mapping.ts";
import type { TakeOther } from "./compared.ts";
import { Owners } from "./owners.ts";
import { passedRows } from "./passed-rows.ts";
import { emptyTally, type Reading, type Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import { happened, recordReader } from "./record.ts";
import type { Roster } from "./roster.ts";

/** A record that has happened, and the id of the child that it is about (empty for one about the school). */
export interface Owned<D extends DatasetName> {
  readonly id: string;
  readonly record: RecordOf<D>;
}

/**
 * What is to be said of a file as a whole. Rows of pupils who are not on the list are no surprise in an export of the
 * whole school, unless they are all that it has: then its UPNs are not those of the list.
 */
export function remarksOn(dataset: DatasetName, file: string, { rows, unlisted }: Tally, ahead: number): Problem[] {
  const remarks: Problem[] = [];
  if (unlisted > 0 && (unlisted === rows || !datasetOf(dataset).wholeSchool)) {
    const message = `${unlisted} of ${rows} rows are about pupils who are not on the pupil list.`;
    remarks.push({ file, message, remedy: "Check their UPNs against the pupil list." });
  }
  if (ahead > 0) {
    const message = `${ahead} of ${rows} rows are dated after the as-of date, or say no, and have not happened yet.`;
    remarks.push({ file, message });
  }
  return remarks;
}

/** Rows about the school are all looked at. */
const OF_SCHOOL = { is: "looked at", id: "" } as const;

/** Reads one file of any data set but the pupil list and the register: rows of children looked at, or of the school. */
export class Table<D extends DatasetName> {
  readonly records: Owned<D>[] = [];
  readonly tally = emptyTally();
  private readonly dataset: D;
  private readonly file: string;
  private readonly errors: Problem[];
  private readonly warnings: Problem[];
  private readonly read: ReturnType<typeof recordReader<D>>;
  private readonly owners: Owners | null;
  private readonly recognised: Recognised;
  private readonly takeOther: TakeOther | null;
  private ahead = 0;

  constructor(
    dataset: D,
    file: string,
    recognised: Recognised,
    asOf: IsoDate,
    words: Mapping["words"],
    roster: Roster,
    errors: Problem[],
    warnings: Problem[],
    takeOther: TakeOther | null = null,
  ) {
    this.dataset = dataset;
    this.file = file;
    this.errors = errors;
    this.warnings = warnings;
    this.recognised = recognised;
    this.takeOther = takeOther;
    this.read = recordReader(dataset, file, recognised, asOf, words);
    const isAboutPupils = "upn" in datasetOf(dataset).columns;
    this.owners = isAboutPupils ? new Owners(roster, file, recognised, errors) : null;
  }

  /** Which rows need not be handed over, where nothing is asked of other pupils' rows. */
  passing(): Pick<Reading, "skim" | "passOver"> {
    return this.owners === null || this.takeOther !== null ? {} : passedRows(this.recognised, this.owners, this.tally);
  }

  /** Takes in a row: parses it if it is looked at, and counts it in any case. */
  add(cells: readonly string[], line: number): void {
    this.tally.rows += 1;
    const owner = this.owners?.of(cells, line) ?? OF_SCHOOL;
    if (owner.is === "nobody") {
      this.skip({ file: this.file, line, message: "the row has neither a UPN nor a pupil_id, and was left out." });
    } else if (owner.is === "other pupil") {
      this.tally.others += 1;
      this.takeOther?.(owner.id, cells, line);
    } else if (owner.is === "not on the list") this.tally.unlisted += 1;
    else this.take(cells, line, owner.id);
  }

  /** What is to be said of the file as a whole, once every row is in. */
  finish(): void {
    this.warnings.push(...remarksOn(this.dataset, this.file, this.tally, this.ahead));
  }

  private take(cells: readonly string[], line: number, id: string): void {
    const { record, problems } = this.read(cells, line);
    for (const { fatal, ...problem } of problems) (fatal ? this.errors : this.warnings).push(problem);
    if (happened(this.dataset, record) === "not-yet") this.leaveOut(record, line);
    else {
      this.tally.used += 1;
      this.records.push({ id, record });
    }
  }

  private leaveOut(record: RecordOf<D>, line: number): void {
    const column = datasetOf(this.dataset).happensOn as keyof RecordOf<D> & string;
    if ((record[column] as Cell<unknown>).cite.value) {
      this.tally.skipped += 1;
      this.ahead += 1;
      return;
    }
    const message = "the date is empty, so that this has not happened.";
    this.skip({ file: this.file, line, column, message, remedy: "If it has, fill in the date." });
  }

  private skip(problem: Problem): void {
    this.tally.skipped += 1;
    this.warnings.push(problem);
  }
}
