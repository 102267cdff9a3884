import { inWords } from "../../calendar/dates.ts";
import type { Report } from "../../domain/report.ts";
import { listUnder, ownWords, paragraph } from "../blocks.ts";
import { forGovernors } from "../disclosure/for-governors.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { asked, QUESTIONS } from "../questions.ts";
import { signatures } from "../sections/closing.ts";
import { everyDuty, openDuties } from "../sections/duties.ts";
import { followUpSection } from "../sections/follow-up.ts";
import { measureBlocks, methodsSection } from "../sections/measures.ts";
import type { Findings } from "../sections/part.ts";
import { policyTable, trainingTable } from "../sections/school.ts";
import { framed } from "./frame.ts";

/** What a school signs that had no child in care all year: that it had none, and that it is ready for one. */
export function nilReturn({ facts, results, measures }: Findings): Report {
  const { asOf, academicYear, kinds, controls, narrative } = facts;
  const holding = results.filter(({ status }) => status !== "not-applicable");
  const formerly = measures.filter(({ group, topic, people }) => {
    return group === "previously in care" && (topic === "roll" || people !== 0);
  });
  const { measures: before, leftOut } = forGovernors(formerly);
  const questions = [QUESTIONS.role, QUESTIONS.staff, QUESTIONS.policies].map((question) => asked(question, controls));
  return framed(facts, {
    edition: "part two",
    title: "Children in care: nil return to governors",
    standing:
      "Part Two, confidential. A nil return tells that no child at the school is in care, which is told in closed " +
      "session alone: the public edition is the same as for a school with a few.",
    sections: [
      {
        id: "nil-return",
        title: "Nil return",
        blocks: [
          paragraph(`No child in care was on roll on any day of ${academicYear} up to ${inWords(asOf)}.`),
          ...measureBlocks("Previously in care", before, []),
          ...leftOut.map(paragraph),
          paragraph(
            "A designated teacher is required all the same, and the policy has to be ready for the first child.",
          ),
        ],
      },
      {
        id: "ready",
        title: "Policy, staff and training",
        blocks: [
          ...policyTable(facts),
          ...trainingTable(facts),
          ...openDuties("Duties that hold without a child in care", holding, kinds),
          ...listUnder("Questions for governors:", questions),
          ...[PROMPTS.role, PROMPTS.training, PROMPTS.plan, PROMPTS.policies, PROMPTS.agencies].map((prompt) =>
            ownWords(prompt, narrative),
          ),
        ],
      },
      followUpSection(facts, results),
      signatures(facts),
      {
        id: "every-duty",
        title: "Every duty that holds, and where the evidence is",
        blocks: everyDuty("The duties", holding, kinds),
      },
      ...methodsSection(before, []),
    ],
  });
}
