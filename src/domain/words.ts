/**
 * The closed vocabularies of the data sets: each word as cic-audit writes it, and what schools write for it. They are
 * compared without case, spaces and punctuation; a word that is not here is never guessed at.
 */
export const WORDS = {
  "care status": {
    CiC: ["cic", "lac", "cla", "looked after", "child in care", "looked after child", "in care"],
    PCiC: ["pcic", "plac", "pla", "previously looked after", "previously in care", "post lac"],
    CPP: ["cpp", "cp", "child protection", "child protection plan"],
    CiN: ["cin", "child in need"],
    Ever6: ["ever6", "ever 6", "children with a social worker within six years", "social worker in last six years"],
    none: ["none", "no", "n", "not in care"],
  },
  "SEN status": {
    N: ["n", "none", "no sen", "no special educational need"],
    K: ["k", "sen support", "k sen support"],
    E: ["e", "ehcp", "ehc plan", "education health and care plan", "e ehcp"],
  },
  "session half": { AM: ["am", "morning"], PM: ["pm", "afternoon"] },
  "suspension type": {
    // One at lunchtime is a suspension of half a day (Suspension and permanent exclusion guidance).
    suspension: [
      ...["suspension", "susp", "suspended", "fixed term", "fixed period", "fixd", "fixed term exclusion"],
      ...["lunchtime", "lnch", "lunchtime suspension", "lunchtime exclusion"],
    ],
    permanent: ["permanent", "perm", "permanent exclusion", "permanently excluded"],
  },
  "PEP type": { initial: ["initial", "first"], review: ["review"], emergency: ["emergency"] },
  rating: { red: ["red", "r"], amber: ["amber", "a"], green: ["green", "g"] },
  informant: { carer: ["carer", "parent", "foster carer"], teacher: ["teacher", "school"], self: ["self", "pupil"] },
  "reason for no SDQ": { SDQ1: ["sdq1"], SDQ2: ["sdq2"], SDQ3: ["sdq3"], SDQ4: ["sdq4"], SDQ5: ["sdq5"] },
  "provision kind": {
    "alternative provision": ["alternative provision", "ap"],
    "part-time timetable": ["part-time timetable", "part time", "reduced timetable"],
    "home education": ["home education", "elective home education", "ehe"],
  },
  progress: {
    below: ["below", "below average", "below expected"],
    average: ["average", "expected", "in line"],
    above: ["above", "above average", "above expected"],
  },
  "move kind": {
    admission: ["admission", "joiner"],
    "in-year transfer": ["in-year transfer", "in year transfer"],
    "managed move": ["managed move"],
    "phase transfer": ["phase transfer"],
    leaver: ["leaver"],
  },
  "contact about": { absence: ["absence"], attendance: ["attendance"], other: ["other"] },
  "support kind": {
    "attendance support plan": ["attendance support plan"],
    "risk assessment": ["risk assessment"],
    other: ["other"],
  },
  "calendar kind": {
    term: ["term"],
    "half-term": ["half-term", "half term"],
    holiday: ["holiday"],
    inset: ["inset", "inset day", "staff day"],
    closure: ["closure", "closed"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Vocabulary = keyof typeof WORDS;
export const VOCABULARIES = Object.keys(WORDS) as Vocabulary[];
export type WordOf<V extends Vocabulary> = keyof (typeof WORDS)[V];

/** A text without case, spaces, punctuation and accents: `Legal Surname` and `legal_surname` are one. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** The text of a header as it is compared; empty, and so like no other, for a percentage. SIMS writes `_x0020_`. */
export function headerKey(text: string): string {
  return text.includes("%") ? "" : plain(text.replaceAll("_x0020_", " "));
}

const known = new Map<Vocabulary, ReadonlyMap<string, string>>();

/** Our word for a text that is one of a vocabulary, in any of the spellings that are known here. */
export function knownWord(vocabulary: Vocabulary, text: string): string | undefined {
  let words = known.get(vocabulary);
  if (words === undefined) {
    const entries = Object.entries(WORDS[vocabulary] as Record<string, readonly string[]>);
    words = new Map(
      entries.flatMap(([word, spellings]) => [word, ...spellings].map((spelt) => [plain(spelt), word] as const)),
    );
    known.set(vocabulary, words);
  }
  return words.get(plain(text));
}

/** The people a policy names, with the short forms that exports use. Any other post is kept as it was written. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  "designated teacher": ["dt"],
  "social worker": ["sw"],
  "virtual school": ["vs", "vsh", "virtual school head", "virtual school headteacher"],
  carer: ["foster carer"],
  parent: ["parents"],
  pupil: ["child", "young person"],
  "designated governor": ["lac governor", "cic governor"],
  "CWSW lead": ["cwsw lead", "lead for children with a social worker"],
};

/** A post, or a person's part in a meeting, in our word for it; one that we have no word for is kept in lower case. */
export function roleOf(text: string): string {
  return knownRole(text) ?? text.trim().toLowerCase();
}

/** The same, where we have a word for it: text that is no role may be somebody's name. */
export function knownRole(text: string): string | undefined {
  const wanted = plain(text);
  const found = Object.entries(ROLES).find(([role, spellings]) =>
    [role, ...spellings].some((s) => plain(s) === wanted),
  );
  return found?.[0];
}
