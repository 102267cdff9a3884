import { z } from "zod";
import { PROGRESS_BELOW_AVERAGE, SERIOUS_INCIDENT, TARGETS_NOT_MET } from "./events.ts";
import { ATTENDANCE_FALLING, attendanceBelow } from "./register.ts";
import type { TriggerSource } from "./trigger.ts";

export type { Trigger } from "./trigger.ts";

const NAMED: Readonly<Record<string, TriggerSource>> = {
  "attendance falling": ATTENDANCE_FALLING,
  "serious incident": SERIOUS_INCIDENT,
  "progress below average": PROGRESS_BELOW_AVERAGE,
  "targets not met": TARGETS_NOT_MET,
};
const BELOW = /^attendance below (\d{1,2}(?:\.\d+)?|100)%$/;

/** A parameter: what calls for a review, in the words of a policy. */
export function trigger(describes: string) {
  return z
    .string()
    .transform((text, context) => {
      const percent = BELOW.exec(text)?.[1];
      const source = percent === undefined ? NAMED[text] : attendanceBelow(Number(percent));
      if (source !== undefined) return source;
      const known = ["attendance below 85%", ...Object.keys(NAMED)].map((name) => `"${name}"`).join(", ");
      context.addIssue({ code: "custom", message: `not a trigger such as ${known}` });
      return z.NEVER;
    })
    .describe(describes);
}
