import type { Report } from "../../domain/report.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph } from "../blocks.ts";
import { childSection } from "../sections/child.ts";
import { openDuties } from "../sections/duties.ts";
import { measureBlocks, methodsSection } from "../sections/measures.ts";
import type { Confidential } from "./confidential.ts";
import { childrenOfYear } from "./confidential.ts";
import { nameOf } from "./designated-teacher.ts";
import { framed } from "./frame.ts";

export interface VirtualSchool extends Confidential {
  readonly authority: string;
  readonly isIdentified: boolean;
}

/**
 * The copy for the virtual school of an authority. It is drawn from the children whom that authority placed and from no
 * others, figures too, so that it can tell nothing of the rest.
 */
export function virtualSchoolEdition(given: VirtualSchool): Report {
  const { facts, school, results, measures, authority, codes, isIdentified, ofChild } = given;
  const called = (child: Child) => (isIdentified ? nameOf(child) : (codes.get(child.id) ?? child.id));
  const children = [...childrenOfYear(school)].sort((a, b) => (called(a) < called(b) ? -1 : 1));
  const own = results.filter(({ findings }) => findings.some(({ child }) => child !== null));
  const figures = measures.filter(({ group }) => group.startsWith("children in care"));
  return framed(facts, {
    edition: "virtual school",
    title: `Children in care placed by ${authority}: the designated teacher's report`,
    standing:
      `Confidential. For the virtual school of ${authority} alone: it speaks of the children whom that authority placed ` +
      `and of no others.${isIdentified ? " It names them: send it as you send their files." : ""}`,
    sections: [
      {
        id: "summary",
        title: "Summary",
        blocks: [
          paragraph(`Children in care whom ${authority} placed, on roll at any time this year: ${children.length}.`),
          ...measureBlocks("These children", figures, []),
          ...openDuties("These children", own, facts.kinds),
        ],
      },
      ...children.map((child) => childSection(child, called(child), results, ofChild)),
      ...methodsSection(figures, []),
    ],
  });
}
