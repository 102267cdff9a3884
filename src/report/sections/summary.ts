import { inWords } from "../../calendar/dates.ts";
import { countsInPeriod, countsOn } from "../../domain/membership.ts";
import { counted } from "../../domain/phrases.ts";
import type { Block, Chart, Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { School } from "../../domain/school.ts";
import { alike } from "../alike.ts";
import { caution, listUnder, ownWords, paragraph } from "../blocks.ts";
import { coverageOf } from "../coverage.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { citedTogether, exportsToAdd, missedMostly, recommendationsFor } from "../recommendations.ts";
import { withStatus } from "../statuses.ts";
import { shareOf } from "./cells.ts";
import { sumInWords } from "./duties.ts";
import { atAGlance } from "./glance.ts";
import type { Findings } from "./part.ts";
import { PARTS, resultsOf } from "./parts.ts";

const HOW_TO_READ =
  "For the meeting: this summary, and the suggested actions and questions of each part. The lists at the end are for " +
  "looking things up.";

/** How many strengths, and how many priorities, templates ask for. */
const THREE = 3;

/** The first page: who is on roll, how the duties stand, three strengths and three priorities. */
export function summarySection(school: School, findings: Findings): Section {
  const { facts, results, measures, benchmarks } = findings;
  const priorities = recommendationsFor(results, facts.kinds).slice(0, THREE);
  const blocks: Block[] = [
    paragraph(`${cohortInWords(school)} The policy has ${sumInWords(results)}`),
    paragraph(HOW_TO_READ),
    ...atAGlance(measures, benchmarks),
    ...gapsIn(results),
    ...listUnder("To be added first, so that more can be told:", exportsToAdd(coverageOf(facts)).slice(0, THREE)),
    ...listUnder("Strengths that the exports show:", strengths(results)),
    ownWords(PROMPTS.strengths, facts.narrative),
    ...listUnder("What to put right first:", priorities),
    ...listUnder("Missed more often than not:", missedMostly(results, THREE)),
    ownWords(PROMPTS.priorities, facts.narrative),
    ownWords(PROMPTS.improvement, facts.narrative),
    ...dutyChart(results),
  ];
  return { id: "summary", title: "Summary", blocks };
}

function cohortInWords({ children, asOf, period }: School): string {
  const now = children.filter((child) => countsOn(child, asOf)).length;
  const ofYear = children.filter((child) => countsInPeriod(child, period)).length;
  return `On roll on ${inWords(asOf)}: ${counted(now, "child in care", "children in care")}; at any time this year: ${ofYear}.`;
}

/** Duties of the first importance that were met for everybody asked about, and were asked about most. */
function strengths(results: readonly ControlResult[]): string[] {
  const met = withStatus(results, "pass").filter(({ control }) => control.evidence === "data");
  const ranked = [...met].sort((a, b) => b.counts.pass - a.counts.pass || (a.control.id < b.control.id ? -1 : 1));
  const told = alike(ranked).slice(0, THREE);
  return told.map((group) => {
    const [{ control, counts }] = group;
    return `${control.title} (${citedTogether(group)}): met in ${allCases(counts.pass)}.`;
  });
}

function allCases(count: number): string {
  if (count === 1) return "the one case";
  return count === 2 ? "both cases" : `all ${count} cases`;
}

/** A reader of bars at 100% must know how much nobody could tell. */
function gapsIn(results: readonly ControlResult[]): Block[] {
  const untold = withStatus(results, "not-assessable").length;
  if (untold === 0) return [];
  const duties = counted(untold, "duty cannot", "duties cannot");
  return [caution(`${duties} be told, since evidence is missing. Each counts as not shown, and never as met.`)];
}

/**
 * The share of duties met in each part, of those that hold and are not still due. One that cannot be told is not shown
 * to be met: a gap in the records never makes a part look better.
 */
function dutyChart(results: readonly ControlResult[]): Block[] {
  const parts = PARTS.flatMap((part) => {
    const holding = resultsOf(part, results).filter(({ status }) => status !== "not-applicable" && status !== "due");
    if (holding.length === 0) return [];
    const met = withStatus(holding, "pass").length;
    return [{ title: part.title, met, of: holding.length, share: shareOf(met, holding.length) }];
  });
  if (parts.length === 0) return [];
  const written = parts.map(({ met, of }) => ({ cell: `${met} of ${of}`, label: `${met} of ${of}` }));
  const chart: Chart = {
    kind: "bars",
    title: "Duties shown to be met, by part of the report",
    unit: "%",
    categories: parts.map(({ title }) => title),
    series: [{ name: "Duties shown to be met", values: parts.map(({ share }) => share), written }],
    alternative: lowestIn(parts),
  };
  return [{ is: "chart", chart }];
}

interface PartMet {
  readonly title: string;
  readonly met: number;
  readonly of: number;
  readonly share: number;
}

/** What there is to see in the chart: how many are met in all, and where the share is lowest. */
function lowestIn(parts: readonly PartMet[]): string {
  const sum = (pick: (part: PartMet) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const least = Math.min(...parts.map(({ share }) => share));
  const lowest = parts.filter(({ share }) => share === least);
  const all = `${sum(({ met }) => met)} of ${sum(({ of }) => of)} duties that hold and are not still due are shown to be met`;
  if (lowest.length === parts.length) return `${all}.`;
  return `${all}; the share is lowest in: ${lowest.map(({ title, met, of }) => `${title} (${met} of ${of})`).join("; ")}.`;
}
