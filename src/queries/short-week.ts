import { inWords } from "../calendar/dates.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { placementsOf, sessionsWith } from "./sessions.ts";

/** What schools take as full time, and two of the five policies name: 25 hours a week. */
const FULL_TIME_HOURS = 25;

export const shortWeek: QueryKind = {
  id: "short-week",
  title: "A short week that the register does not show",
  asks: "A placement whose hours at the provider and at the school add up to less than 25 a week, and no C2 mark on its days. The hours out of school may be marked as if the child were there.",
  needs: ["attendance", "provision"],
  ask: (child, school) =>
    placementsOf(child, school, ["alternative provision", "part-time timetable"]).flatMap(({ row, days }) => {
      const [away, here] = [row.hours_per_week.value, row.school_hours_per_week.value];
      if (away === null && here === null) return [];
      const hours = (away ?? 0) + (here ?? 0);
      const isShown = sessionsWith(child, school, ["C2"]).some(({ date }) => isIn(days, date));
      if (hours >= FULL_TIME_HOURS || isShown) return [];
      const message = `The placement from ${inWords(days.from)} comes to ${hours} hours a week, and the register shows no C2 on its days.`;
      return [{ key: days.from, message, evidence: [row.start_date, row.hours_per_week, row.school_hours_per_week] }];
    }),
};
