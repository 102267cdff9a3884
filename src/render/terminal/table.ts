import type { Look, Renderer } from "../renderer.ts";
import type { ResultDocument } from "../result-schema.ts";
import { changes } from "./changes.ts";
import { controlTables } from "./controls.ts";
import { dueDates, findingsByControl, gaps, waivers } from "./findings.ts";
import { Page } from "./page.ts";
import { queries } from "./queries.ts";
import { summary, verdict } from "./summary.ts";
import { warnings } from "./warnings.ts";

/** The result for a person at a terminal: the verdict first and, since pages scroll, last. */
export const renderTable: Renderer = (document, look) => {
  const page = new Page(look);
  const parts = look.detail === "quiet" ? quiet(page, document, look) : whole(page, document, look);
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

function whole(page: Page, document: ResultDocument, look: Look): string[] {
  const { detail } = look;
  return [
    summary(page, document),
    changes(page, document, look),
    ...controlTables(page, document),
    findingsByControl(page, document, "fail", detail),
    gaps(page, document, detail),
    dueDates(page, document, detail),
    detail === "verbose" ? findingsByControl(page, document, "pass", detail) : "",
    waivers(page, document),
    queries(page, document, detail),
    warnings(page, document),
    verdict(page, document),
  ];
}

/** For a cron job's mail: the verdict, and what it was that raised the exit status; or what is news since another run. */
function quiet(page: Page, document: ResultDocument, look: Look): string[] {
  if (document.since !== undefined) return [verdict(page, document), changes(page, document, look)];
  const { raising, detail } = look;
  return [
    verdict(page, document),
    raising.includes("fail") ? findingsByControl(page, document, "fail", detail) : "",
    raising.includes("not-assessable") ? gaps(page, document, detail) : "",
    raising.includes("due") ? dueDates(page, document, detail) : "",
  ];
}
