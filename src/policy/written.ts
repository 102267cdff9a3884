import { z } from "zod";
import { parseDate } from "../calendar/dates.ts";

/**
 * Values as people write them in a profile or a config file. `pattern` is for the JSON Schema, which knows nothing of
 * trimming and of the calendar.
 */

/** A text with something in it. */
export const text = (description: string) => z.string().trim().min(1).meta({ description, pattern: "\\S" });

const YEAR = "(19|20|21)\\d\\d";
const ISO = `${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`;
const ENGLISH = `((0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])|([1-9]|[12]\\d|3[01])/([1-9]|1[0-2]))/${YEAR}`;

/** A day, year first or day first. */
export const day = (description: string) =>
  z
    .string()
    .transform((written, context) => {
      const parsed = parseDate(written);
      if (parsed !== null) return parsed;
      context.addIssue({ code: "custom", message: "there is no such date; write it as 2018-02-26" });
      return z.NEVER;
    })
    .meta({ description, pattern: `^(${ISO}|${ENGLISH})$` });

export const controlId = z
  .string()
  .regex(/^[A-Z]+-\d+$/, "a control's id is capital letters, a hyphen and a number: SOT-46.");
