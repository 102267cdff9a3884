import type { Measure } from "../../domain/measure.ts";
import type { Report, Section } from "../../domain/report.ts";
import type { Child } from "../../domain/school.ts";
import { ownWords, paragraph } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { childSection } from "../sections/child.ts";
import { designatedTeacherSigns } from "../sections/closing.ts";
import { everyDuty, openDuties } from "../sections/duties.ts";
import { eachChildTable } from "../sections/each-child.ts";
import { measureBlocks, methodsSection } from "../sections/measures.ts";
import { PARTS } from "../sections/parts.ts";
import { type ChildByChild, dutiesTowards, toldOf } from "./confidential.ts";
import { nameOf } from "./designated-teacher.ts";
import { framed } from "./frame.ts";

/** The figures that a virtual school has: of children in care alone, all of whom its own authority placed. */
export function figuresOfPlaced(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ id, group }) => group.startsWith("children in care") && id !== "roll.placed-elsewhere");
}

export interface VirtualSchool extends ChildByChild {
  readonly authority: string;
  readonly isIdentified: boolean;
}

/**
 * The copy for the virtual school of an authority. It is drawn from the children whom that authority placed and from no
 * others, figures too, so that it can tell nothing of the rest.
 */
export function virtualSchoolEdition(given: VirtualSchool): Report {
  const { facts, authority, codes, isIdentified, measures, benchmarks } = given;
  const codeOf = ({ id }: Child) => codes.get(id) ?? id;
  const children = toldOf(given, (child) => (isIdentified ? `${nameOf(child)} (${codeOf(child)})` : codeOf(child)));
  const own = dutiesTowards(given);
  return framed(facts, {
    edition: "virtual school",
    title: `Children in care placed by ${authority}: the designated teacher's report`,
    standing:
      `Confidential. For the virtual school of ${authority} alone: it speaks of the children whom that authority placed ` +
      `and of no others. ${isIdentified ? NAMES : CODES}`,
    isForGovernors: false,
    sections: [
      {
        id: "summary",
        title: "Summary",
        blocks: [
          paragraph(`Children in care whom ${authority} placed, on roll at any time this year: ${children.length}.`),
          ...eachChildTable(children),
          ...openDuties("These children", own, facts.kinds),
        ],
      },
      ...figuresSection(given),
      ...children.map((told) => childSection(told, own)),
      inHerWords(facts),
      {
        id: "every-duty",
        title: "Every duty towards these children, and where the evidence is",
        blocks: everyDuty("Every duty towards these children", own, facts.kinds),
      },
      designatedTeacherSigns(facts),
      ...methodsSection(measures, benchmarks),
    ],
  });
}

const NAMES = "It names them: send it as you send their files.";
const CODES = "It names no child: only the school knows who Child A is, and any other letter.";

/** The figures of these children, each part by itself so that official figures stand beside their own. */
function figuresSection({ measures, benchmarks }: VirtualSchool): Section[] {
  const blocks = PARTS.flatMap(({ title, topics }) => {
    const figures = measures.filter(({ topic }) => topics.includes(topic));
    return measureBlocks(title, figures, benchmarks);
  });
  return blocks.length === 0 ? [] : [{ id: "figures", title: "Figures of these children", blocks }];
}

function inHerWords({ narrative }: SchoolFacts): Section {
  const blocks = [PROMPTS.funding, PROMPTS.agencies].map((prompt) => ownWords(prompt, narrative));
  return { id: "own-words", title: "Pupil Premium Plus, and work with virtual schools", blocks };
}
