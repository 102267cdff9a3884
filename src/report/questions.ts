import type { Control } from "../domain/policy.ts";
import type { ControlResult } from "../domain/result.ts";
import { alike } from "./alike.ts";
import { byGravity } from "./gravity.ts";
import { citedTogether, missedInWords } from "./recommendations.ts";

/**
 * A question that governors should ask whatever the figures are. They are those that councils put to their governors:
 * Bath and North East Somerset, Torbay, Peterborough, Lewisham; on special needs and wellbeing, what templates ask.
 */
export interface Question {
  readonly ask: string;
  /** The control kinds, or families of them, whose duties it is about. */
  readonly about: readonly string[];
}

export const QUESTIONS = {
  attendance: {
    ask: "Is the attendance of children in care in line with that of other pupils, and what is done where it is not?",
    about: ["attendance."],
  },
  suspensions: {
    ask: "Are children in care suspended more often than other pupils, and what was tried before?",
    about: ["suspension.", "exclusion."],
  },
  attainment: {
    ask: "If the school as a whole does well and children in care do not, what is being done about it?",
    about: ["attainment."],
  },
  peps: {
    ask: "Do PEPs change what happens in lessons, and who sees to it between meetings?",
    about: ["pep.records", "pep.smart-targets", "pep.each-term"],
  },
  sen: {
    ask: "Are special needs found early, and would the support follow a child who has to move suddenly?",
    about: ["ehcp."],
  },
  wellbeing: {
    ask: "How does the school know that children in care are well and safe, and that they are heard?",
    about: ["sdq.", "pep.pupil-met-beforehand", "pep.records"],
  },
  statements: {
    ask: "Who looked into the duties that are answered by a signed statement, and how?",
    about: ["attestation"],
  },
  funding: {
    ask: "How is Pupil Premium Plus used, and to what effect?",
    about: ["funding."],
  },
  role: {
    ask: "Does the designated teacher have the training, the seniority and the time that the role takes?",
    about: ["role.filled", "training.minimum-days"],
  },
  staff: {
    ask: "How do staff learn who is in care, and which ways of teaching and of calming work for each child?",
    about: ["training.held", "pupil.staff-informed"],
  },
  policies: {
    ask: "Are children in care first in the admission criteria, and are policies reviewed from their point of view?",
    about: ["policy.", "roll.timely-admission"],
  },
  resources: {
    ask: "What does this report call for in money, time or expertise from outside?",
    about: ["report.to-governors"],
  },
  obstacles: {
    ask: "What in the way the school works keeps children in care from achieving?",
    about: ["policy.reviewed"],
  },
} as const satisfies Readonly<Record<string, Question>>;

/** More clauses than these behind a question help nobody. */
const MOST_CITED = 3;

/** A question, with the duties of the policy that it comes from. */
export function asked({ ask, about }: Question, controls: readonly Control[]): string {
  const ids = controls.filter(({ check }) => about.some((start) => check.startsWith(start))).map(({ id }) => id);
  return ids.length === 0 ? ask : `${ask} (${ids.slice(0, MOST_CITED).join(", ")})`;
}

/** Questions that only these findings raise: why a grave duty is not met, and by when it will be. */
export function raisedBy(results: readonly ControlResult[]): string[] {
  const isGrave = ({ status, control }: ControlResult) =>
    status === "fail" && (control.severity === "critical" || control.severity === "high");
  return alike(byGravity(results.filter(isGrave)))
    .slice(0, MOST_CITED)
    .map((group) => {
      const [result] = group;
      return `${result.control.title} (${citedTogether(group)}): this is ${missedInWords(result)}. Why, and by when will it be met?`;
    });
}
