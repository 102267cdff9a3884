import type { Format } from "../formats.ts";
import type { Look } from "../renderer.ts";
import { renderComparison } from "../terminal/comparison.ts";
import { comparisonCsv } from "./csv.ts";
import type { ComparisonDocument } from "./document.ts";
import { comparisonHtml } from "./html.ts";
import { comparisonJunit } from "./junit.ts";
import { comparisonMarkdown } from "./markdown.ts";

/** Every form a comparison can take; JSON and CSV hold every duty, signed statements too. */
export const COMPARISON_RENDERERS: Readonly<Record<Format, (document: ComparisonDocument, look: Look) => string>> = {
  table: renderComparison,
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
  csv: comparisonCsv,
  markdown: (document, { detail }) => comparisonMarkdown(document, detail === "verbose"),
  html: (document, { detail }) => comparisonHtml(document, detail === "verbose"),
  junit: comparisonJunit,
};
