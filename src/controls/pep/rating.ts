import { z } from "zod";

/** How good a PEP was found to be, worst first. */
const RATINGS = ["red", "amber", "green"] as const;
export type Rating = (typeof RATINGS)[number];

/** A parameter: a rating. */
export function rating(describes: string) {
  return z.enum(RATINGS).describe(describes);
}

/** Whether a rating is as good as the one asked for. */
export function isAtLeast(found: Rating, wanted: Rating): boolean {
  return RATINGS.indexOf(found) >= RATINGS.indexOf(wanted);
}
