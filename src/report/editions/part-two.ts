import type { Report, Section } from "../../domain/report.ts";
import { ownWords, paragraph } from "../blocks.ts";
import { forGovernors } from "../disclosure/for-governors.ts";
import { authoritiesOf } from "../disclosure/placing.ts";
import type { SchoolFacts } from "../facts.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { authoritiesSection, mayTellOf } from "../sections/authorities.ts";
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
  const children = childrenOfYear(school);
  const ownResults = results.filter((result) => result.authority === undefined && mayTellOf(result, children));
  const { measures, leftOut } = forGovernors(given.measures);
  const own = { ...given, results: ownResults, measures };
  if (children.length === 0) return nilReturn({ ...given, results: ownResults, facts: withoutOverlays(facts) });
  return framed(facts, {
    edition: "part two",
    title: "Children in care: the designated teacher's report to governors, Part Two",
    standing:
      "Part Two, confidential. For governors in closed session and for no other minutes: do not copy it, publish it or " +
      "take it away. No child is named, but who knows the school may know who is meant.",
    sections: [
      summarySection(school, own),
      ...partSections(own).map(withYearGroups(children, leftOut)),
      ...authoritiesSection(results, children),
      followUpSection(withoutOverlays(facts), ownResults),
      ...(isCoded ? [codedSection(ofNoAuthority(ownResults), codes, ofChild)] : []),
      ...caseStudy(given),
      copiesSection("governors"),
      signatures(facts),
      ...annex(own, "governors"),
    ],
  });
}

/** Beside the letter of a child, a rule about the children of an authority would name it. */
const ofNoAuthority = (results: Confidential["results"]) =>
  results.filter(({ authority, control }) => authoritiesOf({ authority, params: control.params }).length === 0);

/** A rule that an authority laid over last year, or that was about its children alone, would name it. */
function withoutOverlays(facts: SchoolFacts): SchoolFacts {
  const { previous } = facts;
  if (previous === null) return facts;
  return {
    ...facts,
    previous: { ...previous, controls: previous.controls.filter((control) => authoritiesOf(control).length === 0) },
  };
}

const withYearGroups =
  (children: ReturnType<typeof childrenOfYear>, leftOut: readonly string[]) =>
  (section: Section): Section =>
    section.id === "children"
      ? { ...section, blocks: [...yearGroups(children), ...leftOut.map(paragraph), ...section.blocks] }
      : section;

function caseStudy({ facts }: Confidential): Section[] {
  if (!facts.details.caseStudy) return [];
  return [{ id: "case-study", title: "A case study", blocks: [ownWords(PROMPTS.caseStudy, facts.narrative)] }];
}
