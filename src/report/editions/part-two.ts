import type { Report, Section } from "../../domain/report.ts";
import { ownWords, paragraph } from "../blocks.ts";
import { withoutPlacing } from "../disclosure/placing.ts";
import { withoutSubjectsOfOne } from "../disclosure/subjects.ts";
import type { SchoolFacts } from "../facts.ts";
import { PROMPTS } from "../prompts.ts";
import { authoritiesSection } from "../sections/authorities.ts";
import { signatures } from "../sections/closing.ts";
import { codedSection } from "../sections/coded.ts";
import { copiesSection } from "../sections/copies.ts";
import { followUpSection } from "../sections/follow-up.ts";
import { summarySection } from "../sections/summary.ts";
import { yearGroups } from "../sections/year-groups.ts";
import { annex, type Confidential, childrenOfYear, partSections } from "./confidential.ts";
import { framed } from "./frame.ts";
import { nilReturn } from "./nil-return.ts";

export interface PartTwo extends Confidential {
  /** Whether single children are told of, by code letter. */
  readonly isCoded: boolean;
}

/**
 * The edition for the closed session: how each duty stands, with counts, and every figure. No child is named, no date is
 * a child's, and single children are told of only where that was asked for, by code letter. A school without a child in
 * care this year has a nil return in its place.
 */
export function partTwoEdition(given: PartTwo): Report {
  const { facts, school, results, isCoded, codes, ofChild } = given;
  const ownResults = results.filter(({ authority }) => authority === undefined);
  const children = childrenOfYear(school);
  const own = { ...given, results: ownResults, measures: withoutSubjectsOfOne(withoutPlacing(given.measures)) };
  if (children.length === 0) return nilReturn({ ...own, facts: withoutOverlays(facts) });
  return framed(facts, {
    edition: "part two",
    title: "Children in care: the designated teacher's report to governors, Part Two",
    standing:
      "Part Two, confidential. For governors in closed session and for no other minutes: do not copy it, publish it or " +
      "take it away. No child is named, but who knows the school may know who is meant.",
    sections: [
      summarySection(school, own),
      ...partSections(own).map(withYearGroups(children, placingLeftOut(given.measures))),
      ...authoritiesSection(results, children),
      followUpSection(withoutOverlays(facts), ownResults),
      ...(isCoded ? [codedSection(results, codes, ofChild)] : []),
      ...caseStudy(given),
      copiesSection("governors"),
      signatures(facts),
      ...annex(own, "governors"),
    ],
  });
}

/** A rule that an authority laid over last year would name it. */
function withoutOverlays(facts: SchoolFacts): SchoolFacts {
  const { previous } = facts;
  if (previous === null) return facts;
  return {
    ...facts,
    previous: { ...previous, controls: previous.controls.filter(({ authority }) => authority === undefined) },
  };
}

const withYearGroups =
  (children: ReturnType<typeof childrenOfYear>, leftOut: Section["blocks"]) =>
  (section: Section): Section =>
    section.id === "children"
      ? { ...section, blocks: [...yearGroups(children), ...leftOut, ...section.blocks] }
      : section;

function placingLeftOut(measures: Confidential["measures"]): Section["blocks"] {
  if (withoutPlacing(measures).length === measures.length) return [];
  return [
    paragraph("Placed by another local authority: left out, since it would tell which authority placed a child."),
  ];
}

function caseStudy({ facts }: Confidential): Section[] {
  if (!facts.details.caseStudy) return [];
  return [{ id: "case-study", title: "A case study", blocks: [ownWords(PROMPTS.caseStudy, facts.narrative)] }];
}
