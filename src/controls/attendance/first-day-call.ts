import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { citeSession } from "../../domain/attendance.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod } from "../looked-at.ts";
import { absencesMarked, isSession } from "./absences.ts";
import { CONTACTS, judgeContacts } from "./contacts.ts";
import { REGISTER_GAPS, sayGap, WITH_A_GAP } from "./register-gap.ts";

/**
 * Absences that nobody agreed beforehand: illness, a holiday that was not granted, a reason not yet known or not
 * given. The other codes of absence are left out because the school knows where the child is: leave that it granted
 * (C, C1, C2, J1, M, S, and H and F of old), religious observance and a travelling family (R, T), a suspension (E),
 * and U, where the child came in after all. I01 and I02 were illness in the covid years.
 */
const UNEXPECTED = ["I", "I01", "I02", "G", "N", "O"];

export const attendanceFirstDayCall = defineControlKind({
  id: "attendance.first-day-call",
  title: "a call to the carer on the first day of every absence",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether the carer was contacted about absence or attendance on the first day of each absence that was not " +
      "agreed beforehand: a run of sessions marked I, G, N or O. One at another site counts where our register has it.",
    when: {
      pass: "A contact with the carer about absence or attendance is dated on the first day of the absence.",
      fail: "The first day has passed without one; the next contact is named. One of the day before does not count.",
      due: "The absence began on the as-of date, and the carer has not been contacted yet.",
      "not-assessable": `A contact that may be the one lacks its date, subject or person; or ${WITH_A_GAP}.`,
      "not-applicable": "Nobody was in care and on roll in the period, or there was no such absence.",
    },
    examples: {
      pass: "Ill from 2 March 2026, the carer contacted on 2 March.",
      fail: "Ill from 2 March, the carer contacted on 3 March: a day late.",
      due: "Marked N this morning, and nobody has rung yet.",
      "not-assessable": 'A contact with the carer about absence whose date is "yes".',
      "not-applicable": "The only absence was a medical appointment, marked M.",
    },
    mend: "Find out why nobody rang. From now on have one person ring by the end of registration, and enter each call.",
    meet: "Ring the carer today, and enter the contact.",
  },
  reasons: { ...CONTACTS, ...REGISTER_GAPS },
  concerns: anyChildInPeriod,
  findsIn: () => ["attendance"],
  subjects: absencesMarked(UNEXPECTED),
  judgesBy: () => ["contacts"],
  judge({ subject: { child, found }, school: { asOf }, say }) {
    if (!isSession(found)) return sayGap(found, say);
    const { date } = found;
    const matter = `the absence from ${inWords(date)}`;
    const duty = { child, roles: ["carer"], from: date, deadline: date, asOf, matter, evidence: [citeSession(found)] };
    return judgeContacts(duty, say);
  },
});
