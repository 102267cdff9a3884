import { transitionNextSchoolInvited } from "./next-school-invited.ts";
import { rollNotRemovedEarly } from "./not-removed-early.ts";
import { transitionPreAdmissionMeeting } from "./pre-admission-meeting.ts";
import { transitionRecordsSent } from "./records-sent.ts";
import { transitionStepTaken } from "./step-taken.ts";
import { rollTimelyAdmission } from "./timely-admission.ts";
import { rollTransferAgreed } from "./transfer-agreed.ts";

/** Control kinds about joining the school, leaving it, and the roll. */
export const movesKinds = [
  rollTimelyAdmission,
  rollTransferAgreed,
  rollNotRemovedEarly,
  transitionPreAdmissionMeeting,
  transitionRecordsSent,
  transitionStepTaken,
  transitionNextSchoolInvited,
];
