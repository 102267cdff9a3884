import { dateOf } from "./cells.ts";
import type { IsoDate, Period } from "./dates.ts";
import type { Child, Enrolled } from "./school.ts";

/** Whom a control looks at. Without a group: children in care. (contract, section 4, "Who is looked at".) */
export const GROUPS = ["children with a social worker", "in care or previously in care", "SEN"] as const;
export type Group = (typeof GROUPS)[number];

const FIRST = "0000-01-01" as IsoDate;
const LAST = "9999-12-31" as IsoDate;

/** From is included; `until` is the first day that no longer counts. Null where there is no such span. */
interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * When the child was in care. A start that is not given is as early as can be, so that it hides no child; whatever
 * needs the date itself must ask the cell for it.
 */
function careSpan({ pupil }: Child): Span | null {
  const end = dateOf(pupil.care_end);
  if (pupil.care_status.value !== "CiC" && end === null) return null;
  return { from: dateOf(pupil.care_start) ?? FIRST, until: end ?? LAST };
}

/** In care on a day: from care_start on, and before care_end. */
export function inCareOn(child: Child, date: IsoDate): boolean {
  const span = careSpan(child);
  return span !== null && span.from <= date && date < span.until;
}

/** On roll on a day: from school_start to school_end, both included. */
export function onRollOn({ pupil }: Enrolled, date: IsoDate): boolean {
  return (dateOf(pupil.school_start) ?? FIRST) <= date && date <= (dateOf(pupil.school_end) ?? LAST);
}

/** On roll on at least one day of a period. */
export function onRollIn({ pupil }: Enrolled, period: Period): boolean {
  return (dateOf(pupil.school_start) ?? FIRST) <= period.to && period.from <= (dateOf(pupil.school_end) ?? LAST);
}

/** In the group on a day. A child in care belongs to it on roll or not, any other only while on roll. */
export function inGroupOn(child: Child, date: IsoDate, group?: Group): boolean {
  const status = statusOf(child);
  switch (group) {
    case undefined:
      return inCareOn(child, date);
    case "SEN":
      return inCareOn(child, date) && ["K", "E"].includes(child.pupil.sen_status.value ?? "");
    case "children with a social worker":
      return inCareOn(child, date) || (onRollOn(child, date) && ["CiC", "CPP", "CiN", "Ever6"].includes(status));
    case "in care or previously in care":
      return inCareOn(child, date) || (onRollOn(child, date) && ["CiC", "PCiC"].includes(status));
  }
}

/** An empty status beside an end of care says that the child was in care: it must not hide one who once was. */
function statusOf({ pupil }: Child): string {
  return pupil.care_status.value ?? (dateOf(pupil.care_end) === null ? "none" : "PCiC");
}

/** In the group and on roll on a day. */
export function countsOn(child: Child, date: IsoDate, group?: Group): boolean {
  return onRollOn(child, date) && inGroupOn(child, date, group);
}

/**
 * In the group and on roll on at least one day of a period. Both begin with the period, with care or with school, so
 * that one of those three days is the first on which the child counts.
 */
export function countsInPeriod(child: Child, period: Period, group?: Group): boolean {
  const starts = [period.from, dateOf(child.pupil.care_start), dateOf(child.pupil.school_start)];
  return starts.some((day) => day !== null && isIn(period, day) && countsOn(child, day, group));
}

/** In the group, on roll or not, on at least one day of a period. */
export function belongsInPeriod(child: Child, period: Period, group?: Group): boolean {
  const starts = [period.from, dateOf(child.pupil.care_start), dateOf(child.pupil.school_start)];
  return starts.some((day) => day !== null && isIn(period, day) && inGroupOn(child, day, group));
}

/** Whether a day lies in a period, its first and last day included. */
export function isIn(period: Period, day: IsoDate): boolean {
  return period.from <= day && day <= period.to;
}
