import type { WordOf } from "./words.ts";

/** What an assessment says of progress. */
export type Progress = WordOf<"progress">;

/**
 * What several assessments of a subject come to. The lowest decides, and one that is not known (null) may be lower than
 * all but the lowest there is.
 */
export function lowest(one: Progress | null, other: Progress | null): Progress | null {
  return RISING.find((progress) => progress === one || progress === other) ?? null;
}

const RISING: readonly (Progress | null)[] = ["below", null, "average", "above"];
