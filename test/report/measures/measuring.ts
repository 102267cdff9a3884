import { expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import type { Measure, MeasureGroup } from "../../../src/domain/measure.ts";
import type { ControlResult } from "../../../src/domain/result.ts";
import type { School } from "../../../src/domain/school.ts";
import { measures } from "../../../src/measures.ts";
import { type Rows, schoolFrom } from "../../support/school.ts";

/** Exports as rows of text, a date, and what a measure must come to: see `brief`. */
export interface Case extends Rows {
  readonly asOf?: string;
  readonly expect: Readonly<Record<string, string>>;
}

/** Runs a table of cases. The keys of `expect` are ids of measures, of children in care or `id, group`. */
export function measureCases(cases: Readonly<Record<string, Case>>): void {
  test.each(Object.entries(cases))("%s", (_, { asOf = "2026-03-10", expect: expected, ...rows }) => {
    const all = measured(schoolFrom(rows, date(asOf)));
    const found = Object.keys(expected).map((key) => [key, brief(all(key))]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
}

/** The measures of a school, by `id` or `id, group`. */
export function measured(school: School, results: readonly ControlResult[] = []): (key: string) => Measure {
  const all = measures(school, results);
  return (key) => {
    const [id, group = "children in care"] = key.split(", ") as [string, MeasureGroup];
    const one = all.find((measure) => measure.id === id && [group, "the school"].includes(measure.group));
    if (one === undefined) throw new Error(`there is no measure ${key}`);
    return one;
  };
}

/** A measure in short: `2 of 20`, `3` (of no whole), `2 of 3, 1 untold`, `unknown`; then `| 1/10 1/10` by term. */
export function brief({ numerator, denominator, untold, terms }: Measure): string {
  if (numerator === null) return "unknown";
  const figure = denominator === null ? `${numerator}` : `${numerator} of ${denominator}`;
  const more = untold ? `, ${untold.count} untold` : "";
  const split = terms ? ` | ${terms.map((term) => `${term.numerator}/${term.denominator}`).join(" ")}` : "";
  return figure + more + split;
}
