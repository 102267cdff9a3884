import { attendanceConcernRaised } from "./concern-raised.ts";
import { attendanceFirstDayCall } from "./first-day-call.ts";
import { attendanceMinimum } from "./minimum.ts";
import { attendanceNoUnrecordedExclusion } from "./no-unrecorded-exclusion.ts";
import { attendanceSupportPlan } from "./support-plan.ts";
import { attendanceUnexplainedNotified } from "./unexplained-notified.ts";

/** Control kinds about attendance and the register. */
export const attendanceKinds = [
  attendanceMinimum,
  attendanceNoUnrecordedExclusion,
  attendanceFirstDayCall,
  attendanceUnexplainedNotified,
  attendanceConcernRaised,
  attendanceSupportPlan,
];
