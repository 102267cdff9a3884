import type { Format } from "../formats.ts";
import type { Look } from "../renderer.ts";
import { renderDeadlines } from "../terminal/deadlines.ts";
import { deadlinesCsv } from "./csv.ts";
import { deadlinesHtml } from "./html.ts";
import { deadlinesJunit } from "./junit.ts";
import { deadlinesMarkdown } from "./markdown.ts";
import type { DeadlinesDocument } from "./schema.ts";

/** Every form a list of deadlines can take. */
export const DEADLINE_RENDERERS: Readonly<Record<Format, (document: DeadlinesDocument, look: Look) => string>> = {
  table: renderDeadlines,
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
  csv: deadlinesCsv,
  markdown: deadlinesMarkdown,
  html: deadlinesHtml,
  junit: deadlinesJunit,
};
