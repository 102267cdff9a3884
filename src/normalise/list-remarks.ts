import type { Problem } from "../domain/errors.ts";
import { isMistyped } from "../domain/upn.ts";
import type { Key } from "./keys.ts";

const COLUMN = "care_status";
const WRITE_NONE = 'Write "none" for pupils who are not in care.';

/** What is to be said of a pupil list as a whole: what its rows leave open together. */
export class ListRemarks {
  private pupils = 0;
  private blankStatuses = 0;
  /** The lines of UPNs with a wrong check letter. */
  private readonly mistyped: number[] = [];

  /** Takes note of a pupil, and of the name that the pupil's rows are gathered under. */
  note({ space, text }: Key, line: number): void {
    this.pupils += 1;
    if (space === "upn" && isMistyped(text)) this.mistyped.push(line);
  }

  /** Takes note of a pupil without a care status and without care dates. */
  noteBlankStatus(): void {
    this.blankStatuses += 1;
  }

  /** Adds what there is to say, once every row is in. */
  finish(file: string, errors: Problem[], warnings: Problem[]): void {
    if (this.mistyped.length > 0) warnings.push(this.ofMistyped(file));
    if (this.blankStatuses === 0) return;
    if (this.blankStatuses === this.pupils) {
      const message = "it is empty for every pupil, so that nobody can tell who is in care.";
      const remedy = `Export it with the statuses filled in. ${WRITE_NONE}`;
      errors.push({ file, column: COLUMN, message, remedy });
      return;
    }
    const message = `${this.blankStatuses} of the pupils have an empty care_status and no care dates, and are taken as not in care.`;
    warnings.push({ file, column: COLUMN, message, remedy: WRITE_NONE });
  }

  /** They are joined as they are: a wrong letter is a slip in this list, or in all of the school's exports alike. */
  private ofMistyped(file: string): Problem {
    const { length } = this.mistyped;
    const which = length === 1 ? "this UPN" : `${length} UPNs, this one first,`;
    const message = `the check letter of ${which} does not fit its digits.`;
    const remedy = "See that it is the same in the other exports: rows are found by it as it is.";
    return { file, line: this.mistyped[0], column: "upn", message, remedy };
  }
}
