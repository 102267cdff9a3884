import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell, fails, isDue, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { WORDS, type WordOf } from "../../domain/words.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, type ChildSubject, type Suspension, suspensions } from "../looked-at.ts";
import { count, groups, timeLimit } from "../params.ts";

const KINDS = Object.keys(WORDS["support kind"]) as WordOf<"support kind">[];

const params = z.strictObject({
  count: count("How many suspensions and permanent exclusions in the year call for support"),
  support: z.enum(KINDS).optional().describe("The kind of support called for: any kind, if it is not given"),
  within: timeLimit("How long the support may take after the suspension that called for it began").prefault(
    "10 school days",
  ),
  groups: groups(),
});

/** A child with so many suspensions in the period: when the first began, and the one that makes up the number. */
interface Repeated extends ChildSubject {
  readonly all: readonly Suspension[];
  readonly first: IsoDate | undefined;
  /** Undefined where too many of them are on dates not known. */
  readonly last: IsoDate | undefined;
}

export const suspensionRepeatedSupported = defineControlKind({
  id: "suspension.repeated-supported",
  title: "support for a child who is suspended repeatedly",
  params,
  doc: {
    asks: "Whether a child who was suspended or excluded `count` times or more in the period has been supported since. Every row counts, whatever its outcome.",
    when: {
      pass: "The support file has a row (of the kind asked for, if one is) dated from the start of the first of these suspensions to the as-of date, both included.",
      fail: "It has none, and the time after the start of the suspension that made up the number is over: 10 school days, unless the profile says otherwise. Policies name no time; the figure is ours, as for a review after a serious incident.",
      due: "It has none, and that time is not over.",
      "not-assessable":
        "Only a row without a date or without a kind could answer it; or the number is reached only with suspensions on dates not known.",
      "not-applicable":
        "No child had so many suspensions and permanent exclusions in the period while in care (or in the group).",
    },
    examples: {
      pass: "Suspended on 20 January and 2 March, twice calls for support; risk assessment on 20 January.",
      fail: "The same child without a risk assessment on 17 March, eleven school days after 2 March.",
      due: "The same child on 16 March.",
      "not-assessable": 'A risk assessment whose date says "yes".',
      "not-applicable": "Suspended once.",
    },
    mend: "Assess now what lies behind the behaviour and what the child needs, with the social worker and the virtual school; enter it in the support file.",
    meet: "Put the support in place by the deadline, and enter it with its date.",
  },
  reasons: {
    supported: passes(
      (f: { what: string; on: IsoDate; times: number }) =>
        `Suspended or excluded ${f.times} times; ${f.what} on ${inWords(f.on)}.`,
    ),
    unsupported: fails(
      (f: { what: string; times: number; due: IsoDate }) =>
        `Suspended or excluded ${f.times} times, and no ${f.what} since the first; it was due by ${inWords(f.due)}.`,
    ),
    awaited: isDue(
      (f: { what: string; times: number; due: IsoDate | null }) =>
        `Suspended or excluded ${f.times} times, and no ${f.what} since the first yet; it is due ${f.due ? `by ${inWords(f.due)}` : "after the last day of the calendar"}.`,
    ),
    supportUnclear: cannotTell(
      () => "Support is recorded without its date or its kind: fill in date and kind in the support file.",
    ),
    timesUnknown: cannotTell(
      () => "Some of the suspensions began on dates not known: enter start_date in the suspensions file.",
    ),
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: repeatedlySuspended,
  judgesBy: ({ within }) => (within.unit === "school days" ? ["support", SCHOOL_DAYS] : ["support"]),
  judge({ subject: { child, all, first, last }, params: { support, within }, school, say }) {
    const starts = all.map(({ event }) => event.start_date);
    if (first === undefined || last === undefined) return say.timesUnknown({}, starts);
    const what = support ?? "support";
    const times = all.length;
    for (const { kind, date } of child.support) {
      const on = dateOf(date);
      const isOfKind = support === undefined || kind.value === support;
      if (isOfKind && on !== null && on >= first) return say.supported({ what, on, times }, [...starts, kind, date]);
    }
    const deadline = deadlineAfter(last, within, school.calendar);
    const due = dateOfDeadline(deadline);
    const unclear = child.support.find(
      ({ kind, date }) =>
        (support === undefined || kind.value === support || kind.value === null) && (dateOf(date) ?? first) >= first,
    );
    if (unclear) return say.supportUnclear({}, [...starts, unclear.kind, unclear.date], due);
    return due !== null && isOver(deadline, school.asOf)
      ? say.unsupported({ what, times, due }, starts, due)
      : say.awaited({ what, times, due }, starts, due);
  },
});

function repeatedlySuspended(asked: Asked<z.output<typeof params>>): Repeated[] {
  const everyone = suspensions(asked);
  return [...new Set(everyone.map(({ child }) => child))].flatMap((child) => {
    const all = everyone.filter((suspension) => suspension.child === child);
    const dates = all.flatMap(({ on }) => on ?? []);
    const [first, last] = [dates[0], dates[asked.params.count - 1]];
    return all.length >= asked.params.count ? [{ child, key: asked.school.year.label, all, first, last }] : [];
  });
}
