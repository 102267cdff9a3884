import { z } from "zod";
import { DATASETS, type DatasetName } from "../domain/datasets.ts";
import type { WrittenRows } from "../domain/mapping.ts";
import { day, text } from "./written.ts";
import type { YamlFile, YamlPath } from "./yaml-file.ts";

/** Rows of a data set that are written in the config file, in place of an export: term dates, and what the school is. */

const period = z
  .strictObject({
    name: text("What it is called").optional(),
    from: day("Its first day"),
    to: day("Its last day"),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "it is before the first day" });

const periods = (description: string) =>
  z
    .array(z.union([day("A single day"), period]))
    .default([])
    .describe(description);

/** The kinds of the data set calendar, by the names that their lists have here. */
const KINDS = {
  terms: "term",
  "half-terms": "half-term",
  holidays: "holiday",
  "inset-days": "inset",
  closures: "closure",
} as const;

const termDates = z
  .strictObject({
    terms: z.array(period).min(1).describe("The terms: school days are their weekdays, but bank holidays"),
    "half-terms": periods("Breaks within a term"),
    holidays: periods("Other days within a term on which there is no school"),
    "inset-days": periods("Days on which only staff come"),
    closures: periods("Days on which the school had to close"),
  })
  .superRefine(({ terms }, context) => {
    for (const [at, { from, to }] of terms.entries()) {
      const other = terms.findIndex((one, i) => i < at && one.from <= to && from <= one.to);
      const message = `this term and term ${other + 1} of the list have days in common`;
      if (other >= 0) context.addIssue({ code: "custom", path: ["terms", at], message });
    }
  });

/** `policy-adopted` for the column `policy_adopted`. */
const keyOf = (column: string) => column.replaceAll("_", "-");
const SCHOOL = Object.entries(DATASETS.school.columns);

const school = z
  .strictObject(
    Object.fromEntries(
      SCHOOL.map(([column, kind]) => [
        keyOf(column),
        (kind === "event" ? day(`A day, as in the column ${column}`) : text(`As in the column ${column}`)).optional(),
      ]),
    ),
  )
  .refine((given) => Object.keys(given).length > 0, "nothing is said of the school");

/** The keys of the config file that stand for an export. */
export const rowKeys = {
  school: school.describe("What the data set school says, where there is no export of it").optional(),
  "term-dates": termDates.describe("What the data set calendar says, where there is no export of it").optional(),
};

const written = z.object(rowKeys);

/** The rows that a config file holds, each with its line. */
export function writtenRows(config: z.output<typeof written>, yaml: YamlFile, file: string): WrittenRows[] {
  const rowsOf = (key: string, dataset: DatasetName, columns: readonly string[], rows: readonly Written[]) => ({
    ...{ file: `${file} [${key}]`, dataset, columns, line: yaml.lineOf([key]), sha256: yaml.sha256 },
    rows: rows.map(({ path, cells }) => ({ line: yaml.lineOf([key, ...path]), cells })),
  });
  const { school: own, "term-dates": dates } = config;
  return [
    ...(own ? [rowsOf("school", "school", columnsOf(own), [{ path: [], cells: cellsOf(own) }])] : []),
    ...(dates ? [rowsOf("term-dates", "calendar", ["start", "end", "kind", "name"], calendarRows(dates))] : []),
  ];
}

interface Written {
  readonly path: YamlPath;
  readonly cells: readonly string[];
}

/** What is not said is no column: it is not known, and not something that has not happened. */
const columnsOf = (own: object) => Object.keys(own).map((key) => key.replaceAll("-", "_"));
const cellsOf = (own: Readonly<Record<string, string | undefined>>) => Object.values(own).map((text) => text ?? "");

function calendarRows(dates: z.output<typeof termDates>): Written[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((list) =>
    dates[list].map((one, at): Written => {
      const { name = "", from, to } = typeof one === "string" ? { from: one, to: one } : one;
      return { path: [list, at], cells: [from, to, KINDS[list], name] };
    }),
  );
}
