import { dateOf } from "../../domain/cells.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { MeasureGroup } from "../../domain/measure.ts";
import {
  belongsInPeriod,
  countsInPeriod,
  countsOn,
  inCareOn,
  isIn,
  onRollIn,
  onRollOn,
} from "../../domain/membership.ts";
import type { Child, OtherPupil, School } from "../../domain/school.ts";
import { isUndone } from "../../domain/undone.ts";
import { CARE_EVER, inCareForYear, inCareInPeriod, previouslyInCareInPeriod, tooFew } from "./groups.ts";

/** A suspension or exclusion of the period. `on` is null where it began on a date not known, which may lie in the period. */
export interface Event {
  readonly pupil: Child | OtherPupil;
  readonly row: RecordOf<"suspensions">;
  readonly on: IsoDate | null;
}

/** The pupils of a group, and their suspensions and exclusions of the period. */
export interface Events {
  readonly group: MeasureGroup;
  readonly pupils: readonly (Child | OtherPupil)[];
  readonly events: readonly Event[];
  /** How many there are of whom nobody can tell whether they belong to the group. */
  readonly unsure: number;
  /** Why there is nothing to count, where a file is not there or is not of these pupils. */
  readonly absent: string | null;
  /** How many of the group, or of those given, there are in some days: for the terms. */
  readonly there: (days: School["period"], suspended: ReadonlySet<Event["pupil"]>) => number;
}

const NO_FILE = "There is no suspensions file: without it nobody can tell who was suspended.";
const NO_OTHERS =
  "The suspensions file has no row of any other pupil to compare with: that needs the pupil list and the suspensions of the whole school.";

export const isSuspension = ({ row }: Event) => row.type.value !== "permanent";
export const isExclusion = ({ row }: Event) => row.type.value === "permanent" && !isUndone(row);

/** The groups that are set beside each other, none of which has a pupil of another but those in care for 12 months. */
export function suspendedGroups(school: School): Events[] {
  return [...inCare(school), formerlyInCare(school), otherPupils(school)];
}

/** A child suspended while in care counts though it was off the roll by then (contract, section 4). */
function inCare(school: School): Events[] {
  const mayCount = (child: Child) => belongsInPeriod(child, school.period);
  const all = eventsOf(school.children, school, inCareOn, mayCount);
  const children = [...new Set([...inCareInPeriod(school), ...all.map(({ pupil }) => pupil)])] as Child[];
  const longer = children.filter((child) => inCareForYear(child, school) === "yes");
  const absent = school.present.has("suspensions") || !school.children.some(mayCount) ? null : NO_FILE;
  const isThere = (child: Child, days: School["period"]) => countsInPeriod(child, days);
  const ofLonger = all.filter(({ pupil }) => longer.includes(pupil as Child));
  const unsure = children.filter((child) => inCareForYear(child, school) === "unknown").length;
  return [
    { ...groupOf("children in care", children, all, isThere), absent },
    { ...groupOf("children in care 12 months or more", longer, ofLonger, isThere), absent, unsure },
  ];
}

function formerlyInCare(school: School): Events {
  const children = previouslyInCareInPeriod(school);
  const counts = (child: Child, on: IsoDate) => countsOn(child, on, CARE_EVER);
  const events = eventsOf(children, school, counts, () => true);
  return {
    ...groupOf("previously in care", children, events, (child, days) => countsInPeriod(child, days, CARE_EVER)),
    absent: school.present.has("suspensions") || children.length === 0 ? null : NO_FILE,
  };
}

/** A file without a row of any of them may be one of children in care alone: it is no sign that nobody was suspended. */
function otherPupils(school: School): Events {
  const pupils = school.others.filter((pupil) => onRollIn(pupil, school.period));
  const isOfOthers = school.others.some(({ suspensions }) => suspensions.length > 0);
  return {
    ...groupOf(
      "other pupils",
      pupils,
      eventsOf(pupils, school, onRollOn, () => true),
      onRollIn,
    ),
    absent: isOfOthers ? tooFew(pupils) : NO_OTHERS,
  };
}

function groupOf<P extends Event["pupil"]>(
  group: MeasureGroup,
  pupils: readonly P[],
  events: readonly Event[],
  isThere: (pupil: P, days: School["period"]) => boolean,
) {
  const there: Events["there"] = (days, suspended) =>
    pupils.filter((pupil) => isThere(pupil, days) || suspended.has(pupil)).length;
  return { group, pupils, events, there, unsure: 0 };
}

function eventsOf<P extends Event["pupil"]>(
  pupils: readonly P[],
  { period }: School,
  counts: (pupil: P, on: IsoDate) => boolean,
  mayCount: (pupil: P) => boolean,
): Event[] {
  return pupils.flatMap((pupil) =>
    pupil.suspensions.flatMap((row): Event[] => {
      const on = dateOf(row.start_date);
      const isOne = on === null ? mayCount(pupil) : isIn(period, on) && counts(pupil, on);
      return isOne ? [{ pupil, row, on }] : [];
    }),
  );
}
