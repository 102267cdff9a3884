/** The shapes that a synthetic school can be written in, our own form first. */
export const SHAPE_NAMES = [
  "canonical",
  "sessions-across",
  "days-across",
  "sims",
  "arbor",
  "bromcom",
  "assembly",
] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];
