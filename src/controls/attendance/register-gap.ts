import { inWords } from "../../calendar/dates.ts";
import type { RegisterGap } from "../../calendar/register-gap.ts";
import { citeSession } from "../../domain/attendance.ts";
import { type Assessment, cannotTell, type Sayer } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";

/** When there is a gap, for the documentation of a kind. */
export const WITH_A_GAP =
  "the register has an unknown code, or no mark over 20 school days; or care_start or school_start is empty";

/** The sentences about a gap. */
export const REGISTER_GAPS = {
  noMarks: cannotTell(
    () => "The attendance export has no mark of this child in the academic year: export the register with it.",
  ),
  codeUnknown: cannotTell(
    (f: { on: IsoDate; half: string }) =>
      `The mark of ${inWords(f.on)} ${f.half} is no known code, or there are two: correct the attendance register.`,
  ),
  startUndated: cannotTell(
    (f: { column: string }) => `Which sessions count cannot be told: fill in ${f.column} in the pupil list.`,
  ),
};

/** Says what keeps a register from being judged. */
export function sayGap(gap: RegisterGap, say: Sayer<typeof REGISTER_GAPS>): Assessment {
  switch (gap.is) {
    case "no marks":
      return say.noMarks({}, [gap.cell]);
    case "code unknown":
      return say.codeUnknown({ on: gap.session.date, half: gap.session.half }, [citeSession(gap.session)]);
    case "start undated":
      return say.startUndated({ column: gap.cell.cite.field }, [gap.cell]);
  }
}
