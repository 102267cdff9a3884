import type { Report } from "../../domain/report.ts";
import { blockHtml } from "./html-blocks.ts";
import { pageHtml } from "./html-page.ts";

/** The report as one page of HTML. */
export function renderHtml(report: Report): string {
  const { sections, look } = report;
  return pageHtml({
    ...report,
    sections: sections.map(({ id, title, blocks }) => ({
      ...{ id, title },
      content: (anchor) => blocks.map((block, at) => blockHtml(block, `${anchor}-${at + 1}`, look)),
    })),
  });
}
