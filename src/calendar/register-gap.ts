import type { Session } from "../domain/attendance.ts";
import type { Cell, Happening } from "../domain/cells.ts";
import type { Group } from "../domain/membership.ts";
import type { Child, School } from "../domain/school.ts";
import { lacksMarks, sessionsThatCount, undatedStart, unknownCodes } from "./attendance-sums.ts";

/** Why the register cannot answer for a child (contract, section 4, "Attendance"). */
export type RegisterGap =
  | { readonly is: "start undated"; readonly cell: Cell<Happening> }
  | { readonly is: "no marks"; readonly cell: Cell<Happening> }
  | { readonly is: "code unknown"; readonly session: Session };

/** What keeps a child's register from being judged, or null: then all that count have a known code or none. */
export function gapIn(child: Child, school: School, group?: Group): RegisterGap | null {
  if (lacksMarks(child, school, group)) return { is: "no marks", cell: child.pupil.school_start };
  const [session] = unknownCodes(sessionsThatCount(child, school, group));
  if (session) return { is: "code unknown", session };
  const cell = undatedStart(child, group);
  return cell && { is: "start undated", cell };
}
