import { cannotTell } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { School } from "../../domain/school.ts";

/** What the school file says of the school; null where it has no row, or several that may disagree. */
export function schoolRow({ school }: School): RecordOf<"school"> | null {
  const [row, ...others] = school;
  return row && others.length === 0 ? row : null;
}

/** The sentence about a school file without the one row that it should have. */
export const noRow = cannotTell(() => "The school file should have one row, and has none or several: keep one.");
