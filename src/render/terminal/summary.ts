import { STATUSES } from "../../domain/status.ts";
import { asOfInWords, cohortInWords, policyInWords, policyRemarks, rowsInWords } from "../labels.ts";
import type { ResultDocument } from "../result-schema.ts";
import { controlCounts, statusCounted, verdictOf } from "../verdict.ts";
import { grid } from "./grid.ts";
import type { Page } from "./page.ts";

/** What was audited, by what and when, what was read for it, and the verdict. */
export function summary(page: Page, document: ResultDocument): string {
  const counts = controlCounts(document);
  const statuses = STATUSES.filter((status) => counts[status] > 0);
  const facts = [
    `Policy: ${policyInWords(document)}`,
    `As of: ${asOfInWords(document)}`,
    `Children on roll: ${cohortInWords(document)}`,
    `Controls: ${document.controls.length}, of which ${statuses.map((status) => statusCounted(counts[status], status)).join(", ")}`,
    ...policyRemarks(document),
    ...(document.identified ? ["This result names children: keep it as you keep their files."] : []),
  ];
  return [
    page.lines(0, `${document.school ?? "The school"}: children in care, audited against its policy`, page.bold),
    facts.map((fact) => page.lines(2, fact)).join("\n"),
    inputs(page, document),
    verdict(page, document),
  ].join("\n\n");
}

/** The verdict alone. */
export function verdict(page: Page, document: ResultDocument): string {
  return page.lines(0, verdictOf(document), page.of(document.status));
}

function inputs({ width }: Page, document: ResultDocument): string {
  const rows = document.inputs.map((input) => [input.file, input.dataset ?? "not known", rowsInWords(input)]);
  return grid(width, ["File", "Data set", "Rows"], rows, 2);
}
