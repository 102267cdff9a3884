import type { AcademicYear, IsoDate } from "../domain/dates.ts";
import { arrivalOf, contactsOf, departureOf, placeElsewhere, suspend, suspendAnother } from "./events.ts";
import { type Planted, plant } from "./faults.ts";
import { attainmentOf, ehcpOf, fundingOf, progressOf, reviewsOf, sdqOf } from "./learning.ts";
import { pepsOf } from "./peps.ts";
import { pupilsOf } from "./pupils.ts";
import { Random } from "./random.ts";
import { Register } from "./register.ts";
import type { Tables } from "./rows.ts";
import { staffOf } from "./staff.ts";
import { calendarRows, type SchoolYear, schoolYear } from "./term-dates.ts";

/** What a synthetic school is to be like. */
export interface Wanted {
  /** The same seed, of 32 bits, gives the same school. */
  readonly seed: number;
  readonly pupils: number;
  /** How many of them are in care at some time of the year. */
  readonly inCare: number;
  readonly year: AcademicYear;
  /** How many failures are planted: without any, the school keeps its policy. */
  readonly faults: number;
  /** The controls that ask for a signed statement. */
  readonly statements: readonly string[];
}

/** A school that does not exist, for a whole academic year, as its exports would show it on the last day. */
export interface SyntheticSchool {
  readonly wanted: Wanted;
  /** The last school day of the year: as of it, all is done. */
  readonly asOf: IsoDate;
  readonly register: Register;
  readonly tables: Tables;
  readonly planted: readonly Planted[];
}

/** One pupil in fifty who is not in care is suspended in a year. */
const SUSPENDED = 2;

/**
 * Makes up a school. It keeps every policy that comes with cic-audit but for the faults that are planted in it, of which
 * there are fewer where few are in care; no name, number or placement in it is anybody's.
 */
export function syntheticSchool(wanted: Wanted): SyntheticSchool {
  const random = new Random(wanted.seed);
  const year = schoolYear(wanted.year);
  const pupils = pupilsOf(wanted, year, random);
  const register = new Register(pupils, year.days, random);
  const tables: Tables = {
    ...{ pupils: pupils.map(({ row }) => row), calendar: calendarRows(year), ...staffOf(year, wanted.statements) },
    ...{ suspensions: [], provision: [], moves: [], contacts: [], peps: [], sdq: [], ehcp: [], attainment: [] },
    ...{ lac_reviews: [], funding: [], support: [] },
  };
  for (const nth of pupils.keys()) live(nth, { wanted, year, register, tables, random });
  const planted = plant(register, tables, wanted.faults);
  return { wanted, asOf: year.days.at(-1) as IsoDate, register, tables, planted };
}

interface Making {
  readonly wanted: Wanted;
  readonly year: SchoolYear;
  readonly register: Register;
  readonly tables: Tables;
  readonly random: Random;
}

/** Puts what happens to a pupil in the year into the register and the tables. */
function live(nth: number, { wanted, year, register, tables, random }: Making): void {
  const pupil = register.pupils[nth] as Register["pupils"][number];
  const { row, story } = pupil;
  if (row.care_status === "none") {
    if (random.percent(SUSPENDED)) suspendAnother(tables, register, nth, random);
    tables.attainment.push(...progressOf(pupil, year, random));
    return;
  }
  tables.attainment.push(...attainmentOf(pupil, year, random));
  tables.ehcp.push(...ehcpOf(pupil, year));
  tables.peps.push(...pepsOf(pupil, year, random));
  tables.sdq.push(...sdqOf(pupil, year, random));
  tables.lac_reviews.push(...reviewsOf(pupil, year));
  tables.funding.push(...fundingOf(pupil, wanted.year, random));
  if (story?.name === "suspended") suspend(tables, register, nth, random);
  if (story?.name === "plan") placeElsewhere(tables, register, nth, year);
  if (story?.name === "came") tables.moves.push(...arrivalOf(pupil, year));
  if (story?.name === "left") tables.moves.push(...departureOf(pupil, year));
  tables.contacts.push(...contactsOf(register, nth));
}
