import { inWords } from "../calendar/dates.ts";
import { citeSession } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { placementsOf } from "./sessions.ts";

/** What the register shows of a session at a provider: approved off-site, dual registered, arranged by the authority, work experience. */
const OFF_SITE = ["B", "D", "K", "W"];
/** A week of sessions: fewer may be a first visit. */
const FEWEST_MARKS = 10;

export const placementWithoutMarks: QueryKind = {
  id: "placement-without-marks",
  title: "A placement that the register does not show",
  asks: "Alternative provision on whose days the register has ten marks or more, but none of B, D, K or W. Nobody may know whether the child is at the provider.",
  needs: ["attendance", "provision"],
  ask: (child, school) =>
    placementsOf(child, school, ["alternative provision"]).flatMap(({ row, days }) => {
      const marked = child.sessions.filter(
        ({ date, is }) => isIn(days, date) && is !== "no-mark" && is !== "not-possible",
      );
      const isShown = child.sessions.some(({ date, code }) => isIn(days, date) && OFF_SITE.includes(code));
      if (marked.length < FEWEST_MARKS || isShown) return [];
      const message = `Alternative provision from ${inWords(days.from)} is recorded, but the register shows no B, D, K or W on its days.`;
      return [{ key: days.from, message, evidence: [row.start_date, ...marked.slice(0, 2).map(citeSession)] }];
    }),
};
