import type { Section } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";

/** Where it is signed. */
export function signatures({ details }: SchoolFacts): Section {
  const blocks = table(
    "Signatures",
    ["Who", "Signed", "Date"],
    [
      [details.writtenBy ?? "Designated teacher", "", ""],
      [details.governor ?? "Designated governor", "", ""],
      [details.chair ?? "Chair of the governing body", "", ""],
    ],
  );
  return { id: "signatures", title: "Signatures", blocks };
}
