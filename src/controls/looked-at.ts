import { type Cell, dateOf, type Happening } from "../domain/cells.ts";
import type { Asked, Subject } from "../domain/control.ts";
import type { RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import { belongsInPeriod, countsInPeriod, countsOn, type Group, inGroupOn, isIn } from "../domain/membership.ts";
import type { Child, ChildDataset, School } from "../domain/school.ts";
import type { WordOf } from "../domain/words.ts";

/** Whom and what controls look at (contract, section 4, "Who is looked at"). Each kind takes its `concerns` and `subjects` from here. */

/** The group that a control names, if its kind has such a parameter. */
const groupOf = (params: unknown) => (params as { readonly groups?: Group }).groups;

/** Children in care (or of the group) and on roll on the as-of date. */
export function childrenNow(school: School, group?: Group): Child[] {
  return school.children.filter((child) => countsOn(child, school.asOf, group));
}

/** Children in care (or of the group) and on roll on at least one day of the period. */
export function childrenInPeriod(school: School, group?: Group): Child[] {
  return school.children.filter((child) => countsInPeriod(child, school.period, group));
}

export const anyChildNow = ({ school, params }: Asked<unknown>) => childrenNow(school, groupOf(params)).length > 0;
export const anyChildInPeriod = ({ school, params }: Asked<unknown>) =>
  childrenInPeriod(school, groupOf(params)).length > 0;
/** Whether an event of the period can concern anybody: whoever was in care on its date counts, on roll or not. */
export const anyEventPossible = ({ school, params }: Asked<unknown>) =>
  school.children.some((child) => belongsInPeriod(child, school.period, groupOf(params)));
/** The school is always there to be looked at. */
export const always = () => true;

/** The school itself, for the academic year. */
export function theSchool({ school }: Asked<unknown>): Subject[] {
  return [{ child: null, key: school.year.label }];
}

/** Each child of today, for the academic year. */
export function eachChildNow({ school, params }: Asked<unknown>): ChildSubject[] {
  return childrenNow(school, groupOf(params)).map((child) => ({ child, key: school.year.label }));
}

/** Each child of the period, for the academic year. */
export function eachChildInPeriod({ school, params }: Asked<unknown>): ChildSubject[] {
  return childrenInPeriod(school, groupOf(params)).map((child) => ({ child, key: school.year.label }));
}

export interface ChildSubject extends Subject {
  readonly child: Child;
}

/** An event of a child: a meeting, a suspension or a move. `on` is null where it happened on a date not known. */
export interface EventSubject<D extends ChildDataset> extends ChildSubject {
  readonly event: RecordOf<D>;
  readonly on: IsoDate | null;
}

/**
 * The events of a data set that are dated in the period and whose child was in care (or in the group) on that date. One
 * on a date not known is looked at too, since it may be one of them; its key is the academic year.
 */
function eventsOf<D extends ChildDataset>(dataset: D, dated: (event: RecordOf<D>) => Cell<Happening>) {
  return ({ school, params }: Asked<unknown>): EventSubject<D>[] =>
    school.children.flatMap((child) =>
      (child[dataset] as readonly RecordOf<D>[]).flatMap((event): EventSubject<D>[] => {
        const on = dateOf(dated(event));
        const counts =
          on === null
            ? belongsInPeriod(child, school.period, groupOf(params))
            : isIn(school.period, on) && inGroupOn(child, on, groupOf(params));
        return counts ? [{ child, event, on, key: on ?? school.year.label }] : [];
      }),
    );
}

export const meetings = eventsOf("peps", (pep) => pep.meeting_date);
export const suspensions = eventsOf("suspensions", (suspension) => suspension.start_date);
export const assessments = eventsOf("attainment", (assessment) => assessment.assessed_on);
export const moves = eventsOf("moves", (move) => move.date);
export const reviews = eventsOf("lac_reviews", (review) => review.date);

export type Suspension = EventSubject<"suspensions">;
export type Move = EventSubject<"moves">;
export type Placement = EventSubject<"provision">;

/**
 * Placements of a kind that were active in the period, on a day of it on which the child was in care (or in the group).
 * A placement that began on a date not known is looked at too; its key is the academic year.
 */
export function placements(kind: WordOf<"provision kind">) {
  return ({ school, params }: Asked<unknown>): Placement[] =>
    school.children.flatMap((child) =>
      child.provision
        .filter((event) => event.kind.value === kind && isActive(child, event, school, groupOf(params)))
        .map((event) => {
          const on = dateOf(event.start_date);
          return { child, event, on, key: on ?? school.year.label };
        }),
    );
}

/**
 * A child of a group that counts only while on roll is not lost by being taken off the roll when the placement begins,
 * as home education does: leaving in the period, before the placement, counts as its first day.
 */
function isActive(child: Child, placement: Placement["event"], { period }: School, group?: Group): boolean {
  const [start, end] = [dateOf(placement.start_date), dateOf(placement.end_date)];
  const from = start !== null && start > period.from ? start : period.from;
  const to = end !== null && end < period.to ? end : period.to;
  const left = group && dateOf(child.pupil.school_end);
  const leftForIt = left && isIn({ from: period.from, to: from }, left) && from <= to && inGroupOn(child, left, group);
  return leftForIt || belongsInPeriod(child, { from, to }, group);
}
