import { hasNews } from "../changes/news.ts";
import { bySeverity } from "../groups.ts";
import { asOfInWords, ruleInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import { NOT_AUDITED, type SchoolDocument, type SchoolsDocument } from "../schools/document.ts";
import { nameOf, SUMMARY_HEAD, SUMMARY_NOTE, summaryRow, verdictOfSchools } from "../schools/parts.ts";
import { countsInWords, verdictOf } from "../verdict.ts";
import { grid } from "./grid.ts";
import { Page, type Paint } from "./page.ts";
import { renderTable } from "./table.ts";
import { warningLines } from "./warnings.ts";

/** Several schools for a person at a terminal: a table of all, then what failed in each, and since pages scroll the verdict. */
export function renderSchools(document: SchoolsDocument, look: Look): string {
  const page = new Page(look);
  const parts = look.detail === "quiet" ? quiet(page, document, look) : whole(page, document, look);
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function whole(page: Page, document: SchoolsDocument, look: Look): string[] {
  const { schools, identified } = document;
  const isVerbose = look.detail === "verbose";
  const facts = [
    `As of: ${asOfInWords(document)}`,
    SUMMARY_NOTE,
    ...(identified ? ["This result names children: keep it as you keep their files."] : []),
  ];
  return [
    page.section(
      "Children in care, school by school",
      facts.map((fact) => page.lines(2, fact)),
    ),
    summary(page, schools),
    ...schools.map((school) => (isVerbose ? inFull(page, school, look) : inBrief(page, school))),
    isVerbose
      ? ""
      : page.lines(0, "--verbose shows every school in full; check with the folder of one shows that one."),
    verdict(page, document),
  ];
}

/** For a cron job's mail: the verdict, and every school that raised the exit status with what did, or that has news. */
function quiet(page: Page, document: SchoolsDocument, look: Look): string[] {
  const told = document.schools.filter(({ result }) => result === null || hasNews(result, look.raising));
  return [verdict(page, document), ...told.map((school) => inFull(page, school, look))];
}

function summary(page: Page, schools: readonly SchoolDocument[]): string {
  const rows = schools.map((school) => {
    const cells = summaryRow(school);
    return [...cells.slice(0, -1), [cells.at(-1) ?? "", painterOf(page, school)] as const];
  });
  return grid(page.width, SUMMARY_HEAD, rows, 0);
}

/** Of one school, no more controls than this where nobody asked for all. */
const MOST = 10;

/** What failed in a school, a line for each control, the most severe first; or why it could not be audited. */
function inBrief(page: Page, school: SchoolDocument): string {
  const { result } = school;
  if (result === null) return problems(page, school);
  const failed = bySeverity(result, "fail").map(([{ control }]) => control);
  const lines = failed
    .slice(0, MOST)
    .map((control) => page.lines(4, `${ruleInWords(control)}: ${control.title} (${countsInWords(control.counts)})`));
  const more = failed.length > MOST ? [page.lines(4, `and ${failed.length - MOST} more`, page.dim)] : [];
  return page.section(nameOf(school), [page.lines(2, verdictOf(result), painterOf(page, school)), ...lines, ...more]);
}

function inFull(page: Page, school: SchoolDocument, look: Look): string {
  if (school.result === null) return problems(page, school);
  return page.section(nameOf(school), ["", renderTable(school.result, look).trimEnd()]);
}

function problems(page: Page, school: SchoolDocument): string {
  const all = warningLines(page, { warnings: school.problems }, 4);
  return page.section(nameOf(school), [page.lines(2, "Cannot be audited:", painterOf(page, school)), ...all]);
}

function verdict(page: Page, document: SchoolsDocument): string {
  const { status } = document;
  return page.lines(0, verdictOfSchools(document), page.of(status === NOT_AUDITED ? "fail" : status));
}

const painterOf = (page: Page, { result }: SchoolDocument): Paint => page.of(result?.status ?? "fail");
