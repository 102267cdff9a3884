import type { Look } from "../renderer.ts";
import type { TrendDocument } from "../trend/document.ts";
import { grid } from "./grid.ts";
import { Page } from "./page.ts";

const HEAD = [
  "Year",
  "Term",
  "Runs",
  "Last",
  "In care",
  "Failed",
  "Gaps",
  "Due",
  "Passed",
  "Failures",
  "Begun",
  "Ended",
];

const NOTES = [
  "Failed, gaps (what cannot be assessed), due and passed are numbers of controls, failures are findings, all at the last run of the term or year.",
  "Begun and ended are failures that came, and went, from run to run; one that went is not always mended: a child may have left.",
];

/** A trend for a person at a terminal. */
export function renderTrend({ schools, lost }: TrendDocument, look: Pick<Look, "width" | "color">): string {
  const page = new Page(look);
  const tables = schools.map(({ exports, rows }) => {
    const cells = rows.map(({ academicYear, term, runs, asOf, inCare, controls, findings, begun, ended }) =>
      [
        academicYear,
        ...[term ?? "whole year", runs, asOf, inCare],
        ...[controls.fail, controls["not-assessable"], controls.due, controls.pass],
        ...[findings.fail, begun, ended],
      ].map(String),
    );
    return page.section(`Children in care, by term and year: ${exports.join(", ")}`, [grid(page.width, HEAD, cells)]);
  });
  const gaps = lost.map((file) => page.lines(0, `Cannot be read, and is not counted: ${file}`));
  return `${[...tables, NOTES.map((note) => page.lines(0, note)).join("\n"), gaps.join("\n")].filter(Boolean).join("\n\n")}\n`;
}
