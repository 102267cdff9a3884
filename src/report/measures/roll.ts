import { tellsOfYear } from "../../calendar/school-year.ts";
import { isSameAuthority } from "../../domain/authority.ts";
import { type Answer, type Cell, dateOf, type Happening, leavesOpen } from "../../domain/cells.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Measure } from "../../domain/measure.ts";
import { inCareOn, isIn, onRollOn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { formerlyInCareNow, inCareForYear, inCareInPeriod, inCareNow } from "./groups.ts";
import { noFigure, shareDone } from "./shares.ts";

const LIST = "the dates of entering care and of joining the school in the pupil list";

/** A number of children; with `is`, those of them of whom something is so. */
interface Question extends Pick<Measure, "id" | "title" | "method"> {
  readonly among: readonly Child[];
  readonly group?: Measure["group"];
  readonly is?: (child: Child) => Answer;
  readonly settledBy?: string;
}

/** Who is on roll, and who came and went. */
export function rollMeasures(school: School): Measure[] {
  return [...onRoll(school), ...cameAndWent(school)].map(measureOf).concat(wholeSchool(school));
}

const NO_ROLL =
  "The pupil list has no pupil but those of whom a policy speaks: that needs the list of the whole school, with the care status none for all others.";

/** A list of the children in care alone does not tell how large the school is. */
function wholeSchool({ children, others, asOf }: School): Measure {
  const all = [...children, ...others].filter((pupil) => onRollOn(pupil, asOf)).length;
  return {
    ...{ id: "roll.all", topic: "roll", title: "Pupils on roll", group: "the school", unit: "children" },
    ...(others.length === 0 ? noFigure(NO_ROLL) : { numerator: all, denominator: null, people: null }),
    method: "Pupils on the pupil list who are on roll on the day of the report, whoever they are.",
  };
}

function measureOf({ among, is, settledBy = LIST, group = "children in care", ...words }: Question): Measure {
  const all = { numerator: among.length, denominator: null, people: among.length };
  const figures = is
    ? shareDone(
        among.map((child) => ({ child, is: is(child) })),
        settledBy,
      )
    : all;
  return { ...words, topic: "roll", group, unit: "children", ...figures };
}

function onRoll(school: School): Question[] {
  const now = inCareNow(school);
  return [
    {
      ...{ id: "roll.in-care", title: "Children in care on roll", among: now },
      method: "Children in care and on roll on the day of the report.",
    },
    {
      ...{ id: "roll.in-care-12-months", title: "In care for 12 months or more", among: now },
      is: (child) => inCareForYear(child, school),
      method:
        "Of the children in care on roll, those who were in care throughout the 12 months to 31 March or, before that " +
        "day, to the day of the report. Official figures are of such children.",
    },
    {
      ...{ id: "roll.previously-in-care", title: "Previously in care, on roll", group: "previously in care" },
      among: formerlyInCareNow(school),
      method: "Children on roll on the day of the report who were in care before and are no more.",
    },
    {
      ...{ id: "roll.placed-elsewhere", title: "Placed by another local authority", among: now },
      is: (child) => placedElsewhere(child, school),
      settledBy: "the placing authority in the pupil list, and the school's own authority in the school file",
      method: "Of the children in care on roll, those placed by another authority than the school's own.",
    },
  ];
}

function cameAndWent(school: School): Question[] {
  const { period } = school;
  const ofYear = inCareInPeriod(school);
  return [
    {
      ...{ id: "roll.in-care-in-year", title: "Children in care on roll at any time this year", among: ofYear },
      method: "Children in care and on roll on at least one day of the academic year so far.",
    },
    {
      ...{ id: "roll.joined", title: "Joined the school while in care", among: ofYear },
      is: (child) => cameOrWent(child.pupil.school_start, child, period),
      method: "Of the children in care on roll this year, those who joined the school in it while in care.",
    },
    {
      ...{ id: "roll.left", title: "Left the school while in care", among: ofYear },
      is: (child) => cameOrWent(child.pupil.school_end, child, period),
      settledBy: "the date of leaving the school in the pupil list",
      method: "Of the children in care on roll this year, those whose last day at the school was in it, while in care.",
    },
    {
      ...{ id: "roll.joined-mid-year", title: "Joined after the start of the school year", among: inCareNow(school) },
      is: (child) => joinedMidYear(child, school),
      settledBy: "the date of joining the school in the pupil list, and the terms of the year in the school calendar",
      method: "Of the children in care on roll, those who joined the school after the first school day of the year.",
    },
  ];
}

function cameOrWent(cell: Cell<Happening>, child: Child, period: School["period"]): Answer {
  const on = dateOf(cell);
  if (on === null) return leavesOpen(cell) || cell.cite.field === "school_start" ? "unknown" : "no";
  return isIn(period, on) && inCareOn(child, on) ? "yes" : "no";
}

function joinedMidYear({ pupil }: Child, school: School): Answer {
  const start = dateOf(pupil.school_start);
  const first = firstSchoolDay(school);
  if (start !== null && start < school.year.from) return "no";
  return start === null || first === null ? "unknown" : start > first ? "yes" : "no";
}

/** Null where the calendar does not tell how the year began. */
function firstSchoolDay(school: School): IsoDate | null {
  return tellsOfYear(school, school.asOf) ? (school.calendar.schoolDays(school.year)[0] ?? null) : null;
}

function placedElsewhere({ pupil }: Child, { school }: School): Answer {
  const own = school.length === 1 ? school[0]?.local_authority.value : null;
  if (!own) return "unknown";
  return OPPOSITE[isSameAuthority(pupil.placing_authority.value, own)];
}

const OPPOSITE: Readonly<Record<Answer, Answer>> = { yes: "no", no: "yes", unknown: "unknown" };
