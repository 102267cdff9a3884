import { add } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Random } from "./random.ts";
import type { Row } from "./rows.ts";
import type { SchoolYear } from "./term-dates.ts";

/** The kinds of year that a child in care has. */
export type StoryName = "steady" | "suspended" | "entered care" | "plan" | "came" | "left";

/** What happens to a child in care in the year. */
export interface Story {
  readonly name: StoryName;
  readonly yearGroup: number;
  /** What the pupil list says of such a child. */
  readonly changes: (days: Pick<SchoolYear, "days" | "terms">, random: Random) => Row<"pupils">;
}

type Days = readonly IsoDate[];
const at = (days: Days | undefined, nth: number) => days?.at(nth) as string;

/** In this order, and from the start again where there are more children in care. */
export const STORIES: readonly Story[] = [
  { name: "steady", yearGroup: 9, changes: () => ({}) },
  { name: "suspended", yearGroup: 10, changes: () => ({}) },
  {
    name: "entered care",
    yearGroup: 8,
    changes: ({ days }, random) => {
      const entered = random.int(14, 20);
      const told = at(days, entered + 1);
      return { care_start: at(days, entered), social_worker_assigned: at(days, entered), staff_informed: told };
    },
  },
  { name: "plan", yearGroup: 11, changes: () => ({ sen_status: "E" }) },
  {
    name: "came",
    yearGroup: 7,
    changes: ({ terms }, random) => {
      const came = at(terms[1], random.int(3, 8));
      return { school_start: came, staff_informed: came };
    },
  },
  {
    name: "left",
    yearGroup: 8,
    changes: ({ terms }) => ({
      school_end: at(terms[1], -1),
      leaving_reason: "Moved to live nearer family",
      new_placement_start: at(terms[2], 0),
    }),
  },
];

/** So many calendar days before or after a day. */
export const daysFrom = (day: string, count: number) => add(day as IsoDate, count, "day") as string;
