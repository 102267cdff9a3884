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
  /** Whether its last school day has come, so that the figures of the school are of a whole year too. */
  readonly isOver: boolean;
}

/** Nobody here is like those who were not declared as previously looked after. */
type Compared = Exclude<OfficialGroup, "not declared as previously looked after">;

/** The official groups that each group of ours is set beside, in order. */
const BESIDE: Readonly<Record<MeasureGroup, readonly Compared[]>> = {
  "children in care 12 months or more": [
    "looked after 12 months at 31 March",
    "looked after 12 months at 31 March, aged 5 to 16",
    "all pupils",
  ],
  "children in care": ["looked after on 31 March", "all pupils"],
  "previously in care": [
    "adopted from care",
    "left care under a special guardianship order",
    "left care under a child arrangements order",
    "all pupils",
  ],
  "other pupils": ["all pupils"],
  "the school": [],
};

const wholeYear = ({ isOver }: Pick<Setting, "isOver">) =>
  isOver ? "over a whole year" : "over a whole year, and here it is the year so far";

/** Department for Education: absence of all pupils and of children in care is counted in two ways. */
const absenceOfAll = (setting: Pick<Setting, "isOver">) =>
  `counted by enrolment and ${wholeYear(setting)}. They take in children in care. The Department advises against setting ` +
  "absence of all pupils against that of children in care: the methods differ.";

/** What must be said of each official group before a comparison, to be read after its name. */
function cautionsFor(setting: Pick<Setting, "isOver">): Readonly<Record<Compared, string>> {
  const year = wholeYear(setting);
  const order = `pupils no longer in care whose carers told their school of the order, counted ${year}. Here the pupil list tells.`;
  return {
    "all pupils": `counted ${year}. They take in children in care, who are so few that they can differ from all pupils by chance.`,
    "looked after 12 months at 31 March": `those found in the school census, counted ${year}.`,
    "looked after 12 months at 31 March, aged 5 to 16":
      "counted over the year to that day; here it is ages 4 to 16, up to the day of the report.",
    "looked after on 31 March":
      "those of school age, counted over the year to that day; here it is the children on roll on the day of the report, since " +
      "the start of the school year.",
    "adopted from care": order,
    "left care under a special guardianship order": order,
    "left care under a child arrangements order": order,
  };
}

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
  return BESIDE[measure.group].flatMap((group) =>
    areas.flatMap((area) => {
      const ofArea = ofMeasure.filter((figure) => figure.group === group && isArea(figure.area, area));
      const figure = bestOf(ofArea, setting);
      return figure
        ? [{ ...figure, caution: cautionOn(group, measure, setting), notes: notesOn(figure, setting) }]
        : [];
    }),
  );
}

const OF_A_KEY_STAGE =
  "results at the end of a key stage. The school's own are not among its figures here: the designated teacher sets them " +
  "beside these in words.";

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

function bestOf(figures: readonly Figure[], { phase, year }: Pick<Setting, "phase" | "year">): Figure | undefined {
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

function cautionOn(group: Compared, { id }: Pick<Measure, "id">, setting: Setting): string {
  const isAbsence = group === "all pupils" && id.startsWith("attendance.");
  return isAbsence ? absenceOfAll(setting) : cautionsFor(setting)[group];
}

function notesOn(figure: Figure, { phase, year }: Setting): string[] {
  return [
    figure.phase === phase ? "" : "One that is not given for schools of this phase is of all phases.",
    yearOf(figure) === year ? "" : `One of another year stands where there is none of ${year}.`,
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
