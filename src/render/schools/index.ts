import type { Format } from "../formats.ts";
import type { Look } from "../renderer.ts";
import { renderSchools } from "../terminal/schools.ts";
import { schoolsCsv } from "./csv.ts";
import type { SchoolsDocument } from "./document.ts";
import { schoolsHtml } from "./html.ts";
import { schoolsJunit } from "./junit.ts";
import { schoolsMarkdown } from "./markdown.ts";

/** Every form that the results of several schools can take. */
export const SCHOOLS_RENDERERS: Readonly<Record<Format, (document: SchoolsDocument, look: Look) => string>> = {
  table: renderSchools,
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
  csv: schoolsCsv,
  markdown: schoolsMarkdown,
  html: schoolsHtml,
  junit: schoolsJunit,
};
