import type { Measure } from "../../domain/measure.ts";
import type { School } from "../../domain/school.ts";
import type { Asks } from "./asks.ts";
import { attainmentMeasures } from "./attainment.ts";
import { attendanceMeasures } from "./attendance.ts";
import { fundingMeasures } from "./funding.ts";
import { pepMeasures } from "./peps.ts";
import { rollMeasures } from "./roll.ts";
import { senMeasures } from "./sen.ts";
import { suspensionMeasures } from "./suspensions.ts";
import { trainingMeasures } from "./training.ts";
import { wellbeingMeasures } from "./wellbeing.ts";

/**
 * Every figure of the report, by topic, exact and with its method. None is rounded or withheld here: whoever shows them
 * must see to it that no child is told by them.
 */
export function measuresOf(school: School, asks: Asks): Measure[] {
  return [
    ...rollMeasures(school),
    ...attendanceMeasures(school),
    ...suspensionMeasures(school),
    ...pepMeasures(school, asks),
    ...wellbeingMeasures(school, asks),
    ...attainmentMeasures(school, asks),
    ...senMeasures(school, asks),
    ...fundingMeasures(school),
    ...trainingMeasures(school),
  ];
}
