import { inWords } from "../calendar/dates.ts";
import { citeSession, type Session } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { placementsOf, sessionsWith } from "./sessions.ts";

export const partTimeWithoutPlan: QueryKind = {
  id: "part-time-without-plan",
  title: "Part-time marks without a part-time timetable",
  asks: "C2 marks on days on which no part-time timetable is recorded. A part-time timetable needs the agreement of all, a review and an end.",
  needs: ["attendance", "provision"],
  ask(child, school) {
    const plans = placementsOf(child, school, ["part-time timetable"]);
    const bare = sessionsWith(child, school, ["C2"]).filter(({ date }) => !plans.some(({ days }) => isIn(days, date)));
    const first = bare[0] as Session;
    if (bare.length === 0) return [];
    const message = `The register has ${bare.length} C2 marks, the first on ${inWords(first.date)}, on days without a part-time timetable in the provision file.`;
    return [{ key: first.date, message, evidence: bare.slice(0, 3).map(citeSession) }];
  },
};
