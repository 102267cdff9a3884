import type { Benchmark, Measure, MeasureGroup } from "../../domain/measure.ts";
import type { Block, Chart, Section } from "../../domain/report.ts";
import { caution, list, listUnder, table } from "../blocks.ts";
import { cellOf, shareOf } from "./cells.ts";

const GROUPS: readonly MeasureGroup[] = [
  "children in care",
  "children in care 12 months or more",
  "previously in care",
  "other pupils",
  "the school",
];

/** The measures of a part of the report: a chart over the terms, the figures by group, and official figures beside them. */
export function measureBlocks(title: string, measures: readonly Measure[], benchmarks: readonly Benchmark[]): Block[] {
  const groups = GROUPS.filter((group) => measures.some((measure) => measure.group === group));
  const rows = unique(measures.map((measure) => measure.title)).map((of) => [
    of,
    ...groups.map((group) => {
      const measure = measures.find((candidate) => candidate.title === of && candidate.group === group);
      return measure ? cellOf(measure) : "–";
    }),
  ]);
  const gaps = [...unique(measures.map(({ unknown }) => unknown)), ...settlingOf(measures)];
  return [
    ...chartOf(measures).map((chart): Block => ({ is: "chart", chart })),
    ...table(`${title}: figures`, ["Figure", ...groups.map(capital)], rows),
    ...gaps.map(caution),
    ...officialFigures(title, measures, benchmarks),
  ];
}

/** What would settle the figures of which some are not known, each remedy once, with the figures that wait for it. */
function settlingOf(measures: readonly Measure[]): string[] {
  return unique(measures.map(({ untold }) => untold?.settledBy)).map((by) => {
    const waiting = measures.filter(({ untold }) => untold?.settledBy === by).map(({ title }) => title);
    return `Not known in part: ${unique(waiting).join("; ")}. ${by}`;
  });
}

/** Official figures for the measures that are shown, and what must be said of each comparison. */
function officialFigures(title: string, measures: readonly Measure[], benchmarks: readonly Benchmark[]): Block[] {
  const titles = new Map(measures.map((measure) => [measure.id, measure.title]));
  const fitting = benchmarks.filter(({ measure }) => titles.has(measure));
  const rows = fitting.map(({ measure, group, area, year, value, unit }) =>
    [titles.get(measure) ?? "", `${group}, ${area}`, year, `${value}${unit.startsWith("%") ? "%" : ` ${unit}`}`].join(
      "\t",
    ),
  );
  const head = ["Figure", "Of whom", "Year", "Official figure"];
  return [
    ...table(
      `${title}: official figures`,
      head,
      unique(rows).map((row) => row.split("\t")),
    ),
    ...listUnder("Before you compare:", unique(fitting.flatMap((benchmark) => sentencesOf(benchmark.caution)))),
  ];
}

/** Cautions end alike, and what they share is said once. */
const sentencesOf = (caution: string | null) => caution?.split(/(?<=\.) (?=[A-Z])/) ?? [];

/** How each figure of a report was counted, and where the official ones come from. */
export function methodsSection(measures: readonly Measure[], benchmarks: readonly Benchmark[]): Section[] {
  const ids = new Set(measures.map(({ id }) => id));
  const sources = unique(benchmarks.flatMap(({ measure, source }) => (ids.has(measure) ? [source] : [])));
  const blocks = [
    ...list(unique(measures.map((measure) => `${namedAmong(measures, measure)}: ${measure.method}`))),
    ...listUnder("Where the official figures come from:", sources),
  ];
  return blocks.length === 0 ? [] : [{ id: "methods", title: "How the figures are counted", blocks }];
}

/** The title of a figure, with the group where it is not counted in the same way for every group. */
function namedAmong(measures: readonly Measure[], { title, group, method }: Measure): string {
  const isAlike = measures.every((other) => other.title !== title || other.method === method);
  return isAlike ? title : `${title} (${group})`;
}

/** The first measure that is told by term, for every group that has it. */
function chartOf(measures: readonly Measure[]): Chart[] {
  const told = measures.find(({ terms, per }) => terms !== undefined && terms.length > 1 && per === undefined);
  if (told?.terms === undefined) return [];
  const categories = told.terms.map(({ term }) => term);
  const series = measures
    .filter(({ id, terms }) => id === told.id && terms?.length === categories.length)
    .map(({ group, terms = [] }) => ({ name: capital(group), values: terms.map(termValue) }));
  const said = series.map(({ name, values }) => `${name}: ${values.map(spoken(categories)).join(", ")}.`);
  const title = `${told.title}, by term`;
  return [{ kind: "lines", title, unit: "%", categories, series, alternative: said.join(" ") }];
}

function termValue({ numerator, denominator }: NonNullable<Measure["terms"]>[number]): number | null {
  return denominator === 0 ? null : shareOf(numerator, denominator);
}

const spoken = (terms: readonly string[]) => (value: number | null, i: number) =>
  `${terms[i]} ${value === null ? "no figure" : `${value}%`}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const unique = (texts: readonly (string | null | undefined)[]) => [
  ...new Set(texts.filter((text) => text !== null && text !== undefined)),
];
