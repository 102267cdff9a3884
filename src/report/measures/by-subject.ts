import type { Answer } from "../../domain/cells.ts";
import type { Measure, MeasureGroup } from "../../domain/measure.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Child, OtherPupil, School } from "../../domain/school.ts";
import { type Asks, absenceIn } from "./asks.ts";
import { formerlyInCareNow, inCareForYear, inCareNow } from "./groups.ts";
import { assessedOthers, isEnough, LATEST_PROGRESS, ofOthers, progressOf } from "./progress.ts";
import { type Figures, noFigure, shareDone, type Told } from "./shares.ts";

/** A subject of a pupil, and whether progress in it is average or better. */
interface ToldOfSubject extends Told {
  readonly key: string;
}

/** Progress subject by subject: those of children in care, and of other pupils in the same subjects. */
export function subjectMeasures(school: School, { exactly }: Asks): Measure[] {
  const absence = absenceIn(exactly("attainment.progress", { minimum: "average" }));
  const now = inCareNow(school);
  const names = new Map(now.flatMap((child) => progressOf(child, school).map(({ key, name }) => [key, name] as const)));
  const ofChildren = now.flatMap((child) => toldOfChild(child, school));
  const ofLonger = now.flatMap((child) => {
    const isOne = inCareForYear(child, school);
    const told = isOne === "no" ? [] : toldOfChild(child, school);
    return isOne === "unknown" ? told.map((one) => ({ ...one, is: "unknown" as const })) : told;
  });
  const ofFormer = formerlyInCareNow(school).flatMap((child) => toldOfChild(child, school));
  const others = assessedOthers(school);
  const figuresOf = (told: readonly Told[]) => (absence ? noFigure(absence) : shareDone(told, LATEST_PROGRESS));
  return [
    measureOf("children in care", figuresOf(ofChildren), ofChildren, names),
    measureOf("children in care 12 months or more", figuresOf(ofLonger), ofLonger, names),
    measureOf("previously in care", figuresOf(ofFormer), ofFormer, names),
    measureOf("other pupils", ofOthers(others, toldOfOther), others.flatMap(toldOfOther), names),
  ];
}

function measureOf(
  group: MeasureGroup,
  figures: Figures,
  told: readonly ToldOfSubject[],
  names: ReadonlyMap<string, string>,
): Measure {
  const subjects = figures.numerator === null ? [] : bySubject(told, names);
  return {
    ...{ topic: "attainment", group, id: "attainment.subjects", unit: "subjects" },
    title: "Subjects in which progress is average or better",
    ...figures,
    method:
      "Of the subjects of those on roll on the day of the report, each counted once for each pupil, by the latest " +
      "assessments of the year.",
    ...(subjects.length > 0 ? { subjects } : {}),
  };
}

/** The subjects that children in care take, by name. */
function bySubject(
  told: readonly ToldOfSubject[],
  names: ReadonlyMap<string, string>,
): NonNullable<Measure["subjects"]> {
  const sorted = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([key, subject]) => {
    const own = told.filter((one) => one.key === key);
    const count = (is: Answer) => own.filter((one) => one.is === is).length;
    if (own.length === 0) return [];
    return [{ subject, numerator: count("yes"), denominator: own.length, untold: count("unknown") }];
  });
}

/** A child without an assessment is one subject of which it cannot be told. */
function toldOfChild(child: Child, school: School): ToldOfSubject[] {
  const own = progressOf(child, school);
  if (own.length === 0) return [{ child, key: NO_SUBJECT, is: "unknown" }];
  return own.map(({ key, progress }) => ({ child, key, is: isEnough(progress, AVERAGE) }));
}

const toldOfOther = (child: OtherPupil): ToldOfSubject[] =>
  [...child.progress].map(([key, progress]) => ({ child, key, is: isEnough(progress, AVERAGE) }));

const AVERAGE: readonly Progress[] = ["average", "above"];
/** The key of no text. */
const NO_SUBJECT = " ";
