import type { Policy } from "../../domain/policy.ts";
import type { ReportDetails } from "../../domain/report-details.ts";
import type { School } from "../../domain/school.ts";
import type { Previous } from "../previous.ts";
import type { Screen } from "./names.ts";

/** What a school, or an authority, has written of its rules: any of it may name a child. */
export interface Rules {
  readonly policy: Policy;
  readonly overlays?: readonly { readonly authority: string; readonly policy: Policy }[];
  /** What a reader should know of the policy. */
  readonly remarks: readonly string[];
  readonly details: ReportDetails;
  readonly previous: Previous | null;
}

/** The rules with names withheld in every text of them. The policies that come with the program keep their words. */
export function screenedRules<R extends Rules>(rules: R, screen: Screen): R {
  const { policy, overlays, remarks, details, previous } = rules;
  const shipped = new Set([policy, ...(overlays ?? []).map((overlay) => overlay.policy)].flatMap(shippedTexts));
  const say: Screen = (text) => (shipped.has(text) ? text : screen(text));
  const { board } = details.terms;
  return {
    ...rules,
    policy: screenedPolicy(policy, say),
    ...(overlays && { overlays: overlays.map((one) => ({ ...one, policy: screenedPolicy(one.policy, say) })) }),
    remarks: isShipped(policy) ? remarks : remarks.map(say),
    details: { ...details, terms: { ...details.terms, board: board && say(board) } },
    previous: previous && {
      academicYear: say(previous.academicYear),
      controls: previous.controls.map((one) => ({ ...one, title: say(one.title), clause: say(one.clause) })),
    },
  };
}

/** Whether every word of a policy comes with the program. */
export const isShipped = ({ id, shipped = [] }: Policy) => shipped.includes(id);

/** The texts that come with the program, in a policy that takes some of them over: who acts, a school may have changed. */
function shippedTexts(policy: Policy): string[] {
  const { title, controls, leftOut, shipped = [] } = policy;
  const reasons = leftOut.map(({ reason }) => reason);
  const own = isShipped(policy) ? [title, ...reasons, ...controls.map(({ addressee }) => addressee)] : [];
  return [
    ...own,
    ...controls.filter(({ from }) => shipped.includes(from)).flatMap((control) => [control.title, control.clause]),
  ];
}

function screenedPolicy(policy: Policy, say: Screen): Policy {
  return {
    ...policy,
    title: say(policy.title),
    version: say(policy.version),
    controls: policy.controls.map((control) => ({
      ...control,
      title: say(control.title),
      clause: say(control.clause),
      addressee: say(control.addressee),
    })),
    leftOut: policy.leftOut.map(({ id, reason }) => ({ id, reason: say(reason) })),
  };
}

/** Seasons and months, which are names too: they are what terms are called. */
const TERM_WORD = /(?<![\p{L}'’-])(autumn|winter|spring|summer|january|april|may|june|july|august)(?![\p{L}'’-])/giu;

/** The school with names withheld in what its calendar calls the terms. */
export function withScreenedTerms(school: School, screen: Screen): School {
  // Every second piece is a word that stays.
  const say = (name: string) =>
    name
      .split(TERM_WORD)
      .map((piece, i) => (i % 2 === 1 ? piece : screen(piece)))
      .join("");
  const terms = school.calendar.terms.map((term) => ({ ...term, name: say(term.name) }));
  return { ...school, calendar: { ...school.calendar, terms } };
}
