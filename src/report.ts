import { type AuditRequest, auditOf } from "./audit.ts";
import { schoolYear } from "./calendar/school-year.ts";
import type { Figure } from "./domain/benchmark.ts";
import type { IsoDate } from "./domain/dates.ts";
import type { Published } from "./domain/published.ts";
import type { Report } from "./domain/report.ts";
import type { ControlResult } from "./domain/result.ts";
import type { School } from "./domain/school.ts";
import { gather } from "./gather.ts";
import { measures, measuresOfChild } from "./measures.ts";
import { keyStages, matchBenchmarks, phaseOf, placingAuthorities } from "./report/benchmarks.ts";
import { codesFor } from "./report/codes.ts";
import { drawFigures, type PublicFigures } from "./report/disclosure/figures.ts";
import { mattersOf, publicCohort } from "./report/disclosure/matters.ts";
import { mayNameAmong } from "./report/disclosure/placing.ts";
import { schoolMark } from "./report/disclosure/school-mark.ts";
import { screenedChild, screenedYear, withScreenedSubjects } from "./report/disclosure/subjects.ts";
import { type ChildByChild, type Confidential, childrenOfYear } from "./report/editions/confidential.ts";
import { designatedTeacherEdition } from "./report/editions/designated-teacher.ts";
import { partTwoEdition } from "./report/editions/part-two.ts";
import { publicEdition } from "./report/editions/public.ts";
import { figuresOfPlaced, virtualSchoolEdition } from "./report/editions/virtual-school.ts";
import type { SchoolFacts } from "./report/facts.ts";
import { childFigures, childYears } from "./report/measures/of-child.ts";
import { type Narrative, screened } from "./report/own-words/narrative.ts";
import { type Places, placesOf } from "./report/own-words/places.ts";
import { type Telling, tellingCopy, tellingWords } from "./report/own-words/telling.ts";
import { placedBySchool } from "./report/placed-by.ts";
import { screenedRules, withScreenedTerms } from "./report/screen/free-text.ts";
import type { Screen } from "./report/screen/names.ts";
import {
  type ListedWords,
  listedInExports,
  NO_SCREENS,
  placesLeft,
  screenPlace,
  screensFor,
} from "./report/screen/screens.ts";
import { type FactsRequest, schoolFacts } from "./school-facts.ts";

/** Whom a report is for. */
export type Audience =
  | { readonly is: "governors"; readonly isCoded: boolean }
  | { readonly is: "designated teacher" }
  | { readonly is: "virtual school"; readonly authority: string; readonly isIdentified: boolean };

export interface ReportRequest extends AuditRequest, Omit<FactsRequest, "given"> {
  readonly audience: Audience;
  /** The official figures that there are. */
  readonly figures: readonly Figure[];
  /** What earlier public reports showed. */
  readonly history: readonly Published[];
  readonly pseudonym: (id: string) => string;
}

/** The editions of a report, and what is to be kept of the figures that the public one shows. */
export interface Reported {
  readonly reports: readonly Report[];
  readonly published: Published | null;
  /** Whether the figures of the public edition were drawn for it or shown again, and their day; null where there are none. */
  readonly drawn: { readonly are: "new" | "shown again"; readonly asOf: IsoDate } | null;
  /** The places of her words in which a name was withheld. */
  readonly withheld: readonly string[];
  /** The places of her words in which an ordinary word was left that is a name too. */
  readonly left: readonly string[];
  /** Topics of training and subjects with such words. */
  readonly listed: readonly ListedWords[];
  /** The places of her words from which governors could tell which child is meant. */
  readonly telling: readonly Telling[];
  /** The places for her words in the editions. */
  readonly places: Places;
  /** How much was odd in the exports: an audit lists it. */
  readonly warnings: number;
}

/** Reports on a school to those who are asked for: reads its exports, judges them and writes the editions. */
export async function report(asked: ReportRequest): Promise<Reported> {
  const gathered = await gather(asked.paths, asked.asOf, asked.mapping, asked.watch, "report");
  const { audience, details } = asked;
  const screens = audience.is === "designated teacher" ? NO_SCREENS : screensFor(gathered.names, details.notNames);
  const left = placesLeft(asked.narrative.texts, screens);
  const { narrative, withheld } = screened(asked.narrative, (text, id) => screenPlace(screens, text, id));
  const request = screenedRules(asked, screens.open);
  const whole = withScreenedTerms(gathered.school, screens.open);
  const facts = schoolFacts(whole, { ...request, narrative, given: gathered.given }, screens.open);
  const school = audience.is === "virtual school" ? placedBySchool(whole, audience.authority) : whole;
  const audited = auditOf({ ...gathered, school }, request);
  const given = confidential(school, audited.controls, facts, request, screens.open);
  const telling = tellingTo(audience, narrative, whole);
  const listed = listedInExports(school, screens);
  const told = { withheld, left, listed, telling, warnings: audited.warnings.length };
  const { reports, ...figures } = editionsOf(given, request, screens.open);
  return { ...told, ...figures, reports, places: placesOf(reports, narrative) };
}

/** Her words are for herself in her own edition, and so tell nobody anything. */
function tellingTo(audience: Audience, narrative: Narrative, school: School): Telling[] {
  if (audience.is === "governors") return tellingWords(narrative, school);
  return audience.is === "virtual school" ? tellingCopy(narrative, school, audience.authority) : [];
}

/** The editions for those whom the report is for. Figures are drawn for the public one. */
function editionsOf(
  given: Confidential,
  { audience, pseudonym, history, isDraft }: ReportRequest,
  free: Screen,
): Pick<Reported, "reports" | "published" | "drawn"> {
  const none = { published: null, drawn: null };
  switch (audience.is) {
    case "virtual school":
      return { ...none, reports: [virtualSchoolEdition({ ...childByChild(given, free), ...audience })] };
    case "designated teacher":
      return { ...none, reports: [designatedTeacherEdition(childByChild(given, free))] };
    case "governors": {
      const { figures, published } = drawFigures(drawingOf(given, pseudonym), history);
      const reports = [publicEdition(given.facts, figures), partTwoEdition({ ...given, isCoded: audience.isCoded })];
      return { reports, published: isDraft ? null : published, drawn: drawnOf(figures, published !== null) };
    }
  }
}

function drawnOf(figures: PublicFigures, areNew: boolean): Reported["drawn"] {
  return figures.are === "shown" ? { are: areNew ? "new" : "shown again", asOf: figures.asOf } : null;
}

/** What the confidential editions are drawn from: a school, with the children whom the edition speaks of, judged. */
function confidential(
  school: School,
  results: readonly ControlResult[],
  facts: SchoolFacts,
  request: ReportRequest,
  screen: Screen,
): Confidential {
  const isCopy = request.audience.is === "virtual school";
  const all = withScreenedSubjects(measures(school, results), screen);
  const own = isCopy ? figuresOfPlaced(all) : all;
  const { label: year, to } = school.year;
  const isOver = school.asOf >= (schoolYear(school)?.lastDay ?? to);
  const setting = { phase: phaseOf(school), authorities: areasOf(school, request.audience), year, isOver };
  const beside = own.flatMap((measure) => matchBenchmarks(measure, setting, request.figures));
  // Results at the end of a key stage stand beside her words on progress, which a virtual school's copy does not have.
  const benchmarks = isCopy ? beside : [...beside, ...keyStages(setting, request.figures)];
  return {
    facts,
    school,
    results,
    measures: own,
    benchmarks,
    codes: codesFor(childrenOfYear(school), request.pseudonym),
    ofChild: new Map([...childFigures(school)].map(([id, figures]) => [id, screenedChild(figures, screen)])),
  };
}

/** The same, with the year of each child: for those editions alone that tell of children one by one. */
function childByChild(given: Confidential, screen: Screen): ChildByChild {
  const { school, results } = given;
  const years = childYears(school, (child) => measuresOfChild(child, school, results));
  return { ...given, years: new Map([...years].map(([id, year]) => [id, screenedYear(year, screen)])) };
}

/**
 * The authorities that may be named beside official figures: for governors not one that tells of a single child, for a
 * virtual school its own alone.
 */
function areasOf(school: School, audience: Audience): string[] {
  if (audience.is === "virtual school") return [audience.authority];
  const children = childrenOfYear(school);
  const placing = placingAuthorities(school).flatMap(({ name }) =>
    audience.is !== "governors" || mayNameAmong(name, children) ? [name] : [],
  );
  const own = school.school.length === 1 ? school.school[0]?.local_authority.value : null;
  return [...new Set([...(own ? [own] : []), ...placing])];
}

function drawingOf({ facts, school, results }: Confidential, pseudonym: (id: string) => string) {
  const cohort = publicCohort(school);
  return {
    academicYear: school.year.label,
    asOf: school.asOf,
    key: pseudonym(""),
    school: schoolMark(facts, pseudonym),
    children: cohort.map(({ id }) => pseudonym(id)),
    matters: mattersOf(results, cohort),
  };
}
