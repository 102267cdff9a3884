import type { Report } from "../../domain/report.ts";
import type { Child } from "../../domain/school.ts";
import { childSection } from "../sections/child.ts";
import { copiesSection } from "../sections/copies.ts";
import { eachChildTable } from "../sections/each-child.ts";
import { followUpSection } from "../sections/follow-up.ts";
import { summarySection } from "../sections/summary.ts";
import { annex, type ChildByChild, dutiesTowards, partSections, toldOf } from "./confidential.ts";
import { framed } from "./frame.ts";

/** The designated teacher's own: everything, child by child, by name. */
export function designatedTeacherEdition(given: ChildByChild): Report {
  const { facts, school, results, codes } = given;
  const children = toldOf(given, (child) => `${nameOf(child)} (${codes.get(child.id)})`);
  const towards = dutiesTowards(given);
  const each = eachChildTable(children);
  return framed(facts, {
    edition: "designated teacher",
    title: "Children in care: the designated teacher's own report",
    standing:
      "Confidential, and it names children. For the designated teacher and the headteacher alone: keep it as you keep " +
      "the children's files. Governors have editions of their own.",
    sections: [
      ...(each.length > 0 ? [{ id: "each-child", title: "Each child at a glance", blocks: each }] : []),
      summarySection(school, given),
      ...children.map((told) => childSection(told, towards)),
      ...partSections(given),
      followUpSection(facts, results),
      ...(children.length === 0 ? [] : [copiesSection("designated teacher")]),
      ...annex(given, "designated teacher"),
    ],
  });
}

/** The name of a child as the pupil list has it; the UPN or pupil id where it has none. */
export function nameOf({ id, pupil }: Child): string {
  return [pupil.forename.value, pupil.surname.value].filter(Boolean).join(" ") || id;
}
