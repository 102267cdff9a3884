import { inWords } from "../calendar/dates.ts";
import type { QueryKind } from "./define.ts";
import { suspensionsOf } from "./sessions.ts";

export const overlappingSuspensions: QueryKind = {
  id: "overlapping-suspensions",
  title: "Suspensions that overlap",
  asks: "A suspension that begins on or before the last day of an earlier one. One may be a correction of the other, or a suspension may have been extended, which the guidance allows only in exceptional cases.",
  needs: ["suspensions"],
  ask(child, school) {
    const suspensions = suspensionsOf(child, school);
    return suspensions.flatMap(({ row, days }, i) => {
      const earlier = suspensions.slice(0, i).find((other) => days.from <= other.days.to);
      if (!earlier) return [];
      const message = `The suspension from ${inWords(days.from)} begins before the one from ${inWords(earlier.days.from)} has ended, on ${inWords(earlier.days.to)}.`;
      return [{ key: days.from, message, evidence: [earlier.row.start_date, earlier.row.end_date, row.start_date] }];
    });
  },
};
