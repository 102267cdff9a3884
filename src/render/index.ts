import { renderCsv } from "./csv.ts";
import type { Format } from "./formats.ts";
import { renderResultHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Renderer } from "./renderer.ts";
import { renderTable } from "./terminal/table.ts";

/** Every form a result can take. One that is named and not written does not compile. */
export const RENDERERS: Readonly<Record<Format, Renderer>> = {
  table: renderTable,
  json: renderJson,
  csv: renderCsv,
  markdown: renderMarkdown,
  html: renderResultHtml,
  junit: renderJunit,
};
