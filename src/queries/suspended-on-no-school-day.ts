import { inWords } from "../calendar/dates.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { suspensionsOf } from "./sessions.ts";

export const suspendedOnNoSchoolDay: QueryKind = {
  id: "suspended-on-no-school-day",
  title: "A suspension that begins on no school day",
  asks: "A suspension whose first day is a weekend, a holiday, an inset day or a closure. The date, or the calendar, may be wrong.",
  needs: ["suspensions", "calendar"],
  ask: (child, { calendar, ...school }) =>
    suspensionsOf(child, { calendar, ...school }).flatMap(({ row, days: { from } }) => {
      if (calendar.covers === null || !isIn(calendar.covers, from) || calendar.isSchoolDay(from)) return [];
      return [
        {
          key: from,
          message: `The suspension begins on ${inWords(from)}, which is no school day.`,
          evidence: [row.start_date],
        },
      ];
    }),
};
