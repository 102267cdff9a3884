import { queriesOf } from "../groups.ts";
import { evidenceInWords, QUERIES, subjectInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import type { ResultDocument } from "../result-schema.ts";
import type { Page } from "./page.ts";

/** What a person should look at: records that do not fit each other, for which there may be a good reason. */
export function queries(page: Page, document: ResultDocument, detail: Look["detail"]): string {
  const blocks = queriesOf(document).flatMap((group) => [
    "",
    page.lines(2, group[0].title),
    ...group.flatMap((query) => [
      page.lines(4, `${subjectInWords(query, document)}: ${query.message}`),
      ...(detail === "verbose" ? query.evidence.map((cell) => page.lines(8, evidenceInWords(cell), page.dim)) : []),
    ]),
  ]);
  return page.section(QUERIES, blocks);
}
