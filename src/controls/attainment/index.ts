import { attainmentProgress } from "./progress.ts";
import { attainmentRecorded } from "./recorded.ts";
import { attainmentTargetAmbition } from "./target-ambition.ts";
import { attainmentTracked } from "./tracked.ts";

/** Control kinds about what children learn, and how it is followed. */
export const attainmentKinds = [attainmentProgress, attainmentRecorded, attainmentTargetAmbition, attainmentTracked];
