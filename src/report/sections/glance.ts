import type { Benchmark, Measure, MeasureGroup } from "../../domain/measure.ts";
import type { Block } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import { cellOf } from "./cells.ts";
import { officialInWords } from "./official.ts";

/** What governors ask first, in the order in which they ask it. */
const FIRST = [
  "attendance.absence",
  "attendance.persistent-absence",
  "suspensions.rate",
  "suspensions.excluded",
  "peps.initial-on-time",
  "peps.each-term",
  "attainment.subjects",
  "wellbeing.sdq-completed",
  "funding.spent",
];

/** How children in care fare, on one table: beside the other pupils of the school and children in care in England. */
export function atAGlance(measures: readonly Measure[], benchmarks: readonly Benchmark[]): Block[] {
  const find = (id: string, group: MeasureGroup) => measures.find((one) => one.id === id && one.group === group);
  const rows = FIRST.flatMap((id) => {
    const own = find(id, "children in care");
    const others = find(id, "other pupils");
    const england = benchmarks.find(
      ({ measure, group, area }) => measure === id && group.startsWith("looked after") && area === "England",
    );
    if (own === undefined) return [];
    return [[own.title, cellOf(own), others ? cellOf(others) : "–", england ? officialInWords(england) : "–"]];
  });
  return table("At a glance", ["Figure", "Children in care", "Other pupils", "Children in care in England"], rows);
}

/** The figure of each part of the report by which children in care are set beside other pupils. */
const COMPARED = ["attendance.absence", "suspensions.rate", "attainment.subjects"];

/** `Sessions missed: children in care 94 of 1,604 (5.9%), other pupils 8,916 of 145,160 (6.1%).` Null where either is not known. */
export function gapIn(measures: readonly Measure[]): string | null {
  const [own, others] = (["children in care", "other pupils"] as const).map((group) =>
    measures.find((one) => COMPARED.includes(one.id) && one.group === group && one.numerator !== null),
  );
  if (own === undefined || others === undefined || own.denominator === 0) return null;
  return `${own.title}: children in care ${cellOf(own)}, other pupils ${cellOf(others)}.`;
}
