import type { Report } from "../domain/report.ts";
import { NO_DETAILS } from "../domain/report-details.ts";
import { pageHtml } from "./report/html-page.ts";
import { type TextBlock, textHtml } from "./report/html-text.ts";

/** A section of a page that is made of text alone. */
export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
}

interface TextPage extends Pick<Report, "title" | "standing" | "facts"> {
  readonly sections: readonly TextSection[];
}

/** A page of HTML, like that of a report but with nothing drawn. A section with nothing in it is left out. */
export function textPage({ sections, ...head }: TextPage): string {
  return pageHtml({
    ...head,
    look: NO_DETAILS.look,
    sections: sections
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ blocks, ...section }) => ({ ...section, content: () => blocks.map(textHtml) })),
  });
}

export const paragraph = (text: string): TextBlock => ({ is: "paragraph", text });
export const caution = (text: string): TextBlock => ({ is: "caution", text });

/** A table, or nothing where it would have no row. */
export function tableOf(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly TextBlock[] {
  return rows.length === 0 ? [] : [{ is: "table", caption, head, rows }];
}

/** A list, or nothing where it would have no item. */
export function listOf(items: readonly string[]): readonly TextBlock[] {
  return items.length === 0 ? [] : [{ is: "list", items }];
}

/** What a page that tells of children is, and who may read it. */
export function standingOf({ identified }: { readonly identified: boolean }): string {
  return identified
    ? "This page names children: keep it as you keep their files."
    : "No child is named on this page; keep it within the school all the same.";
}
