import { asOfInWords } from "../labels.ts";
import { warningLines } from "../markdown.ts";
import { listOf, tableOf, textPage } from "../text-page.ts";
import type { ComparisonDocument } from "./document.ts";
import { controlInWords, partsOf, STAR, statementsLeftOut } from "./parts.ts";

/** A comparison as one page of HTML. */
export function comparisonHtml(document: ComparisonDocument, statements: boolean): string {
  const { policies, school, tool } = document;
  const ids = policies.map(({ id }) => id);
  const verdicts = policies.map(({ id, title, version, verdict }) => [id, `${title}, version ${version}`, verdict]);
  const parts = partsOf(document, statements).map(({ title, duties }, at) => {
    const rows = duties.map(({ duty, controls }) => [
      duty,
      ...controls.map((own) => own.map(controlInWords).join(" / ") || "not asked"),
    ]);
    return { id: `part-${at + 1}`, title, blocks: tableOf(`${title}, duty by duty`, ["Duty", ...ids], rows) };
  });
  const notes = listOf([statementsLeftOut(document, statements), STAR].filter(Boolean));
  return textPage({
    title: `${school ?? "The school"}: children in care, by several policies`,
    standing: "No child is shown on this page.",
    facts: [
      { label: "As of", text: asOfInWords(document) },
      { label: "Made with", text: `${tool.name} ${tool.version}` },
    ],
    sections: [
      {
        id: "policies",
        title: "Policies",
        blocks: tableOf("What comes of each", ["Policy", "Title", "Verdict"], verdicts),
      },
      ...parts,
      { id: "notes", title: "Notes", blocks: notes },
      { id: "warnings", title: "Warnings about the exports", blocks: listOf(warningLines(document)) },
    ],
  });
}
