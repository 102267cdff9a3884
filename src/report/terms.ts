import type { Policy } from "../domain/policy.ts";
import type { ReportDetails, Terms } from "../domain/report-details.ts";

/** The words of a report: those of the config, else those that the policy itself uses, else the law's. */
export function termsFor(policy: Pick<Policy, "id" | "title" | "controls">, own: ReportDetails["terms"]): Terms {
  const texts = policy.controls
    .filter(({ from }) => from === policy.id)
    .flatMap(({ title, clause, addressee }) => [title, clause, addressee])
    .join("\n");
  const committee = /management committee/i.test(texts) ? "management committee" : "governing body";
  return {
    children: own.children ?? childrenIn(policy.title),
    plan: own.plan ?? (/\bePEP/.test(texts) ? "ePEP" : "PEP"),
    board: own.board ?? committee,
  };
}

function childrenIn(title: string): Terms["children"] {
  if (/\bCLA\b|children looked after/i.test(title)) return "CLA";
  return /\bLAC\b|looked[ -]after/i.test(title) ? "LAC" : "CiC";
}

const IN_CARE: Readonly<Record<Terms["children"], readonly [one: string, several: string]>> = {
  CiC: ["child in care", "children in care"],
  CLA: ["child looked after", "children looked after"],
  LAC: ["looked-after child", "looked-after children"],
};

/** Makes the function that puts a drafted text into the school's words. */
export function inTermsOf({ children, plan, board }: Terms): (text: string) => string {
  const [one, several] = IN_CARE[children];
  const isCommittee = /committee/i.test(board);
  const words: readonly (readonly [RegExp, string])[] = [
    [/\bchildren in care\b/gi, several],
    [/\bchild in care\b/gi, one],
    ...(children === "CiC" ? [] : [[/\bpreviously in care\b/gi, "previously looked after"] as const]),
    ...(plan === "PEP" ? [] : [[/\b(a) PEP\b/gi, `an ${plan}`] as const]),
    [/\be?PEP(?=s?\b)/g, plan],
    [/\bgoverning body\b/gi, board],
    ...(isCommittee ? [[/\bgovernors\b/gi, "committee members"] as const] : []),
  ];
  return (text) => words.reduce((said, [pattern, word]) => said.replace(pattern, (was) => cased(was, word)), text);
}

/** With a capital where what it stands for had one. */
function cased(was: string, word: string): string {
  return /^[A-Z][a-z]/.test(was) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
