import { dateOf } from "./cells.ts";
import type { RecordOf } from "./datasets.ts";
import type { IsoDate } from "./dates.ts";
import { inCareOn, isIn } from "./membership.ts";
import type { Child, School } from "./school.ts";

type Pep = RecordOf<"peps">;

/** A PEP meeting on a known day. */
export interface Meeting {
  readonly pep: Pep;
  readonly on: IsoDate;
}

/** The PEP meetings of a child on known days, oldest first. */
export function datedMeetings({ peps }: Child): Meeting[] {
  return peps.flatMap((pep) => {
    const on = dateOf(pep.meeting_date);
    return on === null ? [] : [{ pep, on }];
  });
}

/** The PEP meetings that were held on a date not known. Each may be any meeting that is missed. */
export function undatedMeetings({ peps }: Child): Pep[] {
  return peps.filter(({ meeting_date }) => dateOf(meeting_date) === null);
}

/** The meetings of the period at which the child was in care, oldest first. */
export function meetingsOfPeriod(child: Child, { period }: School): Meeting[] {
  return datedMeetings(child).filter(({ on }) => isIn(period, on) && inCareOn(child, on));
}
