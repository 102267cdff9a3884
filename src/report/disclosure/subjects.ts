import type { Measure, SubjectFigures } from "../../domain/measure.ts";
import type { ChildFigures, ChildYear } from "../measures/of-child.ts";
import type { Screen } from "../screen/names.ts";

/** Of so many children in care each, a subject is not that of one child. */
const LEAST = 2;
/** What subjects are called that a single child in care takes. */
export const ALONE = "Subjects that a single child in care takes";

/** The measures with subjects as governors may read them: without a name, and not one that only one child in care takes. */
export function withoutSubjectsOfOne(measures: readonly Measure[]): Measure[] {
  const several = new Set(
    measures.flatMap(({ group, subjects = [] }) =>
      group === "children in care" ? subjects.filter(isOfSeveral).map(({ subject }) => subject) : [],
    ),
  );
  return measures.map((measure) => {
    if (measure.subjects === undefined) return measure;
    const shown = measure.subjects.filter(({ subject }) => several.has(subject));
    const alone = measure.subjects.filter(({ subject }) => !several.has(subject));
    const together = alone.length === 0 || measure.group === "other pupils" ? [] : [alone.reduce(sum, NOTHING)];
    return { ...measure, subjects: [...shown, ...together] };
  });
}

/** The subjects that several of some children take: how each is compared, and what it is called. */
export function commonSubjects(children: readonly ChildFigures[]): ReadonlyMap<string, string> {
  const all = children.flatMap(({ subjects }) => subjects);
  const isCommon = (key: string) => all.filter((one) => one.key === key).length >= LEAST;
  return new Map(all.flatMap(({ key, name }) => (isCommon(key) ? [[key, name] as const] : [])));
}

/** The figures of a child with the names of subjects screened. */
export function screenedChild({ subjects, ...rest }: ChildFigures, screen: Screen): ChildFigures {
  return { ...rest, subjects: subjects.map((one) => ({ ...one, name: screen(one.name) })) };
}

/** The year of a child with all screened that the attainment file has in free text. */
export function screenedYear({ assessments, ...rest }: ChildYear, screen: Screen): ChildYear {
  const free = (text: string | null) => (text === null ? null : screen(text));
  return {
    ...rest,
    assessments: assessments.map((one) => ({
      ...{ ...one, name: screen(one.name) },
      ...{ baseline: free(one.baseline), current: free(one.current), target: free(one.target) },
    })),
  };
}

/** The measures with the names of subjects, which are free text, screened; subjects that then have one name are one. */
export function withScreenedSubjects(measures: readonly Measure[], screen: Screen): Measure[] {
  return measures.map((measure) =>
    measure.subjects === undefined
      ? measure
      : { ...measure, subjects: joined(measure.subjects.map((row) => ({ ...row, subject: screen(row.subject) }))) },
  );
}

/** Rows of one name added up, by name. Two that are of one child each may be of the same child. */
function joined(rows: readonly SubjectFigures[]): SubjectFigures[] {
  const names = [...new Set(rows.map(({ subject }) => subject))].sort();
  return names.map((name) => {
    const [only, ...others] = rows.filter(({ subject }) => subject === name);
    if (only && others.length === 0) return only;
    const all = [only ?? NOTHING, ...others];
    const mayBeOfOne = !all.some(isOfSeveral);
    return { ...all.reduce(sum, NOTHING), subject: name, ...(mayBeOfOne ? { mayBeOfOne } : {}) };
  });
}

const isOfSeveral = ({ denominator, mayBeOfOne = false }: SubjectFigures) => denominator >= LEAST && !mayBeOfOne;
const NOTHING: SubjectFigures = { subject: ALONE, numerator: 0, denominator: 0, untold: 0 };
const sum = (all: SubjectFigures, { numerator, denominator, untold }: SubjectFigures): SubjectFigures => ({
  subject: ALONE,
  numerator: all.numerator + numerator,
  denominator: all.denominator + denominator,
  untold: all.untold + untold,
});
