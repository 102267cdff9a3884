import type { Attendance } from "../../domain/attendance.ts";
import type { Measure, MeasureGroup, TermFigures } from "../../domain/measure.ts";
import { isIn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { CARE_EVER, FEWEST_OTHERS, inCareForYear, inCareInPeriod, previouslyInCareInPeriod, tooFew } from "./groups.ts";
import { type Reading, readingOf } from "./readings.ts";
import { type Figures, missing, noFigure } from "./shares.ts";
import { fillTerms, termsBegun } from "./terms.ts";

/** A group of pupils, with the reading of each; null for one of whom the exports cannot tell. */
interface Readings {
  readonly group: MeasureGroup;
  readonly readings: readonly (Reading | null)[];
  /** The sessions of the group by term, where that is not known of each of its pupils; null where it is not told. */
  readonly together?: readonly Attendance[] | null;
  /** Why there is nothing to count, where a file is not there. */
  readonly absent: string | null;
}

const SETTLED_BY =
  "a mark with a known code for every session, and the dates of entering care and of joining the school in the pupil list";
const NO_REGISTER =
  "There are neither session marks nor attendance totals: without them nobody can tell how the children attended.";
const NO_OTHERS =
  "There are no session marks of other pupils to compare with: that needs the pupil list and the register of the whole school.";

/** Attendance, absence, and persistent and severe absence, of each group by itself. */
export function attendanceMeasures(school: School): Measure[] {
  const terms = termsBegun(school).map(({ name }) => name);
  return groupsOf(school).flatMap((group) => KINDS.map((kind) => measureOf(kind, group, terms)));
}

function groupsOf(school: School): Readings[] {
  const inCare = inCareInPeriod(school);
  const formerly = previouslyInCareInPeriod(school);
  const longer = inCare.filter((child) => inCareForYear(child, school) !== "no");
  const read = (child: Child) => readingOf(child, school);
  const hasFile = school.present.has("attendance") || school.present.has("attendance_summary");
  const absentFor = (children: readonly Child[]) => (hasFile || children.length === 0 ? null : NO_REGISTER);
  const marked = school.others.filter(({ attendance }) => hasSessions(attendance));
  return [
    { group: "children in care", readings: inCare.map(read), absent: absentFor(inCare) },
    { group: "children in care 12 months or more", readings: longer.map(read), absent: absentFor(longer) },
    {
      group: "previously in care",
      readings: formerly.map((child) => readingOf(child, school, CARE_EVER)),
      absent: absentFor(formerly),
    },
    {
      group: "other pupils",
      readings: marked.map(({ attendance }) => ({ year: attendance, terms: null })),
      together: othersByTerm(school),
      absent: marked.length === 0 ? NO_OTHERS : tooFew(marked),
    },
  ];
}

/** A way to count the attendance of some pupils. */
interface Kind extends Pick<Measure, "id" | "title" | "unit"> {
  readonly of: (sums: readonly Attendance[]) => { readonly numerator: number; readonly denominator: number };
  readonly method: string;
}

const KINDS: readonly Kind[] = [
  sessions("attendance.attendance", "Sessions attended", ({ attended }) => attended),
  sessions("attendance.absence", "Sessions missed", ({ attended, possible }) => possible - attended),
  // Department for Education: persistent absence is 10% or more of one's own possible sessions, severe absence 50%.
  absentees("attendance.persistent-absence", "Persistently absent", { oneIn: 10, share: "10%" }),
  absentees("attendance.severe-absence", "Severely absent", { oneIn: 2, share: "50%" }),
];

function sessions(id: string, title: string, countIn: (sum: Attendance) => number): Kind {
  return {
    ...{ id, title, unit: "sessions" },
    of(sums) {
      const sum = sumOf(sums);
      return { numerator: countIn(sum), denominator: sum.possible };
    },
    method: `${title} of the sessions possible by the Department for Education's codes, in the year so far.`,
  };
}

/** Exactly so much is absent: 1 session of 10 is persistent absence. Who had no possible session is not counted. */
function absentees(id: string, title: string, { oneIn, share }: { oneIn: number; share: string }): Kind {
  return {
    ...{ id, title, unit: "children" },
    of(sums) {
      const there = sums.filter(hasSessions);
      const absent = there.filter(({ attended, possible }) => (possible - attended) * oneIn >= possible);
      return { numerator: absent.length, denominator: there.length };
    },
    method:
      `Pupils who missed ${share} or more of their own possible sessions in the year so far. A pupil with ` +
      "a single possible session counts too. Each term is counted by itself: the terms do not add up to the year.",
  };
}

function measureOf(kind: Kind, of: Readings, names: readonly string[]): Measure {
  const told = of.readings.filter((reading) => reading !== null);
  const figures = figuresOf(kind, told, { untold: of.readings.length - told.length, absent: of.absent });
  const byTerm = figures.numerator === null ? null : byTermOf(kind, of, told);
  return {
    ...{ id: kind.id, topic: "attendance", title: kind.title, group: of.group, unit: kind.unit, method: kind.method },
    ...figures,
    ...(byTerm === null ? {} : { terms: names.map((term, i) => termOf(kind, term, byTerm[i] ?? [])) }),
  };
}

function termOf(kind: Kind, term: string, sums: readonly Attendance[]): TermFigures {
  return { term, ...kind.of(sums), people: sums.filter(hasSessions).length };
}

/** The sums of each term, or null where it cannot be told by term. How many pupils were absent needs those of each. */
function byTermOf(kind: Kind, { together }: Readings, told: readonly Reading[]): Attendance[][] | null {
  if (together !== undefined) return kind.unit === "sessions" ? (together?.map((sum) => [sum]) ?? null) : null;
  const [first] = told;
  if (first === undefined || told.some(({ terms }) => terms === null)) return null;
  return (first.terms ?? []).map((_, i) => told.flatMap(({ terms }) => terms?.[i] ?? []));
}

/**
 * The sessions of all other pupils, where every one of them lies in one term, and a term is of enough pupils: with two
 * sessions to a day, so many sessions on so many days are of so many pupils at least.
 */
function othersByTerm(school: School): Attendance[] | null {
  const terms = termsBegun(school);
  const days = [...school.otherDays];
  if (
    !fillTerms(
      terms,
      days.map(([day]) => day),
    )
  )
    return null;
  const ofTerms = terms.map((term) => days.flatMap(([day, sum]) => (isIn(term, day) ? [sum] : [])));
  const sums = ofTerms.map(sumOf);
  const isOfFew = sums.some(
    ({ possible }, i) => possible > 0 && possible < FEWEST_OTHERS * 2 * (ofTerms[i]?.length ?? 0),
  );
  return isOfFew ? null : sums;
}

function figuresOf(
  kind: Kind,
  told: readonly Reading[],
  { untold, absent }: { readonly untold: number; readonly absent: string | null },
): Figures {
  if (absent !== null) return noFigure(absent);
  const lacking = missing(untold, SETTLED_BY);
  if (lacking.untold && told.length === 0)
    return noFigure(`It cannot be told of any of them. ${lacking.untold.settledBy}`);
  const sums = told.map(({ year }) => year);
  return { ...kind.of(sums), people: sums.filter(hasSessions).length, ...lacking };
}

const hasSessions = ({ possible }: Attendance) => possible > 0;

function sumOf(sums: readonly Attendance[]): Attendance {
  return {
    attended: sums.reduce((total, { attended }) => total + attended, 0),
    possible: sums.reduce((total, { possible }) => total + possible, 0),
  };
}
