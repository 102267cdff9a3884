import { KEY_STAGES } from "../../domain/benchmark.ts";
import type { Benchmark, Measure, MeasureGroup } from "../../domain/measure.ts";
import { capital } from "../../domain/phrases.ts";
import type { Block, Chart, Section, Series } from "../../domain/report.ts";
import { caution, list, listUnder, table } from "../blocks.ts";
import { WHOM } from "../measures/whom.ts";
import { cellOf, shareInWords, shareOf } from "./cells.ts";
import { officialFigures } from "./official.ts";
import { subjectTables } from "./subjects.ts";

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
    ...subjectTables(measures, groups),
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

/** How each figure of a report was counted, whom each group counts, and where the official figures come from. */
export function methodsSection(measures: readonly Measure[], benchmarks: readonly Benchmark[]): Section[] {
  const ids = new Set([...measures.map(({ id }) => id), ...Object.keys(KEY_STAGES)]);
  const official = benchmarks.filter(({ measure }) => ids.has(measure));
  const groups = GROUPS.filter((group) => group !== "the school" && measures.some((one) => one.group === group));
  const blocks = [
    ...list(unique(measures.map(({ method }) => method)).map((method) => `${titlesWith(method, measures)}: ${method}`)),
    ...listUnder(
      "Whom the figures count:",
      groups.map((group) => `${capital(group)}: ${WHOM[group]}`),
    ),
    ...listUnder("Of the official figures:", unique(official.flatMap(({ notes }) => notes))),
    ...listUnder("Where the official figures come from:", unique(official.map(({ source }) => source))),
  ];
  return blocks.length === 0 ? [] : [{ id: "methods", title: "How the figures are counted", blocks }];
}

/** The figures that are counted in one way. */
const titlesWith = (method: string, measures: readonly Measure[]) =>
  unique(measures.filter((measure) => measure.method === method).map(({ title }) => title)).join("; ");

/**
 * The first measure that is told by term, for every group that has it. The slope of a line is for sessions, of which there
 * are many: of a few meetings one more or less would look like a fall, so that they are bars, from nought.
 */
function chartOf(measures: readonly Measure[]): Chart[] {
  const told = measures.find(({ terms, per }) => terms !== undefined && terms.length > 1 && per === undefined);
  if (told?.terms === undefined) return [];
  const categories = told.terms.map(({ term }) => term);
  const series = measures.filter(({ id, terms }) => id === told.id && terms?.length === categories.length).map(lineOf);
  const title = `${told.title}, by term`;
  const kind = told.unit === "sessions" ? "lines" : "bars";
  const alternative = courseOf(told.title, categories, series);
  return [{ kind, title, unit: "%", categories, over: "terms", series, alternative }];
}

/** `Sessions attended, Autumn to Summer: children in care 96.6% to 96.5%; other pupils 94% to 93.8%.` */
function courseOf(title: string, terms: readonly string[], series: readonly Series[]): string {
  const courses = series.map(({ name, written = [] }) => {
    return `${name.toLowerCase()} ${written[0]?.label} to ${written.at(-1)?.label}`;
  });
  return `${title}, ${terms[0]} to ${terms.at(-1)}: ${courses.join("; ")}.`;
}

/** A share of a few is written as what it is a share of: in per cent it would say more than it knows. */
function lineOf({ group, unit, terms = [] }: Measure): Series {
  return {
    name: capital(group),
    values: terms.map(({ numerator, denominator }) => (denominator === 0 ? null : shareOf(numerator, denominator))),
    written: terms.map(({ numerator, denominator }) => shareInWords(numerator, denominator, unit)),
  };
}

const unique = (texts: readonly (string | null | undefined)[]) => [
  ...new Set(texts.filter((text) => text !== null && text !== undefined)),
];
