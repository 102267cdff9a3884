import fc from "fast-check";
import type { IsoDate } from "../../src/domain/dates.ts";

const DAY = 86_400_000;

/** Any day from 1990 to 2089, made without the code under test. */
export const anyDay = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => new Date(Date.UTC(1990, 0, 1) + days * DAY).toISOString().slice(0, 10) as IsoDate);

/** Any day of the academic year 2025/26. */
export const anyDayOf2025 = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2025, 8, 1) + days * DAY).toISOString().slice(0, 10) as IsoDate);
