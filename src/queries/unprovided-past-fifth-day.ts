import { inWords } from "../calendar/dates.ts";
import { citeSession, type Session } from "../domain/attendance.ts";
import type { School } from "../domain/school.ts";
import type { QueryKind } from "./define.ts";
import { sessionsWith } from "./sessions.ts";

/** From the sixth day of a suspension the school must arrange provision: Education and Inspections Act 2006, s.100. */
const DAYS_WITHOUT_PROVISION = 5;

export const unprovidedPastFifthDay: QueryKind = {
  id: "unprovided-past-fifth-day",
  title: "E marks past the fifth day",
  asks: "E marks on more than five school days in a row. E says that there is no provision, which the school must arrange from the sixth day of a suspension, so that the register should show it.",
  needs: ["attendance"],
  ask: (child, school) =>
    runsOfDays(sessionsWith(child, school, ["E"]), school)
      .filter((run) => run.length > DAYS_WITHOUT_PROVISION)
      .map((run) => {
        const [first, sixth] = [run[0] as Session, run[DAYS_WITHOUT_PROVISION] as Session];
        const message = `The register has E on ${run.length} school days in a row from ${inWords(first.date)}; provision is due from the sixth, ${inWords(sixth.date)}.`;
        return { key: first.date, message, evidence: [first, sixth].map(citeSession) };
      }),
};

/** Runs of school days with such a session, each day by its first one. */
function runsOfDays(sessions: readonly Session[], { calendar }: School): Session[][] {
  const days = sessions.filter(({ date }, i) => sessions[i - 1]?.date !== date);
  const runs: Session[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && calendar.schoolDays({ from: last.date, to: day.date }).length <= 2;
    if (run && follows) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
