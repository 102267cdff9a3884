import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { type Deadline, dateOfDeadline, deadlineAfter } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import {
  type Assessment,
  cannotTell,
  doesNotApply,
  fails,
  failsLate,
  isDue,
  passes,
  type Sayer,
  SCHOOL_DAYS,
} from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { plain } from "../../domain/words.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible } from "../looked-at.ts";
import { count, durationOr, groups } from "../params.ts";
import { yearNumber } from "../year-group.ts";
import { isOneOf, movesOut, moveUndated } from "./direction.ts";

/** The Education (Pupil Information) (England) Regulations 2005, reg 9, give a school so long for the pupil's file. */
const BY_LAW = "15 school days";

/** What a post-16 provider is called in exports. The name of a college says nothing that could be relied on. */
const POST_16 = new Set(
  ["post-16 provider", "post-16", "college", "FE college", "further education college", "sixth form college"]
    .concat(["sixth form", "training provider", "apprenticeship provider"])
    .map(plain),
);

const reasons = {
  sent: passes(
    (f: { sent: IsoDate; moved: IsoDate }) =>
      `Records sent on ${inWords(f.sent)}, in time for the move of ${inWords(f.moved)}.`,
  ),
  sentLate: failsLate(
    (f: { sent: IsoDate; due: IsoDate }) => `Records sent on ${inWords(f.sent)}; they were due by ${inWords(f.due)}.`,
  ),
  notSent: fails((f: { due: IsoDate }) => `Records are not recorded as sent; they were due by ${inWords(f.due)}.`),
  awaited: isDue(
    (f: { due: IsoDate | null }) =>
      `Records have still to be sent${f.due ? `, by ${inWords(f.due)}` : ", by a day after the end of the calendar"}.`,
  ),
  dateUnknown: cannotTell(() => "Records were sent on a date not known: enter it in records_sent of the moves file."),
  notRecorded: cannotTell(() => "Whether records were sent is not recorded: add records_sent to the moves file."),
  recipientUnknown: cannotTell(
    (f: { to: string }) => `Enter to whom the records went in records_to of the moves file: was it a ${f.to}?`,
  ),
  yearUnknown: cannotTell(
    () => "Whether the child is of the year group meant cannot be told: enter year_group in the pupil list.",
  ),
  otherYear: doesNotApply((f: { years: string }) => `Asked of year groups ${f.years} alone.`),
  moveUndated,
};

export const transitionRecordsSent = defineControlKind({
  id: "transition.records-sent",
  title: "the child's records sent to the next school in time",
  params: z.strictObject({
    within: durationOr(BY_LAW, "How long after the move they may be sent"),
    to: z
      .literal("post-16 provider")
      .optional()
      .describe("To whom, where it matters: leavers alone are looked at then"),
    years: z.array(count("A year group")).min(1).optional().describe("Year groups: all of them, if it is not given"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether records went to the next school in time when a child left: leavers, and in-year transfers, managed " +
      "moves and phase transfers unless the child came on roll by them. Sent before the move is in time.",
    when: {
      pass: "records_sent is dated by the deadline, and records_to is what the policy names, if it names anything.",
      fail: "The deadline has passed, and records_sent is later or there is none.",
      due: "Nothing has been sent yet, and the deadline has not passed; the deadline day itself is in time.",
      "not-assessable": "The move or the sending has no date, or the recipient or the year group cannot be told.",
      "not-applicable":
        "No child who is looked at left by a move of the period, or the child is in another year group.",
    },
    examples: {
      pass: "Leaver on 9 January 2026, 15 school days allowed: records sent on 30 January are in time.",
      fail: "The same leaver, sent on 2 February: a day late.",
      due: "The same leaver on 30 January, nothing sent: the deadline day itself.",
      "not-assessable": 'records_sent says "yes" in place of a date.',
      "not-applicable": "Year 11 alone is asked about, and the leaver was in Year 9.",
    },
    mend: "Send the records today, tell the next school's designated teacher, and enter the date.",
    meet: "Send the records before the deadline and enter the date in records_sent.",
  },
  reasons,
  concerns: anyEventPossible,
  findsIn: () => ["moves"],
  subjects: (asked) => movesOut(asked).filter((move) => !asked.params.to || isOneOf(["leaver"], move)),
  judgesBy: ({ within }) => (within.unit === "school days" ? [SCHOOL_DAYS] : []),
  judge({ subject: { child, event, on: moved }, params: { within, to, years }, school, say }) {
    const year = yearNumber(child);
    if (years && year === null) return say.yearUnknown({}, [child.pupil.year_group]);
    if (years && !years.includes(year ?? 0))
      return say.otherYear({ years: years.join(", ") }, [child.pupil.year_group]);
    if (moved === null) return say.moveUndated({}, [event.date]);
    const answer = sending(event, moved, deadlineAfter(moved, within, school.calendar), school.asOf, say);
    const isTold = !to || POST_16.has(plain(event.records_to.value ?? ""));
    return answer.status !== "pass" || isTold ? answer : say.recipientUnknown({ to }, [event.date, event.records_to]);
  },
});

function sending(
  { date, records_sent }: RecordOf<"moves">,
  moved: IsoDate,
  deadline: Deadline,
  asOf: IsoDate,
  say: Sayer<typeof reasons>,
): Assessment {
  const evidence = [date, records_sent];
  if (records_sent.value.is === "unknown") return say.notRecorded({}, evidence);
  if (records_sent.value.is === "undated") return say.dateUnknown({}, evidence);
  const due = dateOfDeadline(deadline);
  const sent = dateOf(records_sent);
  if (sent !== null && (due === null || sent <= due)) return say.sent({ sent, moved }, evidence, due);
  if (due === null || asOf <= due) return say.awaited({ due }, evidence, due);
  return sent === null ? say.notSent({ due }, evidence, due) : say.sentLate({ sent, due }, evidence, due);
}
