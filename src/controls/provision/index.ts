import { provisionAgreedInPep } from "./agreed-in-pep.ts";
import { provisionFullTime } from "./full-time.ts";
import { provisionHomeEducationMeeting } from "./home-education-meeting.ts";
import { provisionMonitored } from "./monitored.ts";
import { timetablePartTimeAgreed } from "./part-time-agreed.ts";
import { provisionStaysOnRoll } from "./stays-on-roll.ts";
import { provisionViaHub } from "./via-hub.ts";

/** Control kinds about alternative provision, part-time timetables and home education. */
export const provisionKinds = [
  provisionFullTime,
  provisionAgreedInPep,
  provisionViaHub,
  provisionStaysOnRoll,
  provisionMonitored,
  provisionHomeEducationMeeting,
  timetablePartTimeAgreed,
];
