import type { AcademicYear, IsoDate } from "../domain/dates.ts";

/** The academic year that holds a day: 1 September to 31 August (contract, section 4). */
export function academicYearOf(day: IsoDate): AcademicYear {
  const year = Number(day.slice(0, 4));
  return startingIn(day.slice(5) >= "09-01" ? year : year - 1);
}

/** A year as schools write it, `2025/26`, `2025-26` or `2025/2026`, or null where it is none. */
export function parseAcademicYear(text: string): AcademicYear | null {
  const [, start, end] = /^((?:19|20)\d{2})[/-](\d{2}|\d{4})$/.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return null;
  return String(Number(start) + 1).endsWith(end) ? startingIn(Number(start)) : null;
}

/** The last day of July, with which the work of a school year ends. */
export function lastOfJuly({ to }: AcademicYear): IsoDate {
  return `${to.slice(0, 4)}-07-31` as IsoDate;
}

function startingIn(year: number): AcademicYear {
  const label = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return { label, from: `${year}-09-01` as IsoDate, to: `${year + 1}-08-31` as IsoDate };
}
