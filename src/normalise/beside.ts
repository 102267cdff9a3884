import { NO_MAPPING } from "../domain/mapping.ts";
import { fileHeader, type Headers } from "./file-header.ts";
import type { KeyPlace, PersonPlaces } from "./recognised.ts";
import { headerKey } from "./synonyms.ts";
import { whoIn } from "./who.ts";

/**
 * A table that is of no data set and is known all the same: the care periods of a return, a list that says which numbers
 * a pupil goes by, or a table that no control reads.
 */
export interface Beside {
  readonly is: "care periods" | "roll" | "premium" | "no use";
  /** What it is, for people. */
  readonly title: string;
  readonly keys: readonly KeyPlace[];
  readonly person: PersonPlaces | null;
  /** Its columns, as they are compared, and where they stand. */
  readonly at: ReadonlyMap<string, number>;
}

/** What each is called, and the columns by which it is known: the names are fixed by the Department for Education. */
const TABLES: readonly (readonly [Beside["is"], string, readonly string[]])[] = [
  ["care periods", "the episodes of an SSDA903 return", ["CHILD", "DECOM", "RNE", "LS", "DEC"]],
  ["no use", "the SSDA903 table UASC", ["CHILD", "DOB", "DUC"]],
  ["no use", "the SSDA903 table OC3", ["CHILD", "IN_TOUCH", "ACTIV", "ACCOM"]],
  ["no use", "the SSDA903 table AD1", ["CHILD", "DATE_INT", "DATE_MATCH"]],
  ["no use", "the SSDA903 table PlacedAdoption", ["CHILD", "DATE_PLACED", "DATE_PLACED_CEASED"]],
  ["no use", "the SSDA903 table PrevPerm", ["CHILD", "PREV_PERM", "DATE_PERM"]],
  ["no use", "the SSDA903 table Missing", ["CHILD", "MISSING", "MIS_START"]],
  ["no use", "the SSDA903 table SWEpisodes", ["CHILD", "SW_ID", "SW_DECOM"]],
  ["no use", "the SSDA903 table DoLo", ["CHILD", "DOLO_START", "DOLO_END"]],
  ["no use", "the school census table of sessions by reason", ["sourceid", "sessions", "attendancereason"]],
  ["no use", "the school census table of sessions by reason", ["sourceid", "sessions", "absencereason"]],
  ["roll", "the pupils of a school census", ["pupilonrolltableid", "upn", "surname", "forename", "dob"]],
  ["roll", "the leavers of a school census", ["pupilnolongeronrolltableid", "upn", "surname", "forename", "dob"]],
  ["premium", "the Department for Education's pupil premium list", ["UPN", "Looked After Premium", "PupilPremiumFTE"]],
];

/** A table that is known beside the data sets, or null. */
export function besideTable(header: readonly string[], file: string, mapping = NO_MAPPING): Beside | null {
  const headers = fileHeader(header, file, mapping);
  if (headers.dataset !== undefined) return null;
  const found = TABLES.find(([, , columns]) => columns.every((column) => headers.keys.includes(headerKey(column))));
  return found === undefined ? null : beside(headers, found[0], found[1]);
}

function beside(headers: Headers, is: Beside["is"], title: string): Beside {
  const at = new Map(headers.keys.map((key, place) => [key, place] as const));
  const child = at.get(headerKey("CHILD"));
  const keys = child === undefined ? whoIn(headers).keys : [{ space: "child id", place: child } as const];
  const person = is === "roll" || is === "premium" ? whoIn(headers).person : null;
  return { is, title, keys, person, at };
}
