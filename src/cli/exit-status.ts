import type { FailOn } from "../domain/outputs.ts";
import type { Judgement } from "../domain/status.ts";

/** How a run ends (contract, section 1). */
export const EXIT = { clean: 0, failed: 1, usage: 2, untrusted: 3, incomplete: 4 } as const;

/** The statuses that raise the exit status, for each `--fail-on`. */
export const RAISING: Readonly<Record<FailOn, readonly Judgement[]>> = {
  never: [],
  fail: ["fail"],
  incomplete: ["fail", "not-assessable"],
  due: ["fail", "not-assessable", "due"],
};

/** The exit status of a verdict. */
export function exitStatusOf(status: Judgement, failOn: FailOn): number {
  if (!RAISING[failOn].includes(status)) return EXIT.clean;
  return status === "fail" ? EXIT.failed : EXIT.incomplete;
}
