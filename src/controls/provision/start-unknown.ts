import { cannotTell } from "../../domain/control.ts";

/** What every kind says of a placement that is known to have begun, on a date not known. */
export const startUnknown = cannotTell(
  () => "The placement began on a date not known: enter start_date in the provision file.",
);
