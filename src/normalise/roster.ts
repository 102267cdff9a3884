import { type Cell, contentOf, type Evidence, type Happening } from "../domain/cells.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { CarePeriod } from "./care-periods.ts";
import type { Compared } from "./compared.ts";
import { isSpoilt, type Key } from "./keys.ts";
import { ListRemarks } from "./list-remarks.ts";
import { PupilIndex } from "./pupil-index.ts";
import type { KeySpace } from "./recognised.ts";
import type { ReadRow } from "./record.ts";

/** A child looked at: the id that the child's rows are gathered under, and the row of the pupil list. */
interface Listed {
  readonly id: string;
  readonly record: RecordOf<"pupils">;
  readonly keys: readonly Key[];
}

/** The pupil list: who is on it, by every number and by name and date of birth, and who is in care or of another group. */
export class Roster {
  readonly children: Listed[] = [];
  /** The pupils whom no policy speaks of. */
  private readonly compared: Compared;
  private readonly errors: Problem[];
  private readonly warnings: Problem[];
  private readonly rows = new Map<string, Row>();
  private readonly index = new PupilIndex();
  private readonly lookedAt = new Set<string>();
  private remarks = new ListRemarks();

  constructor(compared: Compared, errors: Problem[], warnings: Problem[]) {
    this.compared = compared;
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Takes in a row of the pupil list, with the names that it has for the pupil, and says what became of it. */
  add({ record, problems }: ReadRow<"pupils">, keys: readonly Key[]): "used" | "others" | "skipped" {
    const [first] = keys.filter(({ space }) => space !== "person");
    const { file, line } = record.care_status.cite;
    const refuse = (message: string, remedy: string) => this.errors.push({ file, line, message, remedy });
    if (first === undefined) {
      refuse("the pupil has neither a UPN nor a pupil_id.", "Fill in one of them, or take the row out.");
      return "skipped";
    }
    if (isSpoilt(first)) {
      refuse(
        "a spreadsheet has shortened the number of the pupil.",
        "Export the list again, and do not save it from Excel.",
      );
      return "skipped";
    }
    const id = first.text;
    if (this.isRepeat(record, id, keys) || this.isMixedUp(record, id, keys)) return "skipped";
    this.remarks.note(first, line);
    const isLookedAt = this.mattersToPolicy(record, problems);
    for (const { fatal, ...problem } of problems) {
      const matters = fatal && (isLookedAt || problem.column?.startsWith("care_"));
      (matters ? this.errors : this.warnings).push(problem);
    }
    if (!isLookedAt) {
      this.compared.add(id, record);
      return "others";
    }
    this.lookedAt.add(id);
    this.children.push({ id, record, keys });
    return "used";
  }

  /** See `PupilIndex.find`. */
  find(keys: readonly Key[]): string | null | "two pupils" {
    return this.index.find(keys);
  }

  /** Names a pupil on the list by further numbers, which another list has for the same pupil. */
  alsoCalled(id: string, keys: readonly Key[]): void {
    this.index.alsoCalled(id, keys);
  }

  /**
   * What an authority's return says of a pupil on the list. It fills in a start of care that the list leaves open, and it
   * contradicts a list that has nothing of care for a child who was in care by a day.
   */
  inCareBy(
    keys: readonly Key[],
    { start, end }: CarePeriod,
    { file, line, by }: Place & { readonly by: IsoDate },
  ): void {
    const id = this.find(keys);
    const at = this.children.findIndex((child) => child.id === id);
    const listed = this.children[at];
    if (listed !== undefined) {
      const { care_status, care_start } = listed.record;
      if (care_status.value !== "CiC" || hasHappened(care_start)) return;
      const cite = { file, line, field: "care_start", value: start };
      this.children[at] = {
        ...listed,
        record: { ...listed.record, care_start: { value: { is: "on", date: start }, cite } },
      };
    } else if (id !== null && id !== "two pupils" && start <= by && (end === null || by < end)) {
      const message =
        "this child was in care by the return, and the pupil list has neither a care status nor care dates.";
      this.errors.push({
        file,
        line,
        message,
        remedy: "Correct care_status in the pupil list; if care has ended, care_end.",
      });
    }
  }

  /** Whether any pupil on the list is named in this way, or in one that stands for it. */
  has(space: KeySpace): boolean {
    return this.index.has(space);
  }

  isLookedAt(id: string): boolean {
    return this.lookedAt.has(id);
  }

  /** Whether no list was read yet. */
  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** Says what a pupil list as a whole leaves open, once every row is in. */
  finish(file: string): void {
    this.remarks.finish(file, this.errors, this.warnings);
    this.remarks = new ListRemarks();
  }

  private mattersToPolicy(record: RecordOf<"pupils">, problems: ReadRow<"pupils">["problems"]): boolean {
    const { care_status: status, care_start: start, care_end: end } = record;
    const isBlank = status.value === null && problems.every(({ column }) => column !== "care_status");
    if (isBlank && !hasHappened(start) && !hasHappened(end)) this.remarks.noteBlankStatus();
    else if (isBlank && !hasHappened(end)) {
      const message = "care_start is filled in and care_status is empty.";
      const remedy = "Write the status: CiC, PCiC, CPP, CiN, Ever6 or none.";
      this.errors.push({ ...placeOf(status.cite), message, remedy });
    } else if (status.value !== "CiC" && end.value.is === "undated") {
      const message = "the child was in care until a date not known, and may have been in care this year.";
      this.errors.push({ ...placeOf(end.cite), message, remedy: "Write the date on which care ended." });
    } else if (status.value === "none" && hasHappened(start) && !hasHappened(end)) {
      const message = "care_status is none, but care_start is filled in and care_end is not: taken as not in care.";
      this.warnings.push({ ...placeOf(status.cite), message, remedy: "Correct the status, or fill in care_end." });
    }
    return hasHappened(end) || (status.value !== null && status.value !== "none");
  }

  private isRepeat(record: RecordOf<"pupils">, id: string, keys: readonly Key[]): boolean {
    const earlier = this.rows.get(id);
    const { file, line } = record.care_status.cite;
    const text = textOf(record, keys);
    this.rows.set(id, { place: { file, line }, text });
    if (earlier === undefined) return false;
    const place = whereIs(earlier, file);
    if (earlier.text === text) {
      this.warnings.push({ file, line, message: `this row repeats ${place} and is counted once.` });
    } else {
      const message = `this row and ${place} are about one pupil and disagree.`;
      this.errors.push({ file, line, message, remedy: "Keep the one that is right." });
    }
    return true;
  }

  /** A UPN or pupil id that stands for two pupils would give the rows of the one to the other. */
  private isMixedUp(record: RecordOf<"pupils">, id: string, keys: readonly Key[]): boolean {
    const other = this.index.add(id, keys);
    const earlier = other && this.rows.get(other);
    if (!earlier) return false;
    const { file, line } = record.care_status.cite;
    const message = `this row and ${whereIs(earlier, file)} have a UPN or pupil_id in common, and are two pupils.`;
    this.errors.push({ file, line, message, remedy: "Correct the number that is wrong." });
    return true;
  }
}

/** What is kept of every row of the list: where it stands, and what it says. */
interface Row {
  readonly place: Place;
  readonly text: string;
}

/** What a row says, its keys included. */
function textOf(record: RecordOf<"pupils">, keys: readonly Key[]): string {
  return [...keys.map(({ text }) => text), contentOf(record)].join("\u0000");
}

const hasHappened = ({ value }: Cell<Happening>) => value.is === "on" || value.is === "undated";
type Place = Pick<Evidence, "file" | "line">;
const placeOf = ({ file, line, field }: Evidence) => ({ file, line, column: field });

function whereIs({ place }: Row, from: string): string {
  return place.file === from ? `line ${place.line}` : `${place.file} line ${place.line}`;
}
