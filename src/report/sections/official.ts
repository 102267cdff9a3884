import { KEY_STAGES } from "../../domain/benchmark.ts";
import type { Benchmark, Measure } from "../../domain/measure.ts";
import { capital } from "../../domain/phrases.ts";
import type { Block } from "../../domain/report.ts";
import { listUnder, paragraph, table } from "../blocks.ts";

/**
 * Official figures for the measures that are shown, a row for all that are of the same children, and what must be said
 * of each comparison.
 */
export function officialFigures(
  title: string,
  measures: readonly Measure[],
  benchmarks: readonly Benchmark[],
): Block[] {
  const shown = new Map<string, string>(measures.map((measure) => [measure.id, measure.title]));
  const stages = Object.entries(KEY_STAGES).filter(([id]) => measures.some(({ topic }) => id.startsWith(`${topic}.`)));
  for (const [id, stage] of stages) shown.set(id, stage.title);
  const fitting = benchmarks.filter(({ measure }) => shown.has(measure));
  const columns = [...shown].filter(([id]) => fitting.some(({ measure }) => measure === id));
  const rows = unique(fitting.map(ofWhom)).map((who) => [
    who,
    ...columns.map(([id]) => {
      const found = fitting.find((benchmark) => benchmark.measure === id && ofWhom(benchmark) === who);
      return found ? officialInWords(found) : "–";
    }),
  ]);
  return [
    ...table(`${title}: official figures`, ["Of whom", ...columns.map(([, column]) => column)], rows),
    ...(unique(fitting.map(({ year }) => year)).length > 1 ? [paragraph("Years differ: see each figure.")] : []),
    ...listUnder("Before you compare:", [...cautionsOn(fitting), ...noneInCare(fitting)]),
  ];
}

/** What is to be known of each official group, after its name; of several of which the same is so, once. */
function cautionsOn(benchmarks: readonly Benchmark[]): string[] {
  const groups = unique(benchmarks.map(({ group }) => group));
  const cautionOf = (of: string) =>
    unique(benchmarks.filter(({ group }) => group === of).flatMap(({ caution }) => caution ?? [])).join(" ");
  return unique(groups.map(cautionOf).filter(Boolean)).map((caution) => {
    return `${capital(groups.filter((group) => cautionOf(group) === caution).join("; "))}: ${caution}`;
  });
}

/** A reader may take those who were adopted from care for those in it. */
function noneInCare(benchmarks: readonly Benchmark[]): string[] {
  const ofSuspensions = benchmarks.filter(({ measure }) => measure.startsWith("suspensions."));
  if (ofSuspensions.length === 0 || ofSuspensions.some(({ group }) => group.startsWith("looked after"))) return [];
  return ["Children in care: no row above is of them. The Department publishes none in this form."];
}

const ofWhom = ({ group, area }: Benchmark) => `${group}, ${area}`;

/** `27.5% (2024/25)`, `11.31 per 100 pupils (2023/24)`. */
export const officialInWords = ({ value, unit, year }: Benchmark) =>
  `${value}${unit.startsWith("%") ? "%" : ` ${unit}`} (${year})`;

const unique = (texts: readonly string[]) => [...new Set(texts)];
