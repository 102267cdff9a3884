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

const [OPENED, CLOSED] = ["\u0002", "\u0003"];

/**
 * Marks words as those of somebody else: the title of a policy, its headings, a name. They stay as they are, whatever the
 * school's words are; `inTermsOf` takes the marks away.
 */
export const quoted = (text: string) => `${OPENED}${text}${CLOSED}`;

type Words = readonly (readonly [pattern: RegExp, word: string])[];

/** Makes the function that puts a drafted text into the school's words, but for what is quoted in it. */
export function inTermsOf({ children, plan, board }: Terms): (text: string) => string {
  const words: Words = [
    ...wordsForChildren(children),
    ...(plan === "PEP" ? [] : ([[/\ba PEP\b/gi, `an ${plan}`]] as const)),
    [/\be?PEP(?=s?\b)/g, plan],
    ...(board === "governing body" ? [] : boardWords(board)),
  ];
  const say = (text: string) =>
    words.reduce((said, [pattern, word]) => said.replace(pattern, (was) => cased(was, word)), text);
  return (text) => {
    const [drafted = "", ...others] = text.split(OPENED);
    return say(drafted) + others.map((other) => withQuotation(other, say)).join("");
  };
}

const boardWords = (board: string): Words => [
  [/\bchair of governors\b/gi, `chair of the ${board}`],
  [/\bgoverning body\b/gi, board],
  ...(/committee/i.test(board) ? ([[/\bgovernors\b/gi, "committee members"]] as const) : []),
];

/** The longer phrases first: what stands in them is not said in another way once more. */
function wordsForChildren(children: Terms["children"]): Words {
  if (children === "CiC") return [];
  const [one, several] = IN_CARE[children];
  return [
    [/\bchildren in care(?= (for )?\d+ months)/gi, "children looked after"],
    [/\bchildren in care and on roll\b/gi, `${several} on roll`],
    [/\bchildren in care\b/gi, several],
    [/\bchild in care\b/gi, one],
    [/(?<=\b(days|or more) )in care\b/g, "when looked after"],
    [/\bin care\b/gi, "looked after"],
  ];
}

function withQuotation(text: string, say: (text: string) => string): string {
  const [kept = "", ...drafted] = text.split(CLOSED);
  return kept + say(drafted.join(CLOSED));
}

/** With a capital where what it stands for had one. */
function cased(was: string, word: string): string {
  return /^[A-Z]([a-z]| )/.test(was) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
