import type { Measure } from "../../domain/measure.ts";
import { type Asks, doneBy, ruleIn } from "./asks.ts";

const WHO = "children in care and on roll on the day of the report";
const common = { topic: "attainment", group: "children in care" } as const;

/** Progress and targets, by each child's latest assessments of the year in every subject. */
export function attainmentMeasures({ asPolicy, exactly }: Asks): Measure[] {
  const latest = (column: string) => `assessed_on and ${column} in the attainment file`;
  const tracked = asPolicy("attainment.tracked", { every: "term" });
  return [
    {
      ...{
        ...common,
        id: "attainment.progress",
        title: "Progress average or better in every subject",
        unit: "children",
      },
      ...doneBy(exactly("attainment.progress", { minimum: "average" }), latest("progress")),
      method: `Of the ${WHO}, those whose progress is average or above in every subject. The weakest subject decides.`,
    },
    {
      ...{
        ...common,
        id: "attainment.progress-above",
        title: "Progress above average in every subject",
        unit: "children",
      },
      ...doneBy(exactly("attainment.progress", { minimum: "above average" }), latest("progress")),
      method: `Of the ${WHO}, those whose progress is above average in every subject. The weakest subject decides.`,
    },
    {
      ...{ ...common, id: "attainment.targets", title: "Targets of at least expected progress", unit: "children" },
      ...doneBy(exactly("attainment.target-ambition", {}), latest("target_at_least_expected")),
      method: `Of the ${WHO}, those whose target is at least the expected progress in every subject.`,
    },
    {
      ...{ ...common, id: "attainment.tracked", title: "Assessed as often as is asked", unit: "reviews" },
      ...doneBy(tracked, "assessed_on and a result in the attainment file, and the terms in the calendar"),
      method:
        `Terms or half-terms of 20 school days or more, of ${WHO}, in which the child was assessed in a subject or ` +
        `more${ruleIn(tracked)}.`,
    },
  ];
}
