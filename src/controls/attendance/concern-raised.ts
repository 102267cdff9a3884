import { z } from "zod";
import { deadlineAfter } from "../../calendar/duration.ts";
import { SCHOOL_DAYS } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod } from "../looked-at.ts";
import { duration, groups, percent, roles } from "../params.ts";
import { CONTACTS, judgeContacts } from "./contacts.ts";
import { attendanceFalls } from "./fall.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

export const attendanceConcernRaised = defineControlKind({
  id: "attendance.concern-raised",
  title: "a concern about attendance raised with the people named in time",
  params: z.strictObject({
    below: percent("Attendance below this is a concern"),
    roles: roles("With whom it must be raised"),
    within: duration("How long after the first day below it may be raised"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether everybody the policy names was contacted about attendance or absence after a child's attendance so " +
      "far this year first stood below the percentage, over at least 20 possible sessions.",
    when: {
      pass: "Everybody named was contacted from that day to the deadline, both included.",
      fail: "The deadline has passed and somebody named had not been contacted by then; the next contact is named.",
      due: "Somebody named has not been contacted yet, and the deadline has not passed.",
      "not-assessable": `A contact that may be the one lacks its date, subject or person; or ${WITH_A_GAP}.`,
      "not-applicable": "Nobody was in care (or in the group) and on roll in the period, or no attendance fell so low.",
    },
    examples: {
      pass: "17 of 20 sessions on 16 September 2025, below 90%; 10 school days allowed: contacted on 30 September.",
      fail: "The same, contacted on 1 October: a day late.",
      due: "The same on 30 September, nobody contacted yet.",
      "not-assessable": "A mark in the register that is no attendance code.",
      "not-applicable": "18 of 20 sessions: exactly 90% is not below it.",
    },
    mend: "Contact them now, agree what would help the child to come in, and record the date.",
    meet: "Contact them before the deadline, and enter each contact.",
  },
  reasons: { ...CONTACTS, ...REGISTER_GAPS },
  concerns: anyChildInPeriod,
  findsIn: () => ["attendance"],
  subjects: attendanceFalls,
  judgesBy: ({ within }) => ["contacts", ...(within.unit === "school days" ? [SCHOOL_DAYS] : [])],
  judge({ subject, params: { roles, within }, school: { asOf, calendar }, say }) {
    if ("gap" in subject) return sayGap(subject.gap, say);
    const { on: from, matter, evidence } = subject.drop;
    const deadline = deadlineAfter(from, within, calendar);
    return judgeContacts({ child: subject.child, roles, from, deadline, asOf, matter, evidence }, say);
  },
});
