import { z } from "zod";
import type { DeepReadonly } from "../result-schema.ts";

const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const row = z.strictObject({
  academicYear: z.string(),
  term: z.string().nullable().describe("autumn, to 31 December; spring, to 31 March; summer; null: the whole year"),
  runs: count.describe("Days of which there is a run"),
  asOf: day.describe("The last of them, by which the rest is counted"),
  policy: z.string(),
  inCare: count.describe("Children in care on roll on that day"),
  controls: z.strictObject({ fail: count, "not-assessable": count, due: count, pass: count }),
  findings: z.strictObject({ fail: count, "not-assessable": count, waived: count }),
  begun: count.describe("Failures that were not there at the run before"),
  ended: count.describe("Failures that were there at the run before and are no more, mended or not"),
});

/** How a school gets on, term by term and year by year, as other programs may rely on it. */
export const trendSchema = z.strictObject({
  schema: z.literal("cic-audit/trend/1"),
  schools: z.array(
    z.strictObject({
      exports: z.array(z.string()).describe("What was audited, by its path from the config file"),
      rows: z.array(row).describe("Oldest first, each year after its terms"),
    }),
  ),
  lost: z.array(z.string()).describe("Files of the history that cannot be read"),
});

export type TrendDocument = DeepReadonly<z.output<typeof trendSchema>>;

/** A term or a year as a row of words, under `TREND_HEAD`. */
export function trendCells({
  academicYear,
  term,
  ...row
}: TrendDocument["schools"][number]["rows"][number]): (string | number)[] {
  const { controls, findings, runs, asOf, policy, inCare, begun, ended } = row;
  return [
    academicYear,
    ...[term ?? "year", runs, asOf, policy, inCare],
    ...[controls.fail, controls["not-assessable"], controls.due, controls.pass],
    ...[findings.fail, findings["not-assessable"], findings.waived, begun, ended],
  ];
}
