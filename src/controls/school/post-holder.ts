import type { Answer, Cell, Happening } from "../../domain/cells.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";

/** The qualities that a policy may ask of a post holder, as a sentence says them. */
export const QUALITIES = { senior: "a senior leader", trained: "trained", qualified: "a qualified teacher" } as const;
export type Quality = keyof typeof QUALITIES;

/** Something that must be true of a post holder, and the cell that says whether it is. */
export interface Condition {
  readonly is: Answer;
  readonly cell: Cell<unknown>;
}

type PostHolder = RecordOf<"roles">;

/** What must be true of somebody who holds a post on a day with every quality asked for. */
export function conditionsOf(holder: PostHolder, qualities: readonly Quality[], day: IsoDate): Condition[] {
  const { from, to } = holder;
  // Nobody knows when somebody began whose `from` is empty. Somebody whose `to` is empty is still there.
  const began = happened(from.value, { on: (date) => date <= day, ifEmpty: "unknown" });
  const left = happened(to.value, { on: (date) => date < day, ifEmpty: "no" });
  return [
    { is: began, cell: from },
    { is: OPPOSITE[left], cell: to },
    ...qualities.map((quality) => qualityOf(holder, quality)),
  ];
}

/** Whether all conditions are true: one that is not decides, then one that is not known. */
export function answerOf(conditions: readonly Condition[]): Answer {
  const answers = conditions.map(({ is }) => is);
  return (["no", "unknown"] as const).find((answer) => answers.includes(answer)) ?? "yes";
}

const OPPOSITE = { yes: "no", no: "yes", unknown: "unknown" } as const satisfies Record<Answer, Answer>;

function qualityOf({ senior_leader, qualified_teacher, trained_on }: PostHolder, quality: Quality): Condition {
  if (quality === "senior") return { is: senior_leader.value, cell: senior_leader };
  if (quality === "qualified") return { is: qualified_teacher.value, cell: qualified_teacher };
  return { is: happened(trained_on.value, { on: () => true, ifEmpty: "no" }), cell: trained_on };
}

function happened(value: Happening, rule: { on: (date: IsoDate) => boolean; ifEmpty: Answer }): Answer {
  if (value.is === "on") return rule.on(value.date) ? "yes" : "no";
  if (value.is === "undated") return "yes";
  return value.is === "not-yet" ? rule.ifEmpty : "unknown";
}
