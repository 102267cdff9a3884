import { add, date, daysBetween } from "../calendar/dates.ts";
import type { AcademicYear, IsoDate } from "../domain/dates.ts";
import { AUTHORITIES, KEY_ADULTS, nameOf } from "./names.ts";
import type { Random } from "./random.ts";
import type { Row } from "./rows.ts";
import { STORIES, type Story } from "./stories.ts";
import type { SchoolYear } from "./term-dates.ts";
import { upnOf } from "./upn.ts";

/** A pupil of a synthetic school: the row of the pupil list, and why anything is to be told of the child. */
export interface SyntheticPupil {
  readonly row: Row<"pupils"> & { upn: string; pupil_id: string; school_start: string };
  /** What happens to a child in care this year; null for every other pupil. */
  readonly story: Story | null;
}

const [YOUNGEST, OLDEST] = [7, 11];
const YEAR_GROUPS = OLDEST - YOUNGEST + 1;

/** The other groups that policies speak of: of each in turn, half as many children as there are in care. */
const OTHER_GROUPS = ["PCiC", "CPP", "CiN", "Ever6"];

interface Plan {
  readonly pupils: number;
  readonly inCare: number;
  readonly year: AcademicYear;
}

/** The pupils of a school in the order of its admission numbers: children in care stand anywhere among them. */
export function pupilsOf(
  { pupils, inCare, year }: Plan,
  { days, terms }: SchoolYear,
  random: Random,
): SyntheticPupil[] {
  const others = Math.min(Math.ceil(inCare / 2), pupils - inCare);
  const lookedAt = new Map(random.distinct(inCare + others, pupils).map((at, rank) => [at, rank] as const));
  const offset = random.int(0, 9999);
  const given = new Map<number, number>();
  return Array.from({ length: pupils }, (_, nth) => {
    const rank = lookedAt.get(nth);
    const story = rank !== undefined && rank < inCare ? (STORIES[rank % STORIES.length] as Story) : null;
    const group = story?.yearGroup ?? YOUNGEST + (nth % YEAR_GROUPS);
    const serial = given.get(group) ?? 0;
    given.set(group, serial + 1);
    const row = pupilRow({ group, serial, nth, offset, year, days, random });
    if (story !== null) Object.assign(row, care(row, year, random), story.changes({ days, terms }, random));
    else if (rank !== undefined)
      Object.assign(row, other(OTHER_GROUPS[(rank - inCare) % 4] as string, row, days, random));
    return { row, story };
  });
}

interface About {
  readonly group: number;
  readonly serial: number;
  readonly nth: number;
  readonly offset: number;
  readonly year: AcademicYear;
  readonly days: readonly IsoDate[];
  readonly random: Random;
}

/** A pupil whom no policy speaks of. A child of Year 7 was eleven by the day before the academic year began. */
function pupilRow({ group, serial, nth, offset, year, days, random }: About) {
  const first = Number(year.from.slice(0, 4));
  const born = add(date(`${first - group - 5}-09-01`), random.int(0, 364), "day");
  const joined = first - (group - YOUNGEST);
  return {
    upn: upnOf(first - group, serial),
    pupil_id: String(nth + 1).padStart(6, "0"),
    ...nameOf(nth, offset),
    date_of_birth: born,
    year_group: String(group),
    care_status: "none",
    school_start: joined === first ? (days[0] as string) : `${joined}-09-03`,
    sen_status: random.percent(80) ? "N" : random.pick(["K", "K", "K", "E"]),
  };
}

/** In care since a day between the second birthday and two years ago. */
function care(row: Row<"pupils">, { from }: AcademicYear, random: Random): Row<"pupils"> {
  const [earliest, latest] = [add(row.date_of_birth as IsoDate, 2, "year"), add(from, -2, "year")];
  const start = add(earliest, random.int(0, daysBetween(earliest, latest)), "day");
  return {
    care_status: "CiC",
    care_start: start,
    placing_authority: random.pick(AUTHORITIES),
    sen_status: random.pick(["N", "N", "K"]),
    key_adult: random.pick(KEY_ADULTS),
    staff_informed: row.school_start as string,
    social_worker_assigned: start,
  };
}

/** Once in care, or with a social worker now or once. */
function other(status: string, row: Row<"pupils">, days: readonly IsoDate[], random: Random): Row<"pupils"> {
  const common = { care_status: status, sen_status: random.pick(["N", "K"]), key_adult: random.pick(KEY_ADULTS) };
  const then = (years: number) => add(row.date_of_birth as IsoDate, years, "year");
  if (status === "PCiC") {
    const dates = { care_start: then(2), care_end: then(6), staff_informed: row.school_start as string };
    return { ...common, ...dates, placing_authority: random.pick(AUTHORITIES) };
  }
  if (status === "Ever6")
    return { ...common, social_worker_assigned: then(9), staff_informed: row.school_start as string };
  const at = random.int(5, days.length - 10);
  return { ...common, social_worker_assigned: days[at] as string, staff_informed: days[at + 1] as string };
}
