import type { RecordOf } from "../domain/datasets.ts";
import type { Child, School } from "../domain/school.ts";
import { parseAcademicYear } from "./academic-year.ts";

type Spend = RecordOf<"funding">;

/** What the funding file holds about a child in an academic year. */
export interface Spending {
  readonly rows: readonly Spend[];
  /** A row whose academic_year cannot be read, which may be of this year. */
  readonly unread: Spend | undefined;
}

/** The rows of a child for an academic year: `2025/26`, `2025-26` or `2025/2026`. */
export function spendingOf({ funding }: Child, { year }: Pick<School, "year">): Spending {
  const labelled = funding.map((row) => ({ row, label: parseAcademicYear(row.academic_year.value ?? "")?.label }));
  return {
    rows: labelled.filter(({ label }) => label === year.label).map(({ row }) => row),
    unread: labelled.find(({ label }) => label === undefined)?.row,
  };
}

/** Adds up amounts of money in pence, so that shares of a pound add up exactly. Empty ones add nothing. */
export function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0) / 100;
}
