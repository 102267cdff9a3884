import { ARBOR } from "./arbor.ts";
import { ASSEMBLY } from "./assembly.ts";
import { BROMCOM } from "./bromcom.ts";
import { CANONICAL, DAYS_ACROSS, SESSIONS_ACROSS } from "./canonical.ts";
import type { ShapeName } from "./names.ts";
import type { Shape } from "./shape.ts";
import { SIMS } from "./sims.ts";

/** Every shape by its name. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  canonical: CANONICAL,
  "sessions-across": SESSIONS_ACROSS,
  "days-across": DAYS_ACROSS,
  sims: SIMS,
  arbor: ARBOR,
  bromcom: BROMCOM,
  assembly: ASSEMBLY,
};
