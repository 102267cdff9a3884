import { lengthInDays } from "../../calendar/length-in-days.ts";
import { dateOf } from "../../domain/cells.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Measure, MeasureGroup } from "../../domain/measure.ts";
import { belongsInPeriod, countsInPeriod, countsOn, inCareOn, isIn } from "../../domain/membership.ts";
import type { Child, School } from "../../domain/school.ts";
import { isUndone } from "../../domain/undone.ts";
import { CARE_EVER, inCareInPeriod, previouslyInCareInPeriod } from "./groups.ts";
import { type Figures, missing, noFigure, shareHarmed, type Told } from "./shares.ts";
import { fillTerms, termsBegun } from "./terms.ts";

type Row = RecordOf<"suspensions">;

/** The children of a group, and their suspensions and exclusions of the period. */
interface Events {
  readonly group: MeasureGroup;
  readonly children: readonly Child[];
  readonly events: readonly Event[];
  /** Whether there is anybody of whom there could be an event, on roll or not. */
  readonly isPossible: boolean;
  /** Whether a child of the group counts in some days: for the terms. */
  readonly isThere: (child: Child, days: School["period"]) => boolean;
  readonly who: string;
}

/** `on` is null where it began on a date not known, which may lie in the period. */
interface Event {
  readonly child: Child;
  readonly row: Row;
  readonly on: IsoDate | null;
}

const NO_FILE = "There is no suspensions.csv: export it, with its header alone if nobody was suspended.";
const START = "start_date in the suspensions file";

/** Suspensions and permanent exclusions that began in the period, of children in care and of those previously in care. */
export function suspensionMeasures(school: School): Measure[] {
  return [inCare(school), formerlyInCare(school)].flatMap((events) => [
    rate(events, school),
    suspended(events, school),
    daysLost(events, school),
    excluded(events, school),
  ]);
}

/** A child suspended while in care counts though it was off the roll by then (contract, section 4). */
function inCare(school: School): Events {
  const mayCount = (child: Child) => belongsInPeriod(child, school.period);
  const events = eventsOf(school.children, school, inCareOn, mayCount);
  const children = [...new Set([...inCareInPeriod(school), ...events.map(({ child }) => child)])];
  return {
    ...{ group: "children in care", children, events, who: "while in care" },
    isPossible: school.children.some(mayCount),
    isThere: (child, days) => countsInPeriod(child, days),
  };
}

function formerlyInCare(school: School): Events {
  const children = previouslyInCareInPeriod(school);
  const isThere = (child: Child, on: IsoDate) => countsOn(child, on, CARE_EVER);
  return {
    ...{ group: "previously in care", children, events: eventsOf(children, school, isThere, () => true) },
    isPossible: children.length > 0,
    isThere: (child, days) => countsInPeriod(child, days, CARE_EVER),
    who: "while on roll; nobody who was in care in the period is among them",
  };
}

function eventsOf(
  children: readonly Child[],
  { period }: School,
  counts: (child: Child, on: IsoDate) => boolean,
  mayCount: (child: Child) => boolean,
): Event[] {
  return children.flatMap((child) =>
    child.suspensions.flatMap((row): Event[] => {
      const on = dateOf(row.start_date);
      const isOne = on === null ? mayCount(child) : isIn(period, on) && counts(child, on);
      return isOne ? [{ child, row, on }] : [];
    }),
  );
}

const isSuspension = ({ row }: Event) => row.type.value !== "permanent";
const isExclusion = ({ row }: Event) => row.type.value === "permanent" && !isUndone(row);

function figuresFor(school: School, { isPossible }: Events, figures: () => Figures): Figures {
  return school.present.has("suspensions") || !isPossible ? figures() : noFigure(NO_FILE);
}

function rate(of: Events, school: School): Measure {
  const all = of.events.filter(isSuspension);
  const dated = all.flatMap(({ on, child }) => (on === null ? [] : [{ on, child }]));
  const terms = termsBegun(school).map(({ name, from, to }) => {
    const own = dated.filter(({ on }) => isIn({ from, to }, on)).map(({ child }) => child);
    const there = of.children.filter((child) => of.isThere(child, { from, to }) || own.includes(child));
    return { term: name, numerator: own.length, denominator: there.length };
  });
  const figures = figuresFor(school, of, () =>
    all.length > 0 && dated.length === 0
      ? noFigure(`When they began is not known. What would settle it: ${START}.`)
      : {
          ...{ numerator: dated.length, denominator: of.children.length, people: of.children.length },
          ...missing(all.length - dated.length, START),
        },
  );
  const isSplit =
    figures.numerator !== null &&
    fillTerms(
      termsBegun(school),
      dated.map(({ on }) => on),
    );
  return {
    ...{ id: "suspensions.rate", topic: "suspensions", title: "Suspensions", group: of.group, unit: "suspensions" },
    ...figures,
    per: 100,
    method: `Suspensions that began in the year so far, ${of.who}, for every 100 children of the group. Each counts in the term in which it began.`,
    ...(isSplit ? { terms } : {}),
  };
}

function suspended(of: Events, school: School): Measure {
  return {
    ...{ id: "suspensions.suspended", topic: "suspensions", title: "Suspended at least once" },
    ...{ group: of.group, unit: "children" },
    ...figuresFor(school, of, () => shareHarmed(toldOf(of, isSuspension), START)),
    method: `Children with one suspension or more that began in the year so far, ${of.who}, of the children of the group.`,
  };
}

function excluded(of: Events, school: School): Measure {
  return {
    ...{ id: "suspensions.excluded", topic: "suspensions", title: "Permanently excluded" },
    ...{ group: of.group, unit: "children" },
    ...figuresFor(school, of, () => shareHarmed(toldOf(of, isExclusion), START)),
    method:
      `Children permanently excluded in the year so far, ${of.who}, of the children of the group. ` +
      "An exclusion that was withdrawn, cancelled or reinstated does not count.",
  };
}

/** A child whose only event is on a date not known may have had none in the period. */
function toldOf({ children, events }: Events, isOne: (event: Event) => boolean): Told[] {
  return children.map((child) => {
    const own = events.filter((event) => event.child === child && isOne(event));
    const isDated = own.some(({ on }) => on !== null);
    return { child, is: isDated ? "yes" : own.length > 0 ? "unknown" : "no" };
  });
}

function daysLost(of: Events, school: School): Measure {
  const all = of.events.filter(isSuspension);
  const lengths = all.map(({ row, on }) => (on === null ? null : lengthInDays(row, school.calendar)));
  const known = lengths.filter((days) => days !== null);
  const settledBy = "start_date, and sessions or end_date, in the suspensions file";
  return {
    ...{ id: "suspensions.days", topic: "suspensions", title: "School days lost to suspension" },
    ...{ group: of.group, unit: "days" },
    ...figuresFor(school, of, () =>
      all.length > 0 && known.length === 0
        ? noFigure(`How long they were is not known. What would settle it: ${settledBy}.`)
        : {
            ...{ numerator: known.reduce((sum, days) => sum + days, 0), denominator: null },
            ...{ people: of.children.length, ...missing(all.length - known.length, settledBy) },
          },
    ),
    method: `School days of the suspensions that began in the year so far, ${of.who}: half of their sessions, else the days from first to last.`,
  };
}
