import type { Control } from "../domain/policy.ts";

/** A percentage that attendance is not to fall below, and the controls that say so. */
export interface Threshold {
  readonly percent: number;
  readonly controls: readonly string[];
}

/** What calls for a PEP review, where it is attendance: as in `attendance below 85%`. */
const TRIGGER = /^attendance below (\d{1,3}(?:\.\d+)?)%$/;

/** The percentages that the controls of a policy set for the attendance of a child in care, the highest first. */
export function thresholdsOf(controls: readonly Control[]): Threshold[] {
  const byPercent = new Map<number, string[]>();
  for (const control of controls) {
    const percent = percentOf(control);
    if (percent !== undefined) byPercent.set(percent, [...(byPercent.get(percent) ?? []), control.id]);
  }
  return [...byPercent].map(([percent, ids]) => ({ percent, controls: ids })).sort((a, b) => b.percent - a.percent);
}

function percentOf({ check, params, settings }: Control): number | undefined {
  const { percent, below } = settings as { readonly percent?: number; readonly below?: number };
  if (check === "attendance.minimum") return percent;
  if (check.startsWith("attendance.")) return below;
  const trigger = check === "pep.review-after" ? TRIGGER.exec(String(params.trigger))?.[1] : undefined;
  return trigger === undefined ? undefined : Number(trigger);
}
