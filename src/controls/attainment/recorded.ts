import { z } from "zod";
import { latestAssessments } from "../../domain/assessments.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { isFilledIn } from "../../domain/filled-in.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { NO_LATEST, sayNoLatest } from "./latest.ts";

/** What an assessment may be asked to hold, and the column that holds it. */
const COLUMNS = { baseline: "baseline", current: "current", target: "target", "value added": "value_added" } as const;
type Field = keyof typeof COLUMNS;

export const attainmentRecorded = defineControlKind({
  id: "attainment.recorded",
  title: "attainment recorded in full",
  params: z.strictObject({
    fields: z
      .array(z.enum(Object.keys(COLUMNS) as Field[]))
      .min(1)
      .describe("What the latest assessment must hold: baseline, current, target or value added"),
  }),
  doc: {
    asks:
      "Whether the latest assessment of the period holds all that is asked for, in every subject that a child in " +
      "care was assessed in.",
    when: {
      pass: "In each subject every column asked for is filled in on the last day of assessment.",
      fail: "One of them is empty, or says that there is nothing: none, n/a, TBC, a dash.",
      "not-assessable":
        "All that are there are filled in, and the attainment file has no column for one of them; or the child " +
        "has no assessment in the period, or one on a date not known.",
      "not-applicable": "Nobody is in care and on roll on the as-of date.",
    },
    examples: {
      pass: "Baseline, current and target asked for: English 3, 4 and 5; Mathematics 2, 4 and 5.",
      fail: "The same, with the target empty in Mathematics.",
      "not-assessable": "The same, in a file without a column target.",
      "not-applicable": "No child in care is on roll.",
    },
    mend: "Ask the subject's teacher for what is missing, and enter it in the attainment file and in the PEP.",
  },
  reasons: {
    recorded: passes((f: { assessments: number }) => `Latest assessments with everything asked for: ${f.assessments}.`),
    missing: fails(
      (f: { fields: readonly string[]; assessments: number; of: number }) =>
        `Missing in ${f.assessments} of ${f.of} latest assessments: ${f.fields.join(", ")}.`,
    ),
    noColumn: cannotTell(
      (f: { columns: readonly string[] }) =>
        `Not all that is asked for is in the export: add ${f.columns.join(", ")} to the attainment file.`,
    ),
    ...NO_LATEST,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: eachChildNow,
  judgesBy: () => ["attainment"],
  judge({ subject: { child }, params: { fields }, school, say }) {
    const latest = latestAssessments(child, school);
    if (latest.length === 0) return sayNoLatest(child, say);
    const cells = fields.flatMap((field) => latest.map((row) => ({ field, row, cell: row[COLUMNS[field]] })));
    const missing = cells.filter(({ cell }) => cell.cite.value !== null && !isFilledIn(cell.value));
    if (missing.length > 0) {
      const lacking = {
        fields: unique(missing.map(({ field }) => field)),
        rows: unique(missing.map(({ row }) => row)),
      };
      const facts = { fields: lacking.fields, assessments: lacking.rows.length, of: latest.length };
      return say.missing(
        facts,
        missing.map(({ cell }) => cell),
      );
    }
    const absent = cells.map(({ cell }) => cell).filter(({ cite }) => cite.value === null);
    if (absent.length > 0) return say.noColumn({ columns: unique(absent.map(({ cite }) => cite.field)) }, absent);
    return say.recorded(
      { assessments: latest.length },
      cells.map(({ cell }) => cell),
    );
  },
});

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
