import { type Cell, contentOf, type Evidence, type Happening } from "../domain/cells.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { Problem } from "../domain/errors.ts";
import type { Recognised } from "./header.ts";
import type { ReadRow } from "./record.ts";

/** Whose rows are read: those of the pupils that a policy can speak of. */
export type Standing = "looked at" | "other pupil" | "not on the list";

/** A UPN or pupil id as it is compared: without spaces, invisible characters and case. */
export function keyOf(text: string | null): string {
  return (text ?? "").replace(/[\s\p{Cf}]+/gu, "").toUpperCase();
}

/** The pupil list: who is on it, by UPN and by pupil id, and who is in care or of another group. */
export class Roster {
  readonly children: RecordOf<"pupils">[] = [];
  private readonly errors: Problem[];
  private readonly warnings: Problem[];
  private readonly rows = new Map<string, RecordOf<"pupils">>();
  private readonly ids = new Map<string, string>();
  private readonly lookedAt = new Set<string>();
  private readonly inFile = { pupils: 0, blankStatuses: 0 };

  constructor(errors: Problem[], warnings: Problem[]) {
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Takes in a row of the pupil list, and says what became of it. */
  add({ record, problems }: ReadRow<"pupils">): "used" | "others" | "skipped" {
    const id = idOf(record);
    const { file, line } = record.care_status.cite;
    if (id === "") {
      const message = "the pupil has neither a UPN nor a pupil_id.";
      this.errors.push({ file, line, message, remedy: "Fill in one of them, or take the row out." });
      return "skipped";
    }
    if (this.isRepeat(record, id) || this.isMixedUp(record, id)) return "skipped";
    this.inFile.pupils += 1;
    const isLookedAt = this.isLookedAt(record, problems);
    for (const { fatal, ...problem } of problems) {
      const matters = fatal && (isLookedAt || problem.column?.startsWith("care_"));
      (matters ? this.errors : this.warnings).push(problem);
    }
    if (!isLookedAt) return "others";
    this.lookedAt.add(id);
    this.children.push(record);
    return "used";
  }

  /** The key of a row: the first of its UPN and its pupil id that is on the list, else the first that it has. */
  keyIn(cells: readonly string[], places: readonly number[]): string {
    let first = "";
    for (const place of places) {
      const key = keyOf(cells[place] ?? "");
      if (this.ids.has(key)) return key;
      first ||= key;
    }
    return first;
  }

  /** Where the pupil with a UPN or pupil id stands. */
  standing(key: string): Standing {
    const id = this.ids.get(key);
    if (id === undefined) return "not on the list";
    return this.lookedAt.has(id) ? "looked at" : "other pupil";
  }

  /** The id that a child's rows are gathered under, from a UPN or a pupil id. */
  idOf(key: string): string {
    return this.ids.get(key) ?? key;
  }

  /** Says what a pupil list as a whole leaves open, once every row is in. */
  finish(file: string): void {
    const { pupils, blankStatuses } = this.inFile;
    Object.assign(this.inFile, { pupils: 0, blankStatuses: 0 });
    if (blankStatuses === 0) return;
    const column = "care_status";
    const remedy = 'Write "none" for pupils who are not in care.';
    if (blankStatuses === pupils) {
      const message = "it is empty for every pupil, so that nobody can tell who is in care.";
      this.errors.push({ file, column, message, remedy: `Export it with the statuses filled in. ${remedy}` });
      return;
    }
    const message = `${blankStatuses} of the pupils have an empty care_status and no care dates, and are taken as not in care.`;
    this.warnings.push({ file, column, message, remedy });
  }

  private isLookedAt(record: RecordOf<"pupils">, problems: ReadRow<"pupils">["problems"]): boolean {
    const { care_status: status, care_start: start, care_end: end } = record;
    const isBlank = status.value === null && problems.every(({ column }) => column !== "care_status");
    if (isBlank && !hasHappened(start) && !hasHappened(end)) this.inFile.blankStatuses += 1;
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

  private isRepeat(record: RecordOf<"pupils">, id: string): boolean {
    const earlier = this.rows.get(id);
    this.rows.set(id, record);
    if (earlier === undefined) return false;
    const { file, line } = record.care_status.cite;
    const place = whereIs(earlier, file);
    if (textOf(earlier) === textOf(record)) {
      this.warnings.push({ file, line, message: `this row repeats ${place} and is counted once.` });
    } else {
      const message = `this row and ${place} are about one pupil and disagree.`;
      this.errors.push({ file, line, message, remedy: "Keep the one that is right." });
    }
    return true;
  }

  /** A UPN or pupil id that stands for two pupils would give the rows of the one to the other. */
  private isMixedUp(record: RecordOf<"pupils">, id: string): boolean {
    const keys = [record.upn, record.pupil_id].map(({ value }) => keyOf(value)).filter((key) => key !== "");
    const other = keys.map((key) => this.ids.get(key)).find((known) => known !== undefined && known !== id);
    for (const key of keys) this.ids.set(key, id);
    const earlier = other && this.rows.get(other);
    if (!earlier) return false;
    const { file, line } = record.care_status.cite;
    const message = `this row and ${whereIs(earlier, file)} have a UPN or pupil_id in common, and are two pupils.`;
    this.errors.push({ file, line, message, remedy: "Correct the number that is wrong." });
    return true;
  }
}

/** The id of a pupil: the UPN, else the pupil id; empty where there is neither. */
export function idOf(record: RecordOf<"pupils">): string {
  return keyOf(record.upn.value) || keyOf(record.pupil_id.value);
}

/** Where the UPN and the pupil id stand, in that order. */
export function keyPlacesOf({ places }: Recognised): number[] {
  return ["upn", "pupil_id"].map((column) => places.get(column)).filter((place) => place !== undefined);
}

/** What a row says, its keys included. */
function textOf(record: RecordOf<"pupils">): string {
  return [keyOf(record.upn.value), keyOf(record.pupil_id.value), contentOf(record)].join("\u0000");
}

const hasHappened = ({ value }: Cell<Happening>) => value.is === "on" || value.is === "undated";
const placeOf = ({ file, line, field }: Evidence) => ({ file, line, column: field });

function whereIs({ care_status: { cite } }: RecordOf<"pupils">, from: string): string {
  return cite.file === from ? `line ${cite.line}` : `${cite.file} line ${cite.line}`;
}
