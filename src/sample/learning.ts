import type { AcademicYear } from "../domain/dates.ts";
import type { SyntheticPupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import type { Row } from "./rows.ts";
import { daysFrom } from "./stories.ts";
import type { SchoolYear } from "./term-dates.ts";

const SUBJECTS = ["English", "Mathematics"];

/** An assessment a half-term in each subject, in its last week but one, of a child of any group that policies speak of. */
export function attainmentOf({ row }: SyntheticPupil, { halfTerms }: SchoolYear, random: Random): Row<"attainment">[] {
  const bases = SUBJECTS.map(() => random.int(2, 5));
  const days = halfTerms.map((half) => half.at(-7) as string);
  const there = days.filter((day) => day >= row.school_start && day <= (row.school_end ?? day));
  return there.flatMap((assessed_on) =>
    SUBJECTS.map((subject, i) => {
      const base = bases[i] as number;
      const grades = { baseline: String(base), current: String(base + 1), target: String(base + 2) };
      const progress = { value_added: "1", progress: "above", target_at_least_expected: "yes" };
      return { upn: row.upn, subject, assessed_on, ...grades, ...progress };
    }),
  );
}

/** Of a hundred pupils so many are below, and so many below or at, what is expected of them. */
const [BELOW, AT_MOST_AVERAGE] = [15, 75];

/** The autumn's assessment in each subject of a pupil whom no policy speaks of: what children in care are set beside. */
export function progressOf({ row }: SyntheticPupil, { halfTerms }: SchoolYear, random: Random): Row<"attainment">[] {
  const assessed_on = (halfTerms[1] ?? []).at(-7) as string;
  return SUBJECTS.map((subject) => {
    const percent = random.int(1, 100);
    const progress = percent <= BELOW ? "below" : percent <= AT_MOST_AVERAGE ? "average" : "above";
    return { upn: row.upn, subject, assessed_on, progress };
  });
}

/** A questionnaire of the year; the total is the sum of the four scales of difficulties. */
export function sdqOf({ row, story }: SyntheticPupil, { terms }: SchoolYear, random: Random): Row<"sdq">[] {
  if (story === null) return [];
  const [emotional, conduct, hyperactivity, peer] = [1, 2, 3, 4].map(() => random.int(0, 6)) as [
    number,
    number,
    number,
    number,
  ];
  const total = emotional + conduct + hyperactivity + peer;
  // By spring everybody who came or entered care is there, and nobody has left.
  const date = (terms[1] ?? [])[random.int(20, 35)] as string;
  const scales = {
    emotional,
    conduct,
    hyperactivity,
    peer,
    prosocial: random.int(4, 10),
    impact: random.int(0, 4),
    total,
  };
  const texts = Object.fromEntries(Object.entries(scales).map(([scale, score]) => [scale, String(score)]));
  return [{ upn: row.upn, date, completed_by: "carer", ...texts }];
}

/** The EHC plan of a child of those groups who has one, reviewed in spring. */
export function ehcpOf({ row }: SyntheticPupil, { terms }: SchoolYear): Row<"ehcp">[] {
  if (row.sen_status !== "E") return [];
  const last_review = (terms[1] ?? [])[25] as string;
  return [{ upn: row.upn, issued: daysFrom(last_review, -700), last_review, pep_cross_referenced: "yes" }];
}

/** A review of the care plan in each of two terms, the school's report sent before it and somebody there. */
export function reviewsOf({ row, story }: SyntheticPupil, { terms }: SchoolYear): Row<"lac_reviews">[] {
  if (story === null) return [];
  const dates = [terms[0]?.[45], terms[1]?.[40]].filter((day) => day !== undefined && day > row.school_start);
  return (dates as string[]).map((date) => ({
    upn: row.upn,
    date,
    report_sent: daysFrom(date, -5),
    represented: "yes",
  }));
}

const SPENT_ON = [
  ["One-to-one tuition", "Move up a grade in English", "Mock grade up by one"],
  ["Mentor, two hours a week", "Use the calm plan in each lesson", "Calmer lessons since October"],
  ["Reading partner", "Read aloud to the class once a week", "Reading age up by six months"],
] as const;

/** Pupil Premium Plus as a school has it for a child in care (£2,630 a year), spent on a target of the PEP. */
export function fundingOf({ row, story }: SyntheticPupil, { label }: AcademicYear, random: Random): Row<"funding">[] {
  if (story === null) return [];
  const [purpose, pep_target, impact] = random.pick(SPENT_ON);
  return [{ upn: row.upn, academic_year: label, allocated: "2630", spent: "2630", purpose, pep_target, impact }];
}
