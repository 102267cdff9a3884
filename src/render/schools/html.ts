import { factsOf, resultSections } from "../html.ts";
import { asOfInWords } from "../labels.ts";
import { warningLines } from "../markdown.ts";
import type { TextBlock } from "../report/html-text.ts";
import { caution, listOf, paragraph, standingOf, type TextSection, tableOf, textPage } from "../text-page.ts";
import type { SchoolDocument, SchoolsDocument } from "./document.ts";
import { nameOf, SUMMARY_HEAD, SUMMARY_NOTE, summaryRow, verdictOfSchools } from "./parts.ts";

/** Several schools as one page of HTML: a table of all, then for each a section, and one for each part of its result. */
export function schoolsHtml(document: SchoolsDocument): string {
  const { schools, tool } = document;
  const summary: TextBlock[] = [
    ...tableOf("School by school", SUMMARY_HEAD, schools.map(summaryRow)),
    paragraph(SUMMARY_NOTE),
  ];
  return textPage({
    title: "Children in care, school by school",
    standing: standingOf(document),
    facts: [
      { label: "Result", text: verdictOfSchools(document) },
      { label: "As of", text: asOfInWords(document) },
      { label: "Made with", text: `${tool.name} ${tool.version}` },
    ],
    sections: [{ id: "summary", title: "All schools", blocks: summary }, ...schools.flatMap(sectionsOf)],
  });
}

function sectionsOf(school: SchoolDocument, at: number): TextSection[] {
  const { folder, result, problems } = school;
  const id = `school-${at + 1}`;
  const title = nameOf(school);
  if (result === null) {
    const blocks = [caution("This school could not be audited."), ...listOf(warningLines({ warnings: problems }))];
    return [{ id, title, blocks }];
  }
  const facts = factsOf(result).map(({ label, text }) => [label, text]);
  return [
    { id, title, blocks: tableOf(`The audit of ${folder}`, ["About", "What is said"], facts) },
    ...resultSections(result).map((section) => ({
      ...section,
      ...{ id: `${id}-${section.id}`, title: `${folder}: ${section.title}` },
    })),
  ];
}
