import type { Benchmark, Measure } from "../../domain/measure.ts";
import type { Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import { listUnder, ownWords } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";
import { asked, raisedBy } from "../questions.ts";
import { openDuties } from "./duties.ts";
import { gapIn } from "./glance.ts";
import { measureBlocks } from "./measures.ts";
import { type Part, resultsOf } from "./parts.ts";

/** What a confidential report is drawn from, besides the facts of the school. */
export interface Findings {
  readonly facts: SchoolFacts;
  readonly results: readonly ControlResult[];
  readonly measures: readonly Measure[];
  readonly benchmarks: readonly Benchmark[];
}

/**
 * A part of the report: the figures, the designated teacher's own words, the duties with what to do about those
 * that are open, and what to ask. Null where there is nothing in it.
 */
export function partSection(part: Part, { facts, results, measures, benchmarks }: Findings): Section[] {
  const { id, title, topics, prompts, questions } = part;
  const own = resultsOf(part, results);
  const figures = measures.filter(({ topic }) => topics.includes(topic));
  const [first, ...others] = questions.map((question) => asked(question, facts.controls));
  const gap = gapIn(figures);
  const all = [...(first ? [gap ? `${first} ${gap}` : first] : []), ...others, ...raisedBy(own)];
  const blocks = [
    ...measureBlocks(title, figures, benchmarks),
    ...prompts.map((prompt) => ownWords(prompt, facts.narrative)),
    ...openDuties(title, own, facts.kinds),
    ...listUnder("Questions for governors:", all),
  ];
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}
