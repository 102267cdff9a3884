import type { ControlResult } from "../domain/result.ts";
import { cited } from "./recommendations.ts";

/** Where a duty comes from, with the placing authority where it is that authority's rule. */
export function ruleOf({ control, authority }: ControlResult): string {
  return authority === undefined ? cited(control) : `${cited(control)} (${authority})`;
}
