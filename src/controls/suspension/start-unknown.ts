import { cannotTell } from "../../domain/control.ts";

/** What every kind says of a suspension that is known to have begun, on a date not known. */
export const startUnknown = cannotTell(
  () => "The suspension began on a date not known: enter start_date in the suspensions file.",
);
