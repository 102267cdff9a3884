import { ehcpCrossReferenced } from "./ehcp-cross-referenced.ts";
import { ehcpReviewed } from "./ehcp-reviewed.ts";
import { fundingLinkedToTarget } from "./funding-linked-to-target.ts";
import { fundingSpentOnChild } from "./funding-spent-on-child.ts";
import { lacReviewContributed } from "./lac-review-contributed.ts";
import { pupilKeyAdult } from "./pupil-key-adult.ts";
import { pupilStaffInformed } from "./pupil-staff-informed.ts";
import { pupilStatusKnown } from "./pupil-status-known.ts";
import { sdqCompleted } from "./sdq-completed.ts";

/** Control kinds about what is known of each child, reviewed and spent. */
export const childrenKinds = [
  ehcpCrossReferenced,
  ehcpReviewed,
  fundingLinkedToTarget,
  fundingSpentOnChild,
  lacReviewContributed,
  pupilKeyAdult,
  pupilStaffInformed,
  pupilStatusKnown,
  sdqCompleted,
];
