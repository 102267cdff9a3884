import type { MeasureGroup } from "../../domain/measure.ts";

/** Whom the figures of a group count; said once in a report, since it is the same for every figure of the group. */
export const WHOM: Readonly<Record<MeasureGroup, string>> = {
  "children in care":
    "On days in care and on roll. A child suspended while in care counts, on roll or not. Where it says so, those in " +
    "care and on roll on the day of the report.",
  "children in care 12 months or more":
    "Those of them who had been in care for 12 months or more on 31 March or, before that day, on the day of the " +
    "report, as in official figures.",
  "previously in care": "On days on roll; nobody who was in care in the period is among them.",
  "other pupils":
    "Pupils on the list of whom no policy speaks, on days on roll. In progress, those who have an assessment of the year.",
  "the school": "The school and its staff.",
};
