import type { Measure } from "../../domain/measure.ts";
import type { School } from "../../domain/school.ts";
import { type Asks, doneBy, ruleIn } from "./asks.ts";
import { inCareForYear } from "./groups.ts";

const SETTLED_BY =
  "the date, the total and the reason why there is none in the SDQ file, and the dates of birth and of entering care in the pupil list";

/** Whether the strengths and difficulties questionnaires were completed. What they came to is no business of a report. */
export function wellbeingMeasures(school: School, { asPolicy }: Asks): Measure[] {
  const asked = asPolicy("sdq.completed", { every: "1 year" });
  const common = {
    id: "wellbeing.sdq-completed",
    topic: "wellbeing",
    title: "SDQ completed",
    unit: "children",
    method:
      "Children in care and on roll on the day of the report, aged 4 to 16, with a completed questionnaire" +
      `${ruleIn(asked, " in the last year")}. Left out: those in care for less than that time without one, and those ` +
      "who are exempt for their age or a severe disability.",
  } as const;
  return [
    { ...common, group: "children in care", ...doneBy(asked, SETTLED_BY) },
    {
      ...{ ...common, group: "children in care 12 months or more" },
      ...doneBy(asked, SETTLED_BY, (child) => inCareForYear(child, school)),
    },
  ];
}
