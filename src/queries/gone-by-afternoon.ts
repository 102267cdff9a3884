import { inWords } from "../calendar/dates.ts";
import { citeSession, type Session } from "../domain/attendance.ts";
import { isIn } from "../domain/membership.ts";
import type { School } from "../domain/school.ts";
import type { QueryKind } from "./define.ts";
import { placementsOf, sessionsWith } from "./sessions.ts";

/** Codes that can hide a child who was sent home: leave, part-time, off-site, appointment, illness. */
const GONE = ["C", "C2", "B", "M", "I"];
const PRESENT = ["/", "L"];
/** Again and again: so many such days within so many school days. Chosen by us; nothing official gives a number. */
const DAYS = 4;
const WITHIN = 20;

export const goneByAfternoon: QueryKind = {
  id: "gone-by-afternoon",
  title: "Present in the morning, gone in the afternoon",
  asks: `At least ${DAYS} days within ${WITHIN} school days on which the child was present in the morning and marked C, C2, B, M or I in the afternoon, with no part-time timetable or alternative provision on record for that day. It may be a plan, an illness, or being sent home without a suspension.`,
  needs: ["attendance"],
  ask(child, school) {
    const mornings = new Set(
      sessionsWith(child, school, PRESENT)
        .filter(({ half }) => half === "AM")
        .map(({ date }) => date),
    );
    const planned = placementsOf(child, school, ["part-time timetable", "alternative provision"]);
    const gone = sessionsWith(child, school, GONE).filter(
      ({ half, date }) => half === "PM" && mornings.has(date) && !planned.some(({ days }) => isIn(days, date)),
    );
    const start = gone.findIndex((session, i) => isWithin(session, gone[i + DAYS - 1], school));
    if (start < 0) return [];
    const [first, ...rest] = gone.slice(start, start + DAYS) as [Session, ...Session[]];
    const last = rest.at(-1) as Session;
    const message = `On ${DAYS} days from ${inWords(first.date)} to ${inWords(last.date)} the child was present in the morning and gone in the afternoon, ${gone.length} such days in the year so far.`;
    return [{ key: first.date, message, evidence: [first, ...rest].map(citeSession) }];
  },
};

function isWithin(first: Session, last: Session | undefined, { calendar }: School): boolean {
  return last !== undefined && calendar.schoolDays({ from: first.date, to: last.date }).length <= WITHIN;
}
