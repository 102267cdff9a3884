import { remembering } from "../calendar/remember.ts";
import type { Problem } from "../domain/errors.ts";
import { isSpoilt, keysIn } from "./keys.ts";
import type { Recognised } from "./recognised.ts";
import type { Roster } from "./roster.ts";

/** Whose a row is. A row of a child looked at has its id; one of `nobody` names no pupil, or cannot be told whose it is. */
export type Owner =
  | { readonly is: "looked at" | "other pupil"; readonly id: string }
  | { readonly is: "not on the list" }
  | { readonly is: "nobody" };

const NOBODY: Owner = { is: "nobody" };
const UNLISTED: Owner = { is: "not on the list" };

/** Tells whose each row of one file is, by the pupil list. */
export class Owners {
  private readonly roster: Roster;
  private readonly file: string;
  private readonly recognised: Recognised;
  private readonly keysOf: ReturnType<typeof keysIn>;
  private readonly errors: Problem[];
  private readonly told = new Set<string>();
  /** A register names each pupil hundreds of times. */
  private readonly ofNumber = remembering((text: string) => this.byNumbers([text]));

  constructor(roster: Roster, file: string, recognised: Recognised, errors: Problem[]) {
    this.roster = roster;
    this.file = file;
    this.recognised = recognised;
    this.keysOf = keysIn(recognised);
    this.errors = errors;
  }

  of(cells: readonly string[], line: number): Owner {
    const [only, ...others] = this.recognised.keys;
    const known = only !== undefined && others.length === 0 ? this.ofNumber(cells[only.place] ?? "") : null;
    return known ?? this.ofRow(cells, line);
  }

  private ofRow(cells: readonly string[], line: number): Owner {
    const keys = this.keysOf(cells);
    if (keys.length === 0) return NOBODY;
    const found = this.roster.find(keys);
    if (found === "two pupils") {
      this.refuse(line, "two pupils on the pupil list have this name and date of birth.", "Add the UPN to the export.");
      return NOBODY;
    }
    if (found === null) {
      if (!keys.some(isSpoilt)) return UNLISTED;
      const message = "a spreadsheet has shortened the number of the pupil to a power of ten: whose row it is is lost.";
      this.refuse(line, message, "Export the file again, and do not save it from Excel.");
      return NOBODY;
    }
    return { is: this.roster.isLookedAt(found) ? "looked at" : "other pupil", id: found };
  }

  /** Whose rows are that have these numbers in the places of the keys; null where it takes more to tell, or to refuse. */
  byNumbers(texts: readonly string[]): Owner | null {
    const { keys, person } = this.recognised;
    const cells: string[] = [];
    for (const [i, { place }] of keys.entries()) cells[place] = texts[i] as string;
    const named = keysIn({ keys, person: null })(cells);
    const found = this.roster.find(named);
    if (named.some(isSpoilt) || found === "two pupils") return null;
    if (found === null) return person === null && named.length > 0 ? UNLISTED : null;
    return { is: this.roster.isLookedAt(found) ? "looked at" : "other pupil", id: found };
  }

  /** Said of the first such row: there may be as many as the register has. */
  private refuse(line: number, message: string, remedy: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.errors.push({ file: this.file, line, message, remedy });
  }
}
