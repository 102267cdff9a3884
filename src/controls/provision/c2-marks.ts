import { sessionsThatCount } from "../../calendar/attendance-sums.ts";
import type { Session } from "../../domain/attendance.ts";
import { dateOf } from "../../domain/cells.ts";
import type { Asked } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Child } from "../../domain/school.ts";
import { type ChildSubject, childrenNow, type Placement } from "../looked-at.ts";

/** A child's marks of code C2, for sessions that a part-time timetable leaves out (codes of August 2024). */
export interface Marks extends ChildSubject {
  readonly marks: readonly Session[];
}

/** Each child of today who has such marks in the period, on days in care and on roll. */
export function c2Marks({ school }: Asked<unknown>): Marks[] {
  return childrenNow(school).flatMap((child) => {
    const marks = sessionsThatCount(child, school).filter(({ code }) => code === "C2");
    return marks.length > 0 ? [{ child, key: "marks", marks }] : [];
  });
}

/** The part-time timetables of a child, agreed or not. */
export function timetablesOf(child: Child): readonly Placement["event"][] {
  return child.provision.filter(({ kind }) => kind.value === "part-time timetable");
}

/** Whether a day lies within a placement, its first and last day included; perhaps, where a date of it is not known. */
export function isWithin(placements: readonly Placement["event"][], day: IsoDate): "yes" | "perhaps" | "no" {
  const spans = placements
    .map((placement) => ({ start: dateOf(placement.start_date), end: placement.end_date.value }))
    .filter(({ start, end }) => (start ?? day) <= day && !(end.is === "on" && end.date < day));
  if (spans.length === 0) return "no";
  return spans.some(({ start, end }) => start !== null && (end.is === "on" || end.is === "not-yet"))
    ? "yes"
    : "perhaps";
}
