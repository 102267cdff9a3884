import type { Report } from "../../domain/report.ts";
import type { Child } from "../../domain/school.ts";
import { childSection } from "../sections/child.ts";
import { followUpSection } from "../sections/follow-up.ts";
import { summarySection } from "../sections/summary.ts";
import { annex, type Confidential, childrenOfYear, partSections } from "./confidential.ts";
import { framed } from "./frame.ts";

/** The designated teacher's own: everything, child by child, by name. */
export function designatedTeacherEdition(given: Confidential): Report {
  const { facts, school, results, codes, ofChild } = given;
  const children = [...childrenOfYear(school)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return framed(facts, {
    edition: "designated teacher",
    title: "Children in care: the designated teacher's own report",
    standing:
      "Confidential, and it names children. For the designated teacher and the headteacher alone: keep it as you keep " +
      "the children's files. Governors have editions of their own.",
    sections: [
      summarySection(school, given),
      ...children.map((child) => childSection(child, `${nameOf(child)} (${codes.get(child.id)})`, results, ofChild)),
      ...partSections(given),
      followUpSection(facts, results),
      ...annex(given),
    ],
  });
}

/** The name of a child as the pupil list has it; the UPN or pupil id where it has none. */
export function nameOf({ id, pupil }: Child): string {
  return [pupil.forename.value, pupil.surname.value].filter(Boolean).join(" ") || id;
}
