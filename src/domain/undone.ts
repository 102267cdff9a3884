import type { RecordOf } from "./datasets.ts";
import { plain } from "./words.ts";

/** Outcomes that undo a permanent exclusion (contract, section 4). */
const UNDONE = new Set(["withdrawn", "cancelled", "reinstated"]);

/** Whether a permanent exclusion was undone. */
export function isUndone({ outcome }: RecordOf<"suspensions">): boolean {
  return UNDONE.has(plain(outcome.value ?? ""));
}
