import type { Chart } from "../../domain/report.ts";

/** From where to where the values of a chart are marked off, in steps of how much. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Of the span of the values, so much is left free below the lowest and above the highest, for their labels. */
const ROOM = 0.25;
/** About so many steps can be read without counting them. */
const STEPS = 6;

/** The scale of a line chart. It is drawn for the slope of its lines, so that it need not begin at nought. */
export function scaleOf({ series, unit }: Pick<Chart, "series" | "unit">): Scale {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const room = (most - least) * ROOM || 1;
  const step = roundStep((most - least + 2 * room) / STEPS);
  const to = Math.ceil((most + room) / step) * step;
  // No share is over 100%, wherever the next round number is.
  return {
    from: Math.floor((least - room) / step) * step,
    to: unit === "%" && most <= 100 ? Math.min(to, 100) : to,
    step,
  };
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? 10 * power;
}

/** What who looks at slopes must know; nothing where the scale begins at nought. */
export const scaleInWords = ({ from }: Scale) => (from > 0 ? "The scale does not begin at 0." : "");
