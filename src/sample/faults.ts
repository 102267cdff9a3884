import type { IsoDate } from "../domain/dates.ts";
import type { SyntheticPupil } from "./pupils.ts";
import type { Register } from "./register.ts";
import type { Tables } from "./rows.ts";
import { daysFrom, type StoryName } from "./stories.ts";

/** Something that a synthetic school failed to do. */
export interface Planted {
  /** The control of the law's policy that finds it. */
  readonly control: string;
  /** The UPN of the child, or null where it is about the school. */
  readonly upn: string | null;
  /** What was done, or left undone. */
  readonly what: string;
}

/** The parts of a school that a fault can spoil. */
interface Spoilt {
  readonly register: Register;
  readonly tables: Tables;
  /** The child that it is about, and the child's place in the register. */
  readonly upn: string;
  readonly nth: number;
}

interface Fault {
  readonly control: string;
  /** To which child it happens; null where it is about the school. */
  readonly story: StoryName | null;
  readonly what: string;
  readonly spoil: (school: Spoilt) => void;
}

const ofChild = <R extends { upn?: string }>(rows: readonly R[], upn: string) => rows.filter((row) => row.upn === upn);
const take = <R>(rows: R[], isOut: (row: R) => boolean) =>
  rows.splice(0, rows.length, ...rows.filter((r) => !isOut(r)));
const first = <R>(rows: readonly R[]) => rows[0] as R;
/** The school day so many after a day. */
const later = ({ days }: Register, day: string | undefined, count: number) =>
  days[days.indexOf(day as IsoDate) + count] as string;

const FAULTS: readonly Fault[] = [
  {
    ...{ control: "ENG-10", story: "steady", what: "no PEP meeting in the spring term" },
    spoil: ({ tables, upn }) => {
      const spring = ofChild(tables.peps, upn)[1];
      take(tables.peps, (row) => row === spring);
    },
  },
  {
    ...{ control: "ENG-23", story: "steady", what: "nobody rang the carer on the first day of an illness" },
    spoil: ({ tables, upn }) => {
      const { date } = first(ofChild(tables.contacts, upn));
      take(tables.contacts, (row) => row.upn === upn && row.date === date);
    },
  },
  {
    ...{ control: "ENG-02", story: null, what: "the designated teacher has had no training for the role" },
    spoil: ({ tables }) => {
      first(tables.roles).trained_on = "";
    },
  },
  {
    ...{ control: "ENG-12", story: "steady", what: "the last PEP meeting was held without the social worker" },
    spoil: ({ tables, upn }) => {
      Object.assign(ofChild(tables.peps, upn).at(-1) ?? {}, { attendees: "designated teacher; carer; pupil" });
    },
  },
  {
    ...{ control: "ENG-28", story: "suspended", what: "the virtual school was told of a suspension three days late" },
    spoil: ({ register, tables, upn }) => {
      const row = first(ofChild(tables.suspensions, upn));
      row.vs_notified = later(register, row.start_date, 4);
    },
  },
  {
    ...{ control: "ENG-27", story: "steady", what: "a morning marked E, with no suspension recorded" },
    spoil: ({ register, nth }) => {
      const day = register.days.findLastIndex(
        (_, i) => i < register.days.length - 12 && register.code(nth, i, 0) === "/",
      );
      register.markMorning(nth, day, "E");
    },
  },
  {
    ...{ control: "ENG-09", story: "entered care", what: "the first PEP came five weeks of school late" },
    spoil: ({ register, tables, upn }) => {
      const row = first(ofChild(tables.peps, upn));
      row.meeting_date = later(register, row.meeting_date, 24);
    },
  },
  {
    ...{ control: "ENG-46", story: "plan", what: "the EHC plan was last reviewed more than a year ago" },
    spoil: ({ tables, upn }) => {
      const row = first(ofChild(tables.ehcp, upn));
      row.last_review = daysFrom(row.last_review as string, -366);
    },
  },
  {
    ...{ control: "ENG-52", story: "steady", what: "Pupil Premium Plus was spent on no target of the PEP" },
    spoil: ({ tables, upn }) => {
      first(ofChild(tables.funding, upn)).pep_target = "";
    },
  },
  {
    ...{ control: "ENG-43", story: "left", what: "the records went to the next school after the fifteenth school day" },
    spoil: ({ register, tables, upn }) => {
      const row = first(ofChild(tables.moves, upn));
      row.records_sent = later(register, row.date, 16);
    },
  },
  {
    ...{ control: "ENG-55", story: null, what: "all staff had no safeguarding training this year" },
    spoil: ({ tables }) => {
      take(tables.training, ({ topic }) => topic === "safeguarding");
    },
  },
  {
    ...{
      control: "ENG-22",
      story: "steady",
      what: "a looked-after review had neither report nor anybody of the school",
    },
    spoil: ({ tables, upn }) => {
      Object.assign(first(ofChild(tables.lac_reviews, upn)), { report_sent: "", represented: "no" });
    },
  },
  {
    ...{ control: "ENG-41", story: "left", what: "taken off roll a week of school before the next placement began" },
    spoil: ({ register, tables, upn }) => {
      const row = first(ofChild(tables.pupils, upn));
      row.new_placement_start = later(register, row.school_end, 6);
    },
  },
  {
    ...{ control: "ENG-50", story: "plan", what: "a term of alternative provision was not reviewed" },
    spoil: ({ tables, upn }) => {
      first(ofChild(tables.provision, upn)).last_reviewed = "";
    },
  },
  {
    ...{ control: "ENG-30", story: "suspended", what: "the virtual school was not consulted before a suspension" },
    spoil: ({ tables, upn }) => {
      first(ofChild(tables.suspensions, upn)).vs_consulted = "";
    },
  },
];

/** The most faults that a school can have. */
export const MOST_FAULTS = FAULTS.length;

/** Spoils a school in so many ways, each where it has a child to whom it can happen: fewer where it has not. */
export function plant(register: Register, tables: Tables, count: number): Planted[] {
  const children = new Map<StoryName, number>();
  register.pupils.forEach(({ story }, nth) => {
    if (story !== null && !children.has(story.name)) children.set(story.name, nth);
  });
  const possible = FAULTS.filter(({ story }) => story === null || children.has(story)).slice(0, count);
  return possible.map(({ control, story, what, spoil }) => {
    const nth = story === null ? -1 : (children.get(story) as number);
    const upn = (register.pupils[nth] as SyntheticPupil | undefined)?.row.upn ?? "";
    spoil({ register, tables, upn, nth });
    return { control, what, upn: upn || null };
  });
}
