import { asOfInWords } from "../labels.ts";
import { bullets, escaped, row, section, table, warningsSection } from "../markdown.ts";
import type { ComparisonDocument } from "./document.ts";
import { controlInWords, partsOf, STAR, statementsLeftOut } from "./parts.ts";

/** A comparison as a Markdown page. */
export function comparisonMarkdown(document: ComparisonDocument, statements: boolean): string {
  const ids = document.policies.map(({ id }) => id);
  const parts = partsOf(document, statements).map(({ title, duties }) => {
    const rows = duties.map(({ duty, controls }) =>
      row(duty, ...controls.map((own) => own.map(controlInWords).join(" / ") || "not asked")),
    );
    return section(title, rows.length === 0 ? [] : [table(["Duty", ...ids], rows)]);
  });
  const verdicts = document.policies.map(({ id, title, version, verdict }) =>
    row(id, `${title}, version ${version}`, verdict),
  );
  const blocks = [
    `# ${escaped(document.school ?? "The school")}: children in care, by several policies`,
    escaped(`As of ${asOfInWords(document)}. Made with ${document.tool.name} ${document.tool.version}.`),
    table(["Policy", "Title", "Verdict"], verdicts),
    ...parts,
    bullets([statementsLeftOut(document, statements), STAR].filter(Boolean)),
    warningsSection(document),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
