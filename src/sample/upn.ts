import { checkLetterOf } from "../domain/upn.ts";

/** No local authority has this number, so that no number made here is a real pupil's. */
const NOWHERE = "999";
const FIRST_SCHOOL = 4021;
const SERIALS = 1000;

/**
 * A UPN that is valid and nobody's: a check letter, an authority that there is not, a school, the year in which the
 * number was given and a serial number. The nth pupil of that year comes from another school for every thousand.
 */
export function upnOf(year: number, nth: number): string {
  const school = FIRST_SCHOOL + Math.floor(nth / SERIALS);
  const serial = String(nth % SERIALS).padStart(3, "0");
  const digits = `${NOWHERE}${school}${String(year % 100).padStart(2, "0")}${serial}`;
  return checkLetterOf(digits) + digits;
}
