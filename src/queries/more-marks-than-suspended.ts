import { inWords } from "../calendar/dates.ts";
import { citeSession } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { sessionsWith, suspensionsOf } from "./sessions.ts";

export const moreMarksThanSuspended: QueryKind = {
  id: "more-marks-than-suspended",
  title: "More E marks than sessions suspended",
  asks: "A suspension within whose days the register has more E marks than the suspension has sessions. Time out of school may have gone unrecorded, and it counts towards the 45 days.",
  needs: ["suspensions", "attendance"],
  ask: (child, school) =>
    suspensionsOf(child, school).flatMap(({ row, days }) => {
      const marks = sessionsWith(child, school, ["E"]).filter(({ date }) => isIn(days, date));
      const sessions = row.sessions.value;
      if (sessions === null || marks.length <= sessions) return [];
      const message = `The suspension from ${inWords(days.from)} is recorded as ${sessions} sessions; the register has ${marks.length} E marks on its days.`;
      return [
        {
          key: days.from,
          message,
          evidence: [row.start_date, row.sessions, ...marks.slice(sessions).map(citeSession)],
        },
      ];
    }),
};
