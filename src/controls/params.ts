import { z } from "zod";
import { canBeCounted, canBeCountedBack, parseDuration } from "../calendar/duration.ts";
import { GROUPS } from "../domain/membership.ts";
import { roleOf } from "../domain/words.ts";

/** A length of time as a policy states it: `20 school days`, `48 hours`, `1 year`, `term`. */
export function duration(describes: string) {
  return z
    .string()
    .transform((text, context) => {
      const parsed = parseDuration(text);
      if (parsed !== null) return parsed;
      context.addIssue({
        code: "custom",
        message: 'not a length of time such as "20 school days", "48 hours" or "1 year"',
      });
      return z.NEVER;
    })
    .describe(describes);
}

/** A length of time after which a deadline falls: `48 hours`, `20 school days`, `1 month`, but no terms. */
export function timeLimit(describes: string) {
  const error =
    "no deadline can be counted in this unit: hours, days, school days, working days, weeks, months or years";
  return duration(describes).refine(canBeCounted, { error });
}

/** How often something is to be done: `6 weeks`, `1 year`. */
export function interval(describes: string) {
  const error = "this cannot be counted back from a date: write days, weeks, months or years";
  return duration(describes).refine(canBeCountedBack, { error });
}

/** A length of time that a policy may leave open. The one that is taken then is a choice of ours, and says so. */
export function durationOr(ours: string, describes: string) {
  return duration(describes).prefault(ours).describe(`${describes}; ${ours}, a choice of ours, if it is not given`);
}

/** One role, in the words of a policy or of an export. */
export function role(describes: string) {
  return z.string().min(1).transform(roleOf).describe(describes);
}

/** One or more roles. */
export function roles(describes: string) {
  return z.array(z.string().min(1).transform(roleOf)).min(1).describe(describes);
}

/** One or more roles, of those only that an export has a column for. */
export function rolesAmong<const R extends string>(known: readonly R[], describes: string) {
  return z
    .array(z.string().transform(roleOf).pipe(z.enum(known)))
    .min(1)
    .describe(describes);
}

/** Whom the control looks at, where that is not children in care alone. */
export function groups() {
  return z.enum(GROUPS).optional().describe("Whom it looks at: children in care, if it is not given");
}

/** A share in per cent, as `85%` or `85`. */
export function percent(describes: string) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d+(\.\d+)?%?$/)
        .transform((text) => Number.parseFloat(text)),
    ])
    .pipe(z.number().min(0).max(100))
    .describe(describes);
}

/** A whole number of something, at least one. */
export function count(describes: string) {
  return z.int().min(1).describe(describes);
}
