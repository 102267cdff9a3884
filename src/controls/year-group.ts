import type { Child } from "../domain/school.ts";

/** Years 1 to 13, and 14 for those who stay on; reception is year 0. */
const LAST_YEAR = 14;
const RECEPTION = /^(?:r|rec|reception)$/i;
const NUMBERED = /^(?:year|yr|y)?\.?\s*(\d{1,2})$/i;

/** The number of a child's year group, from "9", "Year 9", "Y9" or "R" (which is 0); null where it is none of these. */
export function yearNumber({ pupil }: Child): number | null {
  const text = pupil.year_group.value ?? "";
  if (RECEPTION.test(text)) return 0;
  const number = NUMBERED.exec(text)?.[1];
  return number !== undefined && Number(number) <= LAST_YEAR ? Number(number) : null;
}

/** `Year 9`, or `reception`. */
export function yearInWords(year: number): string {
  return year === 0 ? "reception" : `Year ${year}`;
}
