import type { Measure, MeasureGroup, SubjectFigures } from "../../domain/measure.ts";
import { capital } from "../../domain/phrases.ts";
import type { Block } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import { cellOf } from "./cells.ts";

/** The figures that are told by subject: a row for each subject, a column for each group. */
export function subjectTables(measures: readonly Measure[], groups: readonly MeasureGroup[]): Block[] {
  const told = measures.filter(({ subjects }) => subjects !== undefined);
  return [...new Set(told.map(({ id }) => id))].flatMap((id) => {
    const own = told.filter((measure) => measure.id === id);
    const columns = groups.filter((group) => own.some((measure) => measure.group === group));
    const figures = (subject: string) =>
      columns.map((group) => {
        const measure = own.find((candidate) => candidate.group === group);
        const row = measure?.subjects?.find((candidate) => candidate.subject === subject);
        return measure && row ? cellOf(asMeasure(measure, row)) : "–";
      });
    const subjects = [...new Set(own.flatMap(({ subjects: rows = [] }) => rows.map(({ subject }) => subject)))];
    return table(
      `${own[0]?.title}, by subject`,
      ["Subject", ...columns.map(capital)],
      subjects.map((subject) => [subject, ...figures(subject)]),
    );
  });
}

/** A subject by itself, so that it is written as the whole is. */
function asMeasure(measure: Measure, { numerator, denominator, untold }: SubjectFigures): Measure {
  const { untold: _, ...whole } = measure;
  const more = untold > 0 ? { untold: { count: untold, settledBy: "" } } : {};
  return { ...whole, numerator, denominator, ...more };
}
