import { inWords } from "../calendar/dates.ts";
import { citeSession } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { suspensionsOf } from "./sessions.ts";

/** E is a suspension without provision; B, D, K and W are what the register shows where there is provision. */
const AWAY_CODES = ["E", "B", "D", "K", "W"];

export const suspensionWithoutMarks: QueryKind = {
  id: "suspension-without-marks",
  title: "A suspension that the register does not show",
  asks: "A recorded suspension on whose days the register has marks, but none of E, B, D, K or W. The child may have been in school, the dates may be wrong, or the register may show another reason.",
  needs: ["suspensions", "attendance"],
  ask: (child, school) =>
    suspensionsOf(child, school).flatMap(({ row, days }) => {
      const marked = child.sessions.filter(
        ({ date, is }) => isIn(days, date) && is !== "no-mark" && is !== "not-possible",
      );
      if (marked.length === 0 || marked.some(({ code }) => AWAY_CODES.includes(code))) return [];
      const message = `A suspension from ${inWords(days.from)} to ${inWords(days.to)} is recorded, but the register shows no E, B, D, K or W on its days.`;
      return [
        { key: days.from, message, evidence: [row.start_date, row.end_date, ...marked.slice(0, 2).map(citeSession)] },
      ];
    }),
};
