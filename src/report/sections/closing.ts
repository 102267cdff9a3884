import type { Section } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";
import { signatory } from "../signatories.ts";

/** Where it is signed. */
export function signatures({ details, designatedTeacher }: SchoolFacts): Section {
  const blocks = table(
    "Signatures",
    ["Who", "Signed", "Date"],
    [
      [signatory("teacher", details.writtenBy ?? designatedTeacher), "", ""],
      [signatory("governor", details.governor), "", ""],
      [signatory("chair", details.chair), "", ""],
    ],
  );
  return { id: "signatures", title: "Signatures", blocks };
}
