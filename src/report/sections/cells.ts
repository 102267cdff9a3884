import type { Measure } from "../../domain/measure.ts";

/** Below so many, a share in per cent says more than it knows. */
const LEAST_FOR_PERCENT = 10;

/** A figure with what it is drawn from: `41 of 50 (82%)`, `£1,200`, `not known`. */
export function cellOf(measure: Measure): string {
  const { numerator, untold } = measure;
  if (numerator === null) return "not known";
  const more = untold ? `; not known of ${untold.count}` : "";
  return `${figureOf(measure, numerator)}${more}`;
}

function figureOf(
  { denominator, unit, per }: Pick<Measure, "denominator" | "unit" | "per">,
  numerator: number,
): string {
  const amount = (value: number) => (unit === "pounds" ? inPounds(value) : grouped(value));
  if (denominator === null) return amount(numerator);
  if (denominator === 0) return "none to count";
  if (per !== undefined)
    return `${amount(numerator)} among ${grouped(denominator)}${rate(numerator, denominator, per)}`;
  const share = denominator >= LEAST_FOR_PERCENT ? ` (${shareOf(numerator, denominator)}%)` : "";
  return `${amount(numerator)} of ${amount(denominator)}${share}`;
}

function rate(numerator: number, denominator: number, per: number): string {
  if (denominator < LEAST_FOR_PERCENT) return "";
  return ` (${Math.round((numerator * per * 10) / denominator) / 10} per ${per})`;
}

/** A share as a table has it, and in short beside a drawing: `41 of 50 (82%)` and `82%`, `4 of 5` and `4 of 5`. */
export function shareInWords(numerator: number, denominator: number, unit: Measure["unit"]) {
  const cell = figureOf({ denominator, unit }, numerator);
  return { cell, label: denominator >= LEAST_FOR_PERCENT ? `${shareOf(numerator, denominator)}%` : cell };
}

/** A share in per cent, to one place. */
export function shareOf(numerator: number, denominator: number): number {
  return Math.round((numerator * 1000) / denominator) / 10;
}

/** `£12,345.5` */
export const inPounds = (amount: number) => `£${grouped(amount)}`;

/** `12,345.5`: the same on every machine. */
function grouped(value: number): string {
  const [whole = "", part] = String(Math.round(value * 100) / 100).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? digits : `${digits}.${part}`;
}
