import { dateOf } from "../../domain/cells.ts";
import type { Measure } from "../../domain/measure.ts";
import { isIn } from "../../domain/membership.ts";
import type { School } from "../../domain/school.ts";
import { type Figures, missing, noFigure } from "./shares.ts";

const AUDIENCES = [
  { id: "training.designated-teacher", role: "designated teacher", title: "Training of the designated teacher" },
  { id: "training.staff", role: "all staff", title: "Training of all staff" },
  { id: "training.governors", role: "governors", title: "Training of governors" },
] as const;

/** Days of training in the year so far, by whom they were for. */
export function trainingMeasures(school: School): Measure[] {
  return AUDIENCES.map(({ id, role, title }) => ({
    ...{ id, topic: "training", title, group: "the school", unit: "days" },
    ...daysFor(role, school),
    method: `Days of the events in the training file for: ${role}, in the academic year so far.`,
  }));
}

function daysFor(audience: string, { training, period, present }: School): Figures {
  if (!present.has("training"))
    return noFigure("There is no training file: without it nobody can tell who was trained.");
  const events = training.filter(({ role, date }) => {
    const on = dateOf(date);
    return role.value === audience && (on === null || isIn(period, on));
  });
  const known = events.flatMap(({ date, days }) => (dateOf(date) === null || days.value === null ? [] : [days.value]));
  const settledBy = "date and days in the training file";
  if (events.length > 0 && known.length === 0)
    return noFigure(`How many is not known. What would settle it: ${settledBy}.`);
  // In thousandths, so that ten tenths are one day and not a hair less.
  const days = known.reduce((sum, one) => sum + Math.round(one * 1000), 0) / 1000;
  return { numerator: days, denominator: null, people: null, ...missing(events.length - known.length, settledBy) };
}
