import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { deadlineAfter } from "../../calendar/duration.ts";
import { citeSession } from "../../domain/attendance.ts";
import { SCHOOL_DAYS } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod } from "../looked-at.ts";
import { duration, groups, roles } from "../params.ts";
import { absencesMarked, isSession } from "./absences.ts";
import { CONTACTS, judgeContacts } from "./contacts.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

/** A reason not yet established, and absence in other or unknown circumstances. */
const UNEXPLAINED = ["N", "O"];

export const attendanceUnexplainedNotified = defineControlKind({
  id: "attendance.unexplained-notified",
  title: "the people named told of unexplained absence in time",
  params: z.strictObject({
    roles: roles("Who must be told"),
    within: duration("How long after the first day of the absence they may be told"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether everybody the policy names was contacted about absence or attendance after the first day of each " +
      "unexplained absence: a run of sessions marked N or O.",
    when: {
      pass: "Everybody named was contacted from the first day of the absence to the deadline, both included.",
      fail: "The deadline has passed and somebody named had not been contacted by then; the next contact is named.",
      due: "Somebody named has not been contacted yet, and the deadline has not passed.",
      "not-assessable": `A contact that may be the one lacks its date, subject or person; or ${WITH_A_GAP}.`,
      "not-applicable":
        "Nobody was in care (or in the group) and on roll in the period, or no absence was unexplained.",
    },
    examples: {
      pass: "Marked N from Friday 6 March 2026, 1 school day allowed: social worker contacted on Monday 9 March.",
      fail: "The same absence, social worker contacted on 10 March: a day late.",
      due: "The same absence on 9 March, nobody contacted yet.",
      "not-assessable": "A contact with the social worker on 9 March whose subject is empty.",
      "not-applicable": "Every absence of the year was marked I.",
    },
    mend: "Tell them now and record the date. Agree who looks at the register for N and O every morning.",
    meet: "Tell them before the deadline, and enter the contact.",
  },
  reasons: { ...CONTACTS, ...REGISTER_GAPS },
  concerns: anyChildInPeriod,
  findsIn: () => ["attendance"],
  subjects: absencesMarked(UNEXPLAINED),
  judgesBy: ({ within }) => ["contacts", ...(within.unit === "school days" ? [SCHOOL_DAYS] : [])],
  judge({ subject: { child, found }, params: { roles, within }, school: { asOf, calendar }, say }) {
    if (!isSession(found)) return sayGap(found, say);
    const { date: from } = found;
    const matter = `the unexplained absence from ${inWords(from)}`;
    const deadline = deadlineAfter(from, within, calendar);
    return judgeContacts({ child, roles, from, deadline, asOf, matter, evidence: [citeSession(found)] }, say);
  },
});
