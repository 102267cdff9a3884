import { asOfInWords } from "../labels.ts";
import { bullets, escaped, renderMarkdown, row, table, warningLines } from "../markdown.ts";
import type { Look } from "../renderer.ts";
import type { SchoolDocument, SchoolsDocument } from "./document.ts";
import { SUMMARY_HEAD, SUMMARY_NOTE, summaryRow, verdictOfSchools } from "./parts.ts";

/** Several schools as a Markdown page: a table of all, then the page of each under the name of its folder. */
export function schoolsMarkdown(document: SchoolsDocument, look: Look): string {
  const { schools, tool } = document;
  const names = document.identified ? ["This page names children: keep it as you keep their files."] : [];
  const blocks = [
    "# Children in care, school by school",
    `**${escaped(verdictOfSchools(document))}**`,
    escaped(`As of ${asOfInWords(document)}. Made with ${tool.name} ${tool.version}.`),
    escaped(SUMMARY_NOTE),
    ...names,
    table(
      SUMMARY_HEAD,
      schools.map((school) => row(...summaryRow(school))),
    ),
    ...schools.map((school) => `## ${escaped(school.folder)}\n\n${pageOf(school, look)}`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The page of a school, its headings two levels down; no other line begins with a #, for what is not ours is escaped. */
function pageOf({ result, problems }: SchoolDocument, look: Look): string {
  if (result !== null) return renderMarkdown(result, look).trimEnd().replace(/^#/gm, "###");
  return ["**Cannot be audited.**", bullets(warningLines({ warnings: problems }))].join("\n\n");
}
