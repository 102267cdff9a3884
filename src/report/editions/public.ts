import type { Report, Section } from "../../domain/report.ts";
import { listUnder } from "../blocks.ts";
import { coverageOf } from "../coverage.ts";
import type { PublicFigures } from "../disclosure/figures.ts";
import { isOfSchoolAlone, type SchoolFacts } from "../facts.ts";
import { followUps } from "../previous.ts";
import { asked, QUESTIONS, type Question } from "../questions.ts";
import { exportsToAdd, recommendationsFor } from "../recommendations.ts";
import { signatures } from "../sections/closing.ts";
import { coverageSection } from "../sections/coverage.ts";
import { followUpTable } from "../sections/follow-up.ts";
import { publicFiguresSection } from "../sections/public-figures.ts";
import { fundingSection, schoolSection } from "../sections/school.ts";
import { framed } from "./frame.ts";

/**
 * The edition that anybody may read. It is made of the facts of the school, in which there is no child, and of figures
 * that disclosure control has passed: there is nothing else that it could tell.
 */
export function publicEdition(facts: SchoolFacts, figures: PublicFigures): Report {
  return framed(facts, {
    edition: "public",
    title: "Children in care: the designated teacher's report to governors",
    standing:
      "Public edition. Anybody may read it, and it may go into the open minutes. It speaks of the school, its staff and " +
      "its policy; nothing in it tells what happened to a child. Governors receive Part Two with it, in closed session.",
    sections: [
      ending(publicFiguresSection(figures, facts.asOf), [], ABOUT_CHILDREN, facts),
      ending(schoolSection(facts), recommendationsFor(facts.duties, facts.kinds), ABOUT_SCHOOL, facts),
      ending(fundingSection(), [], [QUESTIONS.funding], facts),
      ...followedUp(facts),
      ending(coverageSection(facts, "governors"), exportsToAdd(coverageOf(facts)), [QUESTIONS.statements], facts),
      signatures(facts),
    ],
  });
}

/** To be asked in every school, whatever the figures are; where the answer is about a child, in closed session. */
const ABOUT_CHILDREN = [
  QUESTIONS.attendance,
  QUESTIONS.suspensions,
  QUESTIONS.attainment,
  QUESTIONS.peps,
  QUESTIONS.sen,
  QUESTIONS.wellbeing,
];
const ABOUT_SCHOOL = [QUESTIONS.role, QUESTIONS.staff, QUESTIONS.policies, QUESTIONS.resources, QUESTIONS.obstacles];

/** A section with what to do about it and what to ask at its end. */
function ending(
  { id, title, blocks }: Section,
  actions: readonly string[],
  questions: readonly Question[],
  { controls }: SchoolFacts,
): Section {
  return {
    ...{ id, title },
    blocks: [
      ...blocks,
      ...listUnder("Recommendations:", actions),
      ...listUnder(
        "Questions for governors:",
        questions.map((question) => asked(question, controls)),
      ),
    ],
  };
}

/** Only what was the school's own duty last year: how any other stood is a finding on children, whatever its id is now. */
function followedUp({ previous, kinds, duties }: SchoolFacts): Section[] {
  if (previous === null) return [];
  const open = followUps(previous, duties).filter(
    ({ control, now }) => isOfSchoolAlone(control, kinds) && now !== null,
  );
  if (open.length === 0) return [];
  return [{ id: "last-year", title: "The school's own duties that were open last year", blocks: followUpTable(open) }];
}
