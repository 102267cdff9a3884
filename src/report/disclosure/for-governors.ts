import type { Measure, MeasureGroup, SubjectFigures, TermFigures } from "../../domain/measure.ts";
import { FEWEST_OTHERS } from "../measures/groups.ts";
import { withoutPlacing } from "./placing.ts";
import { ALONE, withoutSubjectsOfOne } from "./subjects.ts";

/** Figures as governors may read them, and what is said of those that were left out. */
export interface ForGovernors {
  readonly measures: readonly Measure[];
  readonly leftOut: readonly string[];
}

interface Step {
  readonly without: (measures: readonly Measure[]) => Measure[];
  /** What is said where the step leaves something out; null where the figures say it themselves. */
  readonly says: string | null;
}

/** Leaves out of the figures what would be of a single pupil, by itself or beside the others. */
export function forGovernors(all: readonly Measure[]): ForGovernors {
  let measures: readonly Measure[] = all;
  const leftOut: string[] = [];
  for (const { without, says } of STEPS) {
    const rest = without(measures);
    if (says !== null && sizeOf(rest) < sizeOf(measures)) leftOut.push(says);
    measures = rest;
  }
  return { measures, leftOut };
}

/** How many figures there are, those by subject and by term too. */
const sizeOf = (measures: readonly Measure[]) =>
  measures.reduce((size, { subjects = [], terms = [] }) => size + 1 + subjects.length + terms.length, 0);

const IN_CARE: MeasureGroup = "children in care";
const FORMER: MeasureGroup = "previously in care";
const LONGER: MeasureGroup = "children in care 12 months or more";

/** They are among the children in care: where all but one are, the figures of both tell of that one by subtraction. */
function withoutLongerOfOne(measures: readonly Measure[]): Measure[] {
  const allOf = (of: Measure) => measures.find(({ id, group }) => id === of.id && group === IN_CARE)?.people ?? 0;
  const isTelling = (measure: Measure) => measure.group === LONGER && isOfOne(measure.people ?? 0, allOf(measure));
  return measures.some(isTelling) ? measures.filter(({ group }) => group !== LONGER) : [...measures];
}

/** Whether some of all, or the rest of them, are a single one of several. */
const isOfOne = (some: number, all: number) => all > 1 && (some === 1 || all - some === 1);

function withoutFormerOfOne(measures: readonly Measure[]): Measure[] {
  const isFormer = ({ group }: Measure) => group === FORMER;
  if (!measures.some((measure) => isFormer(measure) && measure.people === 1)) return [...measures];
  return measures.filter((measure) => !isFormer(measure) || measure.topic === "roll");
}

/** The figures by subject of those in care for longer, where a row of them and of all in care tells of a single child. */
function withoutLongerSubjectsOfOne(measures: readonly Measure[]): Measure[] {
  const rowsOf = (of: Measure) => measures.find(({ id, group }) => id === of.id && group === IN_CARE)?.subjects ?? [];
  const isTelling = (measure: Measure) =>
    rowsOf(measure).some(({ subject, denominator: all }) => {
      const own = measure.subjects?.find((row) => row.subject === subject)?.denominator ?? 0;
      // A row of subjects that single children take is of some of these children, and of one it may be.
      return subject === ALONE ? own > 0 && own < all : isOfOne(own, all);
    });
  return measures.map((measure) => {
    if (measure.group !== LONGER || !isTelling(measure)) return measure;
    const { subjects: _, ...rest } = measure;
    return rest;
  });
}

/**
 * Small groups are told neither by term nor, those once in care, by subject: of those who are several in all there may
 * be one in a term or a subject, alone or beside the rest.
 */
function withoutDetailOfFew(measures: readonly Measure[]): Measure[] {
  return measures.map((measure) => {
    if (measure.group === IN_CARE || measure.group === "other pupils") return measure;
    const { terms: _, subjects, ...rest } = measure;
    return subjects === undefined || measure.group === FORMER ? rest : { ...rest, subjects };
  });
}

/** The terms of children in care, where one of them is of a single child and the year of several. */
function withoutTermsOfOne(measures: readonly Measure[]): Measure[] {
  return measures.map((measure) => {
    const isOne = ({ people, denominator }: TermFigures) => (people ?? denominator) === 1;
    if (measure.group !== IN_CARE || (measure.people ?? 0) < 2 || !measure.terms?.some(isOne)) return measure;
    const { terms: _, ...rest } = measure;
    return rest;
  });
}

/** Other pupils by subject, where enough of them take it. What is left out cannot be told from the whole either. */
function withoutSubjectsOfFew(measures: readonly Measure[]): Measure[] {
  return measures.map((measure) => {
    if (measure.group !== "other pupils" || measure.subjects === undefined) return measure;
    const enough = measure.subjects.filter(({ denominator }) => denominator >= FEWEST_OTHERS);
    const hidden = (measure.denominator ?? 0) - sumOf(enough);
    const isTelling = hidden > 0 && hidden < FEWEST_OTHERS;
    const least = Math.min(...enough.map(({ denominator }) => denominator));
    const smallest = enough.findIndex(({ denominator }) => denominator === least);
    return { ...measure, subjects: isTelling ? enough.filter((_, i) => i !== smallest) : enough };
  });
}

const sumOf = (rows: readonly SubjectFigures[]) => rows.reduce((sum, { denominator }) => sum + denominator, 0);

const STEPS: readonly Step[] = [
  {
    without: withoutPlacing,
    says: "Placed by another local authority: left out, since it would tell which authority placed a child.",
  },
  {
    without: withoutLongerOfOne,
    says:
      "In care for 12 months or more: figures of these children by themselves are left out, since beside those of all " +
      "children in care they would be of a single child.",
  },
  {
    without: withoutFormerOfOne,
    says: "Previously in care: figures but for how many there are left out, since they would be of a single child.",
  },
  { without: withoutDetailOfFew, says: null },
  {
    without: withoutTermsOfOne,
    says: "Children in care, by term: left out where the figure of a term would be of a single child.",
  },
  { without: withoutSubjectsOfOne, says: null },
  {
    without: withoutLongerSubjectsOfOne,
    says:
      "In care for 12 months or more, by subject: left out, since beside the figures of all children in care they would " +
      "be of a single child.",
  },
  {
    without: withoutSubjectsOfFew,
    says:
      "Other pupils, by subject: left out where fewer than 10 of them take a subject, and where the figures that are " +
      "left out could be told from the others.",
  },
];
