import type { Attendance } from "../../domain/attendance.ts";
import type { Child, School } from "../../domain/school.ts";
import type { Asks } from "./asks.ts";
import { inCareInPeriod } from "./groups.ts";
import { readingOf } from "./readings.ts";

/** What a coded report tells of one child: in bands, so that no figure of a file can be found again in it. */
export interface ChildFigures {
  readonly attendance: string;
  readonly progress: string;
}

/** The bands of every child in care and on roll in the period, by the child's id. */
export function childFigures(school: School, { exactly }: Asks): ReadonlyMap<string, ChildFigures> {
  const average = exactly("attainment.progress", { minimum: "average" }).findings;
  const above = exactly("attainment.progress", { minimum: "above average" }).findings;
  const statusIn = (findings: typeof average, { id }: Child) => findings.find(({ child }) => child?.id === id)?.status;
  return new Map(
    inCareInPeriod(school).map((child) => [
      child.id,
      {
        attendance: bandOf(readingOf(child, school)?.year ?? null),
        progress: progressOf(statusIn(average, child), statusIn(above, child)),
      },
    ]),
  );
}

/** By the Department for Education's marks: 10% or more missed is persistent absence, 50% or more severe absence. */
function bandOf(year: Attendance | null): string {
  if (year === null || year.possible === 0) return "cannot be told";
  const missed = year.possible - year.attended;
  if (missed * 2 >= year.possible) return "50% or below";
  return missed * 10 >= year.possible ? "above 50%, to 90%" : "above 90%";
}

/** The weakest subject decides. A child who has left is not asked about, and so of that child it cannot be told. */
function progressOf(average: string | undefined, above: string | undefined): string {
  if (average === "fail") return "below average";
  if (average !== "pass") return "cannot be told";
  return above === "pass" ? "above average" : "average";
}
