import type { ControlKind } from "../domain/control.ts";
import { attainmentKinds } from "./attainment/index.ts";
import { attendanceKinds } from "./attendance/index.ts";
import { childrenKinds } from "./children/index.ts";
import { movesKinds } from "./moves/index.ts";
import { pepKinds } from "./pep/index.ts";
import { provisionKinds } from "./provision/index.ts";
import { schoolKinds } from "./school/index.ts";
import { suspensionKinds } from "./suspension/index.ts";

const FAMILIES = [
  pepKinds,
  suspensionKinds,
  attendanceKinds,
  provisionKinds,
  movesKinds,
  attainmentKinds,
  childrenKinds,
  schoolKinds,
];

/** Every control kind by its id. Each has parameters and subjects of its own, which the engine hands back to it unseen. */
export const CONTROL_KINDS: ReadonlyMap<string, ControlKind> = new Map(
  FAMILIES.flat().map((kind) => [kind.id, kind as unknown as ControlKind]),
);
