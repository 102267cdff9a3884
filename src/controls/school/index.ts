import { attestation } from "./attestation.ts";
import { policyReviewed } from "./policy-reviewed.ts";
import { policySigned } from "./policy-signed.ts";
import { reportCohortCount } from "./report-cohort-count.ts";
import { reportToGovernors } from "./report-to-governors.ts";
import { roleFilled } from "./role-filled.ts";
import { trainingHeld } from "./training-held.ts";
import { trainingMinimumDays } from "./training-minimum-days.ts";

/** Control kinds about the school and its staff. */
export const schoolKinds = [
  attestation,
  policyReviewed,
  policySigned,
  reportCohortCount,
  reportToGovernors,
  roleFilled,
  trainingHeld,
  trainingMinimumDays,
];
