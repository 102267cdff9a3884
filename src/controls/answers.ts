import type { Assessment } from "../domain/control.ts";
import { worstOf } from "../domain/status.ts";

/**
 * One answer out of several that a finding needs: a failed one decides, then one that is not known, then one that is
 * due. Those that decide are said together, with the earliest deadline; it was done, if late, if all of them say so.
 */
export function worstAnswer(answers: readonly Assessment[]): Assessment {
  const status = worstOf(answers.map((answer) => answer.status));
  const deciding = answers.filter((answer) => answer.status === status);
  const { standing, ...first } = deciding[0] as Assessment;
  const isCommon = standing !== undefined && deciding.every((answer) => answer.standing === standing);
  const messages = [...new Set(deciding.map(({ message }) => message))];
  const due = deciding
    .map((answer) => answer.due)
    .filter((day) => day !== undefined)
    .sort()[0];
  return {
    ...first,
    message: messages.join(" "),
    evidence: deciding.flatMap(({ evidence }) => evidence),
    ...(due ? { due } : {}),
    ...(isCommon ? { standing } : {}),
  };
}
