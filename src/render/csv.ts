import { goneRows, sinceByFingerprint } from "./changes/rows.ts";
import { evidenceInWords } from "./labels.ts";
import type { Renderer } from "./renderer.ts";
import type { ControlDocument, FindingDocument, QueryDocument, ResultDocument } from "./result-schema.ts";
import { visible } from "./text.ts";

export const RESULT_COLUMNS = [
  "row",
  "policy",
  "as_of",
  "control",
  "authority",
  "clause",
  "duty",
  "check",
  "severity",
  "addressee",
  "status",
  "pupil",
  "name",
  "key",
  "due",
  "message",
  "mend",
  "file",
  "line",
  "field",
  "value",
  "further_evidence",
  "waived_until",
  "fingerprint",
  "since",
] as const;
export type Row = Readonly<Partial<Record<(typeof RESULT_COLUMNS)[number], string | number | null | undefined>>>;

/**
 * The result as a spreadsheet: a row for each finding, one for each control that has nobody to look at, one for each
 * query and one for each warning; with `--since`, one for each finding that is not looked at any more. The names of a run without `--identify` are empty.
 */
export const renderCsv: Renderer = (document) => csvText(RESULT_COLUMNS, resultRows(document));

/** The rows of a result. */
export function resultRows({ policy, asOf, controls, queries, warnings, since }: ResultDocument): Row[] {
  const common = { policy: policy.id, as_of: asOf };
  const changes = sinceByFingerprint(since);
  const findings = controls.flatMap(rowsOf).map((row) => ({ ...row, since: changes.get(row.fingerprint) }));
  const rows = [...findings, ...goneRows(since), ...queries.map(rowOfQuery), ...warnings.map(rowOfWarning)];
  return rows.map((row) => ({ ...common, ...row }));
}

/** Rows under a header, every cell quoted, with the line ends of RFC 4180. What a row does not have is empty. */
export function csvText<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Partial<Record<C, string | number | null | undefined>>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function rowsOf(control: ControlDocument): Row[] {
  const { id, authority, clause, title, check, severity, addressee, status } = control;
  const common: Row = { control: id, authority, clause, duty: title, check, severity, addressee };
  if (control.findings.length === 0) {
    return [{ ...common, row: "control", status, message: "There is nobody to look at." }];
  }
  return control.findings.map((finding) => ({ ...common, ...rowOfFinding(finding) }));
}

function rowOfFinding({ subject, status, due, message, mend, evidence, waived, fingerprint }: FindingDocument): Row {
  return {
    row: "finding",
    ...{ status, due, message, mend, fingerprint, waived_until: waived?.until },
    ...cellsOf({ subject, evidence }),
  };
}

function rowOfQuery({ kind, title, message, ...about }: QueryDocument): Row {
  return { row: "query", check: kind, duty: title, status: "query", message, ...cellsOf(about) };
}

/** Whom it is about, and where it was read: the first place in columns of its own. */
function cellsOf({ subject, evidence }: Pick<FindingDocument, "subject" | "evidence">): Row {
  const [first, ...further] = evidence;
  const { pupil, name, key } = subject;
  return { pupil, name, key, ...first, further_evidence: further.map(evidenceInWords).join("; ") };
}

function rowOfWarning({ message, remedy, column, ...place }: ResultDocument["warnings"][number]): Row {
  return { row: "warning", ...place, field: column, message: [message, remedy].filter(Boolean).join(" ") };
}

function quoted(value: string | number): string {
  const text = typeof value === "number" ? String(value) : unarmed(visible(value));
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A text that a spreadsheet would take for a formula, spaces and quotes aside, gets a leading apostrophe (OWASP, CSV
 * injection). Control characters, which arm one too, have been written out by now.
 */
function unarmed(text: string): string {
  return /^[\s"'\u2018-\u201f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
