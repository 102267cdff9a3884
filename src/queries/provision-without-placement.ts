import { inWords } from "../calendar/dates.ts";
import { citeSession, type Session } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { QueryKind } from "./define.ts";
import { placementsOf, sessionsWith, suspensionsOf } from "./sessions.ts";

/** Fewer marks than this may be a visit or an interview: five school days' worth. */
const FEWEST_MARKS = 10;

export const provisionWithoutPlacement: QueryKind = {
  id: "provision-without-placement",
  title: "Off-site marks without a placement",
  asks: "Ten or more B, D or K marks on days on which neither alternative provision nor a suspension (with provision from its first days) is recorded. The child is educated somewhere else, and the school stays responsible for where.",
  needs: ["attendance", "provision"],
  ask(child, school) {
    const known = [
      ...placementsOf(child, school, ["alternative provision", "home education"]),
      ...suspensionsOf(child, school),
    ];
    const bare = sessionsWith(child, school, ["B", "D", "K"]).filter(
      ({ date }) => !known.some(({ days }) => isIn(days, date)),
    );
    if (bare.length < FEWEST_MARKS) return [];
    const first = bare[0] as Session;
    const message = `The register has ${bare.length} B, D or K marks, the first on ${inWords(first.date)}, on days without alternative provision in the provision file.`;
    return [{ key: first.date, message, evidence: bare.slice(0, 3).map(citeSession) }];
  },
};
