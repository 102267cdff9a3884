import { suspensionAdjustmentsMade } from "./adjustments-made.ts";
import { suspensionConsultedBefore } from "./consulted-before.ts";
import { suspensionDaysInYear } from "./days-in-year.ts";
import { suspensionLength } from "./length.ts";
import { exclusionNonePermanent } from "./none-permanent.ts";
import { suspensionNotified } from "./notified.ts";
import { suspensionPaperworkSent } from "./paperwork-sent.ts";
import { suspensionProvisionFromDay } from "./provision-from-day.ts";
import { suspensionReintegrationInvited } from "./reintegration-invited.ts";
import { suspensionRepeatedSupported } from "./repeated-supported.ts";

/** Control kinds about suspensions and permanent exclusions. */
export const suspensionKinds = [
  suspensionNotified,
  suspensionPaperworkSent,
  suspensionReintegrationInvited,
  suspensionProvisionFromDay,
  suspensionConsultedBefore,
  suspensionLength,
  suspensionDaysInYear,
  suspensionAdjustmentsMade,
  suspensionRepeatedSupported,
  exclusionNonePermanent,
];
