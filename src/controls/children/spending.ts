import { cannotTell } from "../../domain/control.ts";

/** The sentence about a row of which it is not known whether it is of this year. */
export const yearUnread = cannotTell(
  () => "A row of the funding file cannot be placed: write its academic_year like 2025/26.",
);
