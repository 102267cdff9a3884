import { csvText } from "../csv.ts";
import type { ComparedControl, ComparisonDocument } from "./document.ts";
import { numbersOf } from "./parts.ts";

const COLUMNS = [
  "duty",
  "check",
  "differs",
  "policy",
  "as_of",
  "control",
  "clause",
  "numbers",
  "status",
  "fail",
  "not-assessable",
  "due",
  "pass",
  "not-applicable",
  "waived",
] as const;

/** A comparison as a spreadsheet: a row for each control of each duty, and one for each policy that lacks the duty. */
export function comparisonCsv({ policies, duties, asOf }: ComparisonDocument): string {
  const rows = duties.flatMap(({ duty, check, differs, controls }) =>
    policies.flatMap(({ id }, i) => {
      const common = { duty, check, differs: differs ? "yes" : "no", policy: id, as_of: asOf };
      const own = controls[i] ?? [];
      return own.length === 0
        ? [{ ...common, status: "not asked" }]
        : own.map((control) => ({ ...common, ...cellsOf(control) }));
    }),
  );
  return csvText(COLUMNS, rows);
}

const cellsOf = (control: ComparedControl) => ({
  ...{ control: control.id, clause: control.clause, status: control.status },
  numbers: numbersOf(control),
  ...control.counts,
});
