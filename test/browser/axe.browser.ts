import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { afterAll, describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { Report } from "../../src/domain/report.ts";
import { renderResultHtml } from "../../src/render/html.ts";
import type { Look } from "../../src/render/renderer.ts";
import { renderHtml } from "../../src/render/report/html.ts";
import { schoolsDocument } from "../../src/render/schools/document.ts";
import { schoolsHtml } from "../../src/render/schools/html.ts";
import { document } from "../render/document.ts";
import { REPORT, reportOf } from "../support/report.ts";
import { browser, run } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "cic-audit-axe-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every rule of axe, those of WCAG 2.2 and its best practices, over the page as the browser shows it. */
const RUN = `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((found) => {
  const ids = (rules) => rules.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 120)));
  const told = JSON.stringify({ violations: ids(found.violations), unsure: ids(found.incomplete), passes: ids(found.passes) });
  document.documentElement.setAttribute("data-axe", encodeURIComponent(told));
});`;

interface Found {
  readonly violations: readonly string[];
  readonly unsure: readonly string[];
  readonly passes: readonly string[];
}

/** What axe says of a page in a window of that width. The page itself forbids scripts: here alone that is lifted. */
async function axed(html: string, width: number): Promise<Found> {
  const page = join(folder, "page.html");
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  writeFileSync(
    page,
    open.replace("</body>", () => `<script>${axe.source}</script><script>${RUN}</script></body>`),
  );
  const size = `--window-size=${width},1000`;
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    size,
    "--virtual-time-budget=20000",
  ];
  const { stdout } = await run(await browser(), [...args, "--dump-dom", pathToFileURL(page).href]);
  const [, told] = /data-axe="([^"]*)"/.exec(stdout) ?? [];
  if (told === undefined) throw new Error("axe did not come to an end");
  return JSON.parse(decodeURIComponent(told)) as Found;
}

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: [] };
const RESULT = document();
const PAGES: readonly [string, string][] = [
  ["a result", renderResultHtml(RESULT, LOOK)],
  [
    "the results of several schools",
    schoolsHtml(
      schoolsDocument(
        [
          { folder: "hill", result: RESULT },
          { folder: "zoo", problems: [{ file: "peps.csv", message: "there is no such date." }] },
        ],
        { version: "1.0.0", asOf: date("2026-03-10"), identify: false },
      ),
    ),
  ],
];

const REPORTS: readonly [string, Report][] = [
  ["a whole report", REPORT],
  ["a report of nothing", reportOf([], { sections: [], facts: [] })],
  ["a report in a colour too pale to read", { ...REPORT, look: { colour: "#ffd400", logo: null } }],
  ["a report in grey", { ...REPORT, look: { colour: "#767676", logo: null } }],
];

/** Axe does not see what a text of a drawing stands on: it is dark grey on the white of the page. */
const DRAWN = "color-contrast: <text ";

describe("axe finds nothing to mend in", () => {
  test.each(REPORTS.flatMap(([name, report]) => [1280, 400].map((width) => [name, width, report] as const)))(
    "%s, in a window %i wide",
    async (_, width, report) => {
      const { violations, unsure, passes } = await axed(renderHtml(report), width);
      expect(violations).toEqual([]);
      expect(unsure.filter((each) => !each.startsWith(DRAWN))).toEqual([]);
      expect(passes.join("\n")).toMatch(/^color-contrast: /m);
    },
  );
});

describe("axe finds nothing to mend in", () => {
  test.each(PAGES.flatMap(([name, html]) => [1280, 400].map((width) => [name, width, html] as const)))(
    "%s, in a window %i wide",
    async (_, width, html) => {
      const { violations, unsure, passes } = await axed(html, width);
      expect([...violations, ...unsure]).toEqual([]);
      expect(passes.join("\n")).toMatch(/^color-contrast: /m);
    },
  );
});

test("axe is there and finds what is wrong", async () => {
  const wrong = renderHtml(REPORT)
    .replace('alt="Fernhill High School"', "")
    .replace(".prompt {", ".prompt { color: #aaa;");
  const { violations } = await axed(wrong, 1280);
  expect(new Set(violations.map((each) => each.split(":")[0]))).toEqual(new Set(["color-contrast", "image-alt"]));
});
