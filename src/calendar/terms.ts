import type { IsoDate } from "../domain/dates.ts";
import { academicYearOf } from "./academic-year.ts";

/**
 * The term that holds a day, of the three that end on 31 December, 31 March and 31 August: the same for every school and
 * year, as the law has them for starting school (SI 1998/1607), whatever a school's own calendar says.
 */
export function termOf(day: IsoDate): { readonly academicYear: string; readonly term: "autumn" | "spring" | "summer" } {
  const month = Number(day.slice(5, 7));
  return { academicYear: academicYearOf(day).label, term: month >= 9 ? "autumn" : month <= 3 ? "spring" : "summer" };
}
