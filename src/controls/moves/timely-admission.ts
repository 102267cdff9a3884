import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOfDeadline, deadlineAfter, isOver } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, failsLate, passes, SCHOOL_DAYS } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible } from "../looked-at.ts";
import { durationOr } from "../params.ts";
import { isOneOf, movesIn, moveUndated } from "./direction.ts";

/**
 * In place of "timely", which policies leave open. Statutory guidance of 2018 on looked-after children wants a place
 * within 20 school days where care moves in an emergency; the School Admissions Code of 2021 allows as many for a
 * place under the fair access protocol.
 */
const TIMELY = "20 school days";

export const rollTimelyAdmission = defineControlKind({
  id: "roll.timely-admission",
  title: "a school place in good time after it was asked for",
  params: z.strictObject({ within: durationOr(TIMELY, "How long after the request the child may start") }),
  doc: {
    asks:
      "Whether a child in care who joined the school in the year did so in good time: from requested_on to the date " +
      "of the move. Admissions and in-year transfers into the school are looked at. Policies say no number: " +
      "20 school days are a choice of ours.",
    when: {
      pass: "The child started on or before the deadline, counted from the day of the request.",
      fail: "The child started after the deadline.",
      "not-assessable":
        "The date of the request or of the move is not given, or the child is said to have started before the request.",
      "not-applicable": "Nobody in care joined by an admission or an in-year transfer in the period.",
    },
    examples: {
      pass: "Asked for on 6 October 2025, started on 10 November: the twentieth school day, half-term not counted.",
      fail: "The same request, started on 11 November: a day late.",
      "not-assessable": "requested_on is empty: nobody can tell how long the child waited.",
      "not-applicable": "The only move of the year is a leaver.",
    },
    mend: "Find out what held the admission up, and agree with the virtual school how the next one goes faster.",
  },
  reasons: {
    inTime: passes(
      (f: { start: IsoDate; asked: IsoDate }) =>
        `The child started on ${inWords(f.start)}, in time after the request of ${inWords(f.asked)}.`,
    ),
    late: failsLate(
      (f: { start: IsoDate; due: IsoDate }) =>
        `The child started on ${inWords(f.start)}; a place in good time was due by ${inWords(f.due)}.`,
    ),
    requestUnknown: cannotTell(
      () => "The wait for the place cannot be timed: enter the date of the request in requested_on of the moves file.",
    ),
    requestedAfter: cannotTell(
      (f: { start: IsoDate; asked: IsoDate }) =>
        `The request of ${inWords(f.asked)} is after the start on ${inWords(f.start)}: correct one in the moves file.`,
    ),
    moveUndated,
  },
  concerns: anyEventPossible,
  findsIn: () => ["moves"],
  subjects: (asked) => movesIn(asked).filter((move) => isOneOf(["admission", "in-year transfer"], move)),
  judgesBy: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  judge({ subject: { event, on: start }, params, school, say }) {
    const { date, requested_on } = event;
    if (start === null) return say.moveUndated({}, [date]);
    const evidence = [requested_on, date];
    const asked = dateOf(requested_on);
    if (asked === null) return say.requestUnknown({}, evidence);
    if (asked > start) return say.requestedAfter({ start, asked }, evidence);
    const deadline = deadlineAfter(asked, params.within, school.calendar);
    const due = dateOfDeadline(deadline);
    return due !== null && isOver(deadline, start)
      ? say.late({ start, due }, evidence, due)
      : say.inTime({ start, asked }, evidence, due);
  },
});
