import { parseAcademicYear } from "../calendar/academic-year.ts";
import { isSameAuthority } from "../domain/authority.ts";
import { type Figure, KEY_STAGES, type OfficialGroup } from "../domain/benchmark.ts";
import type { Benchmark, Measure, MeasureGroup, Phase } from "../domain/measure.ts";
import type { School } from "../domain/school.ts";
import { plain } from "../domain/words.ts";
import { inCareInPeriod } from "./measures/groups.ts";

const NATION = "England";
const AT_KEY_STAGES: readonly OfficialGroup[] = ["looked after 12 months at 31 March", "all pupils"];

/** What a comparison is for: the school, the authorities that placed its children, and the year of the report. */
export interface Setting {
  readonly phase: Phase;
  readonly authorities: readonly string[];
  /** The academic year of the report, `2025/26`. */
  readonly year: string;
}

const ATTENDANCE_OF_ALL =
  "The official figure is of all pupils, counted by enrolment and over a whole year. The Department advises against " +
  "setting absence of all pupils against that of children in care: the methods differ.";
const OF_ALL =
  "The official figure is of all pupils over a whole year, and so small a group differs from it by chance.";
const ORDERS =
  "The official figure is of pupils whose carers told their school of the order, over a whole year; here the pupil list tells.";

/** The official groups that each group of ours is set beside, in order, and what must be said of it. */
const BESIDE: Readonly<Record<MeasureGroup, Partial<Record<OfficialGroup, string>>>> = {
  "children in care 12 months or more": {
    "looked after 12 months at 31 March":
      "The official figure is of children looked after for 12 months or more on 31 March and found in the school " +
      "census, over a whole year; here it is the year so far.",
    "looked after 12 months at 31 March, aged 5 to 16":
      "The official figure is of ages 5 to 16 and of the year to 31 March; here it is ages 4 to 16 and the time up to " +
      "the day of the report.",
    "all pupils": OF_ALL,
  },
  "children in care": {
    "looked after on 31 March":
      "The official figure is of all children looked after on 31 March who are of school age, in the year to that day; " +
      "here it is the children on roll now, since the start of the school year.",
    "all pupils": OF_ALL,
  },
  "previously in care": {
    "adopted from care": ORDERS,
    "left care under a special guardianship order": ORDERS,
    "left care under a child arrangements order": ORDERS,
    "all pupils": OF_ALL,
  },
  "other pupils": {
    "all pupils": "The official figure takes in children in care and is of a whole year; here it is the year so far.",
  },
  "the school": {},
};

/**
 * The official figures to show beside a measure: for each official group, that of England and those of the authorities,
 * for the school's phase (where there is none, for all phases) and for the year of the report or the nearest before it.
 * Each comes with what must be said of the comparison. None at all, where there are no figures of the kind.
 */
export function matchBenchmarks(
  measure: Pick<Measure, "id" | "group">,
  setting: Setting,
  figures: readonly Figure[],
): Benchmark[] {
  const ofMeasure = figures.filter((figure) => figure.measure === measure.id);
  const areas = [NATION, ...setting.authorities];
  return Object.entries(BESIDE[measure.group]).flatMap(([group, caution]) =>
    areas.flatMap((area) => {
      const ofArea = ofMeasure.filter((figure) => figure.group === group && isArea(figure.area, area));
      const figure = bestOf(ofArea, setting);
      return figure
        ? [{ ...figure, caution: cautionFor(figure, caution, measure), notes: notesOn(figure, setting) }]
        : [];
    }),
  );
}

const OF_A_KEY_STAGE =
  "The official results are those of the children who were at the end of a key stage. The exports hold no such results: " +
  "set the school's own beside them in your words.";

/** The official results at the end of the key stages of the school's phase; of all of them where it is no one phase's. */
export function keyStages(setting: Setting, figures: readonly Figure[]): Benchmark[] {
  const isOther = ({ phase }: Figure) => setting.phase !== phase && ["primary", "secondary"].includes(setting.phase);
  const ofPhase = figures.filter((figure) => figure.measure in KEY_STAGES && !isOther(figure));
  const areas = [NATION, ...setting.authorities];
  return Object.keys(KEY_STAGES).flatMap((id) =>
    AT_KEY_STAGES.flatMap((group) =>
      areas.flatMap((area): Benchmark[] => {
        const isOne = (one: Figure) => one.measure === id && one.group === group && isArea(one.area, area);
        const figure = nearest(ofPhase.filter(isOne), setting);
        if (figure === undefined) return [];
        // Of a key stage the phase is that of the children, whatever school they are at.
        return [{ ...figure, caution: OF_A_KEY_STAGE, notes: notesOn({ ...figure, phase: setting.phase }, setting) }];
      }),
    ),
  );
}

/** "London Borough of Camden" is "Camden"; otherwise the names must be the same but for the words for a council. */
function isArea(official: string, asked: string): boolean {
  if (official === NATION || asked === NATION) return official === asked;
  return isSameAuthority(asked.replace(/\b(london|royal) borough of\b/i, ""), official) === "yes";
}

function bestOf(figures: readonly Figure[], { phase, year }: Setting): Figure | undefined {
  const ofPhase = figures.filter((figure) => figure.phase === phase);
  const candidates = ofPhase.length > 0 ? ofPhase : figures.filter((figure) => figure.phase === "all");
  return nearest(candidates, { year });
}

/** The figure of a year or of the last one before it; where there is none, of the first after it. */
function nearest(figures: readonly Figure[], { year }: Pick<Setting, "year">): Figure | undefined {
  const sorted = [...figures].sort((a, b) => (yearOf(a) < yearOf(b) ? -1 : 1));
  return sorted.findLast((figure) => yearOf(figure) <= year) ?? sorted[0];
}

/** The academic year that a figure belongs to: the year to 31 March 2025 is within 2024/25. */
function yearOf({ year }: Pick<Figure, "year">): string {
  return parseAcademicYear(year)?.label ?? `${Number(year) - 1}/${year.slice(2)}`;
}

function cautionFor(figure: Figure, caution: string, { id, group }: Pick<Measure, "id" | "group">): string {
  const isOfCare =
    group.startsWith("children in care") && figure.group === "all pupils" && id.startsWith("attendance.");
  return isOfCare ? ATTENDANCE_OF_ALL : caution;
}

function notesOn(figure: Figure, { phase, year }: Setting): string[] {
  return [
    figure.phase === phase ? "" : "One that is not given for schools of this phase is of all phases.",
    yearOf(figure) === year ? "" : `One of another year stands where the benchmark file has none of ${year}.`,
  ].filter(Boolean);
}

/** The phase of a school as its school file has it; all phases where that says nothing, or more than one. */
export function phaseOf({ school }: Pick<School, "school">): Phase {
  const written = plain(school.length === 1 ? (school[0]?.phase.value ?? "") : "");
  const found = Object.entries(PHASE_WORDS).filter(([, words]) => words.some((word) => written.includes(word)));
  return found.length === 1 ? (found[0]?.[0] as Phase) : "all";
}

const PHASE_WORDS: Readonly<Record<Exclude<Phase, "all">, readonly string[]>> = {
  primary: ["primary", "infant", "junior", "firstschool"],
  secondary: ["secondary", "high", "upper"],
  special: ["special"],
  "alternative provision": ["alternative", "pupilreferral", "pru"],
};

/** An authority, and how many of the children it placed. */
export interface Placing {
  readonly name: string;
  readonly children: number;
}

/**
 * The authorities that placed the children who were in care and on roll in the period, and how many each of them
 * placed. Where it is one child, or a few, a report that is not confidential must not name it.
 */
export function placingAuthorities(school: School): Placing[] {
  const placed: { name: string; children: number }[] = [];
  for (const child of inCareInPeriod(school)) {
    const name = child.pupil.placing_authority.value ?? "";
    const known = placed.find((other) => isSameAuthority(name, other.name) === "yes");
    if (known) known.children += 1;
    else if (isSameAuthority(name, name) === "yes") placed.push({ name, children: 1 });
  }
  return placed.sort((a, b) => (a.name < b.name ? -1 : 1));
}
