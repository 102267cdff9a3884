import { academicYearOf, parseAcademicYear } from "../calendar/academic-year.ts";
import { parseDate } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";

export interface AsOfOptions {
  readonly asOf?: string;
  readonly year?: string;
}

/**
 * The day to audit as at: the one named, else the last of the academic year named or today, whichever is earlier. Both
 * have to agree. Throws UsageError for what is no date and no year.
 */
export function asOfDate(options: AsOfOptions, now: IsoDate): IsoDate {
  const asOf = options.asOf === undefined ? undefined : dateNamed(options.asOf);
  if (options.year === undefined) return asOf ?? now;
  const year = parseAcademicYear(options.year);
  if (year === null) throw new UsageError(`--year ${options.year} is no academic year: write it as 2025/26.`);
  if (asOf !== undefined && academicYearOf(asOf).label !== year.label) {
    const other = academicYearOf(asOf).label;
    throw new UsageError(`--as-of ${asOf} is in the academic year ${other}, not ${year.label}: leave one of them out.`);
  }
  if (asOf === undefined && year.from > now) throw new UsageError(`the academic year ${year.label} has not begun yet.`);
  return asOf ?? (year.to < now ? year.to : now);
}

function dateNamed(text: string): IsoDate {
  const date = parseDate(text);
  if (date === null) throw new UsageError(`--as-of ${text} is no date: write it as 2026-05-22.`);
  return date;
}
