import type { z } from "zod";
import type { Cell, Evidence } from "./cells.ts";
import type { DatasetName } from "./datasets.ts";
import type { IsoDate } from "./dates.ts";
import type { Child, School } from "./school.ts";
import type { Judgement } from "./status.ts";

/** Facts that a sentence is made of: dates, numbers and words of the contract, never anything that names a child. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * What a deadline still asks for, where the status does not tell: nothing, since it was done, if late; or the same anew,
 * since what was done holds up to that day.
 */
export type Standing = "done late" | "holds until";

/** One sentence that a control kind can say, and the status that goes with it. */
export interface Reason<F extends Facts = never> {
  readonly status: Judgement;
  readonly standing?: Standing | undefined;
  readonly says: (facts: F) => string;
}
export type Reasons = Readonly<Record<string, Reason>>;

const reasonFor =
  (status: Judgement, standing?: Standing) =>
  <F extends Facts = Facts>(says: (facts: F) => string): Reason<F> => ({ status, standing, says });

/** The five kinds of sentence, and two that say more. */
export const passes = reasonFor("pass");
export const fails = reasonFor("fail");
export const isDue = reasonFor("due");
export const cannotTell = reasonFor("not-assessable");
export const doesNotApply = reasonFor("not-applicable");
/** It was done after the deadline: it cannot be mended, and nothing is left to be done. */
export const failsLate = reasonFor("fail", "done late");
/** It was done, and is to be done again by the deadline. */
export const holds = reasonFor("pass", "holds until");

/** What a control kind answers about one subject. */
export interface Assessment {
  readonly reason: string;
  readonly status: Judgement;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** The deadline, where there is one and its date is known. */
  readonly due?: IsoDate | undefined;
  readonly standing?: Standing | undefined;
}

/** A sentence that is always the same takes no facts: `say.undated({}, cells)`. */
type FactsOf<R> = R extends Reason<infer F> ? ([F] extends [never] ? Readonly<Record<string, never>> : F) : never;

/** `say.late({ held, dueBy }, [meeting.meeting_date], dueBy)`: a reason, its facts, the cells it rests on, the deadline. */
export type Sayer<R> = {
  readonly [K in keyof R]: (
    facts: FactsOf<R[K]>,
    evidence: readonly (Cell<unknown> | Evidence)[],
    due?: IsoDate | null,
  ) => Assessment;
};

/** What a control looks at: a child, an event of a child, or (child null) the school. `key` tells it from its siblings. */
export interface Subject {
  readonly child: Child | null;
  readonly key: string;
}

/** A data set that is needed, or several of which any one will do. */
export type Need = DatasetName | readonly DatasetName[];

/** School days are told by the calendar, or by the register in its place. */
export const SCHOOL_DAYS: Need = ["calendar", "attendance"];

export interface Asked<P> {
  readonly school: School;
  readonly params: P;
  /** The id of the control that asks: statements are signed for it. */
  readonly control: string;
}

/** A control kind's own documentation. The program prints it; `when` and `examples` have every status it can reach. */
export interface KindDoc {
  /** What it checks, in a sentence or two. */
  readonly asks: string;
  /** When it comes to each status, precisely. */
  readonly when: Partial<Readonly<Record<Judgement, string>>>;
  /** An example of each status, with its dates and figures. */
  readonly examples: Partial<Readonly<Record<Judgement, string>>>;
  /** What to do about a failure. */
  readonly mend: string;
  /** What to do while it is due. */
  readonly meet?: string;
}

/**
 * Code that judges one kind of duty. A control of a policy is a kind with parameters, in a clause. The engine finds
 * whom to look at, and answers for the kind where nobody is or where a data set is absent; the kind never sees that.
 */
export interface ControlKind<P = unknown, S extends Subject = Subject, R extends Reasons = Reasons> {
  readonly id: string;
  /** Reads after "The policy asks for:". */
  readonly title: string;
  /** Whether it judges what is done for children, or the school and its staff. Children, if it is not said. */
  readonly about?: "school";
  readonly params: z.ZodType<P>;
  readonly doc: KindDoc;
  readonly reasons: R;
  /** Whether there is anybody at all to look at, as far as the pupil list tells. */
  readonly concerns: (asked: Asked<NoInfer<P>>) => boolean;
  /** Data sets without which the subjects cannot be found. */
  readonly findsIn: (params: NoInfer<P>) => readonly Need[];
  readonly subjects: (asked: Asked<NoInfer<P>>) => readonly S[];
  /** Data sets without which a subject cannot be judged. */
  readonly judgesBy: (params: NoInfer<P>) => readonly Need[];
  readonly judge: (
    given: Asked<NoInfer<P>> & { readonly subject: NoInfer<S>; readonly say: Sayer<NoInfer<R>> },
  ) => Assessment;
}
