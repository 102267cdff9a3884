import type { Section } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";
import { signatory } from "../signatories.ts";

/** Where it is signed. */
export function signatures(facts: SchoolFacts): Section {
  const { governor, chair } = facts.details;
  return signedBy(teacherOf(facts), signatory("governor", governor), signatory("chair", chair));
}

/** Where the designated teacher signs alone. */
export function designatedTeacherSigns(facts: SchoolFacts): Section {
  return signedBy(teacherOf(facts));
}

const teacherOf = ({ details, designatedTeacher }: SchoolFacts) =>
  signatory("teacher", details.writtenBy ?? designatedTeacher);

function signedBy(...people: readonly string[]): Section {
  const rows = people.map((who) => [who, "", ""]);
  return { id: "signatures", title: "Signatures", blocks: table("Signatures", ["Who", "Signed", "Date"], rows) };
}
