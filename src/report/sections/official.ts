import { KEY_STAGES } from "../../domain/benchmark.ts";
import type { Benchmark, Measure } from "../../domain/measure.ts";
import type { Block } from "../../domain/report.ts";
import { listUnder, table } from "../blocks.ts";

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
  const cautions = unique(fitting.flatMap(({ caution }) => sentencesOf(caution)));
  return [
    ...table(`${title}: official figures`, ["Of whom", ...columns.map(([, column]) => column)], rows),
    ...listUnder("Before you compare:", cautions),
  ];
}

const ofWhom = ({ group, area }: Benchmark) => `${group}, ${area}`;

/** `27.5% (2024/25)`, `11.31 per 100 pupils (2023/24)`. */
export const officialInWords = ({ value, unit, year }: Benchmark) =>
  `${value}${unit.startsWith("%") ? "%" : ` ${unit}`} (${year})`;

/** Cautions end alike, and what they share is said once. */
const sentencesOf = (caution: string | null) => caution?.split(/(?<=\.) (?=[A-Z])/) ?? [];

const unique = (texts: readonly string[]) => [...new Set(texts)];
