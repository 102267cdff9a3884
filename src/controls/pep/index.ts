import { pepAttendedBy } from "./attended-by.ts";
import { pepChairedBy } from "./chaired-by.ts";
import { pepEachTerm } from "./each-term.ts";
import { pepInitialWithin } from "./initial-within.ts";
import { pepMinimumPerYear } from "./minimum-per-year.ts";
import { pepPupilMetBeforehand } from "./pupil-met-beforehand.ts";
import { pepQuality } from "./quality.ts";
import { pepRecords } from "./records.ts";
import { pepReviewAfter } from "./review-after.ts";
import { pepSectionsBeforeMeeting } from "./sections-before-meeting.ts";
import { pepSmartTargets } from "./smart-targets.ts";

/** Control kinds about personal education plans. */
export const pepKinds = [
  pepInitialWithin,
  pepEachTerm,
  pepMinimumPerYear,
  pepSectionsBeforeMeeting,
  pepPupilMetBeforehand,
  pepChairedBy,
  pepAttendedBy,
  pepRecords,
  pepSmartTargets,
  pepQuality,
  pepReviewAfter,
];
