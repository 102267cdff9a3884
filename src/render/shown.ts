import { type ColumnKind, type DatasetName, datasetOf } from "../domain/datasets.ts";
import { knownRole, plain, type Vocabulary, WORDS } from "../domain/words.ts";

/** What stands in for a value that is not shown. */
export const WITHHELD = "(withheld)";

const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;
const YES_OR_NO = /^(yes|no|y|n|true|false|t|f|1|0)$/i;

/** Text columns of data sets about pupils that hold a code, by what the code looks like. */
const CODES: Readonly<Record<string, RegExp>> = {
  code: /^[A-Z0-9/\\#*-]{1,3}$/i,
  academic_year: /^\d{4}[/-]\d{2,4}$/,
};

/**
 * A value of an export as it may be shown to anybody: itself where its column holds dates, numbers, yes or no, roles or
 * words of ours, and where it looks like one; else withheld. A name typed into a date column is withheld too.
 */
export function shown(dataset: DatasetName | null, field: string, value: string): string {
  const kind = dataset === null ? undefined : datasetOf(dataset).columns[field];
  if (value === "" || dataset === null || kind === undefined) return value === "" ? "" : WITHHELD;
  if (kind === "role" || kind === "roles") return rolesOf(value);
  return isHarmless(kind, dataset, field, value) ? value : WITHHELD;
}

function isHarmless(kind: ColumnKind, dataset: DatasetName, field: string, value: string): boolean {
  switch (kind) {
    case "private":
    case "role":
    case "roles":
      return false;
    case "text":
      return "upn" in datasetOf(dataset).columns ? CODES[field]?.test(value) === true : true;
    case "date":
    case "event":
      return field !== "date_of_birth" && (DATE.test(value) || YES_OR_NO.test(value));
    case "yes/no":
      return YES_OR_NO.test(value);
    case "number":
      return /^-?\d{1,6}(\.\d+)?$/.test(value);
    default:
      return isWord(kind, value);
  }
}

function isWord(vocabulary: Vocabulary, value: string): boolean {
  const entries = Object.entries(WORDS[vocabulary] as Readonly<Record<string, readonly string[]>>);
  return entries.flat(2).some((word) => plain(word) === plain(value));
}

/** People are written by their part; whoever is written by name is withheld. */
function rolesOf(value: string): string {
  const parts = value.split(";").map((part) => part.trim());
  return parts.map((part) => (part === "" ? part : (knownRole(part) ?? WITHHELD))).join("; ");
}
