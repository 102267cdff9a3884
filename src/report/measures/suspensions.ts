import { lengthInDays } from "../../calendar/length-in-days.ts";
import type { Measure } from "../../domain/measure.ts";
import { isIn } from "../../domain/membership.ts";
import type { School } from "../../domain/school.ts";
import { type Figures, missing, noFigure, shareHarmed, type Told } from "./shares.ts";
import { type Event, type Events, isExclusion, isSuspension, suspendedGroups } from "./suspended.ts";
import { fillTerms, termsBegun } from "./terms.ts";

const START = "the first day of each in the suspensions file";

/** Suspensions and permanent exclusions that began in the period, of each group by itself. */
export function suspensionMeasures(school: School): Measure[] {
  return suspendedGroups(school).flatMap((events) => [
    rate(events, school),
    suspended(events),
    daysLost(events, school),
    excluded(events),
  ]);
}

const figuresFor = ({ absent }: Events, figures: () => Figures): Figures =>
  absent === null ? figures() : noFigure(absent);

function rate(of: Events, school: School): Measure {
  const all = of.events.filter(isSuspension);
  const dated = all.flatMap(({ on, pupil }) => (on === null ? [] : [{ on, pupil }]));
  const terms = termsBegun(school).map(({ name, from, to }) => {
    const own = dated.filter(({ on }) => isIn({ from, to }, on)).map(({ pupil }) => pupil);
    return { term: name, numerator: own.length, denominator: of.there({ from, to }, new Set(own)) };
  });
  const people = of.pupils.length;
  const figures = figuresFor(of, () =>
    all.length > 0 && dated.length === 0
      ? noFigure(`When they began is not known. What would settle it: ${START}.`)
      : { numerator: dated.length, denominator: people, people, ...open(of, all.length - dated.length, START) },
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
    method: `Suspensions that began in the year so far, for every 100 children of the group. Each counts in the term in which it began.`,
    ...(isSplit ? { terms } : {}),
  };
}

function suspended(of: Events): Measure {
  return {
    ...{ id: "suspensions.suspended", topic: "suspensions", title: "Suspended at least once" },
    ...{ group: of.group, unit: "children" },
    ...figuresFor(of, () => shareOf(of, isSuspension)),
    method: `Children with one suspension or more that began in the year so far, of the children of the group.`,
  };
}

function excluded(of: Events): Measure {
  return {
    ...{ id: "suspensions.excluded", topic: "suspensions", title: "Permanently excluded" },
    ...{ group: of.group, unit: "children" },
    ...figuresFor(of, () => shareOf(of, isExclusion)),
    method:
      `Children permanently excluded in the year so far, of the children of the group. ` +
      "An exclusion that was withdrawn, cancelled or reinstated does not count.",
  };
}

function shareOf(of: Events, isOne: (event: Event) => boolean): Figures {
  const figures = shareHarmed(toldOf(of, isOne), START);
  return { ...figures, ...(figures.numerator === null ? {} : open(of, figures.untold?.count ?? 0, START)) };
}

/** A child whose only event is on a date not known may have had none in the period. */
function toldOf({ pupils, events }: Events, isOne: (event: Event) => boolean): Told[] {
  const own = events.filter(isOne);
  const dated = new Set(own.flatMap(({ on, pupil }) => (on === null ? [] : [pupil])));
  const some = new Set(own.map(({ pupil }) => pupil));
  return pupils.map((child) => ({ child, is: dated.has(child) ? "yes" : some.has(child) ? "unknown" : "no" }));
}

function daysLost(of: Events, school: School): Measure {
  const all = of.events.filter(isSuspension);
  const lengths = all.map(({ row, on }) => (on === null ? null : lengthInDays(row, school.calendar)));
  const known = lengths.filter((days) => days !== null);
  const settledBy = "the first day of each, and its sessions or its last day, in the suspensions file";
  return {
    ...{ id: "suspensions.days", topic: "suspensions", title: "School days lost to suspension" },
    ...{ group: of.group, unit: "days" },
    ...figuresFor(of, () =>
      all.length > 0 && known.length === 0
        ? noFigure(`How long they were is not known. What would settle it: ${settledBy}.`)
        : {
            ...{ numerator: known.reduce((sum, days) => sum + days, 0), denominator: null, people: of.pupils.length },
            ...open(of, all.length - known.length, settledBy),
          },
    ),
    method:
      "School days of the suspensions that began in the year so far: half of their sessions, else the days from first to last.",
  };
}

/** What is not known of a figure: events, and children who may not belong to the group. */
function open({ unsure }: Events, count: number, settledBy: string): Pick<Measure, "untold"> {
  return missing(
    unsure + count,
    unsure > 0 ? `the date of entering care in the pupil list, and ${settledBy}` : settledBy,
  );
}
