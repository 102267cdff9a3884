import type { ComparedControl, ComparedDuty, ComparisonDocument } from "../comparison/document.ts";
import { controlInWords, type Part, partsOf, STAR, statementsLeftOut } from "../comparison/parts.ts";
import { asOfInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import { type Cell, grid } from "./grid.ts";
import { Page } from "./page.ts";
import { warnings } from "./warnings.ts";

/** A column that is narrower than this holds no sentence: the policies then stand below one another. */
const NARROWEST_COLUMN = 18;

/** A comparison for a person at a terminal. */
export function renderComparison(document: ComparisonDocument, look: Look): string {
  const page = new Page(look);
  const verdicts = document.policies.map(({ id, verdict, status }) =>
    page.lines(2, `${id}: ${verdict}`, page.of(status)),
  );
  if (look.detail === "quiet") return `${verdicts.join("\n")}\n`;
  const statements = look.detail === "verbose";
  const head = [
    page.lines(0, `${document.school ?? "The school"}: children in care, by several policies`, page.bold),
    page.lines(2, `As of: ${asOfInWords(document)}`),
    ...verdicts,
  ];
  const parts = [
    head.join("\n"),
    ...partsOf(document, statements).map((part) => section(page, document, part)),
    page.lines(0, [statementsLeftOut(document, statements), STAR].filter(Boolean).join(" ")),
    warnings(page, document),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(page: Page, { policies }: ComparisonDocument, { title, duties }: Part): string {
  const ids = policies.map(({ id }) => id);
  const isWide = page.width / (ids.length + 1) - 2 >= NARROWEST_COLUMN;
  const body = isWide ? [table(page, ids, duties)] : duties.flatMap((duty) => list(page, ids, duty));
  return page.section(`${title}: ${duties.length}`, duties.length === 0 ? [] : body);
}

function table(page: Page, ids: readonly string[], duties: readonly ComparedDuty[]): string {
  const rows = duties.flatMap((duty) => {
    const height = Math.max(...duty.controls.map((own) => own.length));
    return Array.from({ length: height }, (_, line) => [
      line === 0 ? duty.duty : "",
      ...duty.controls.map((own) => cellOf(page, own[line], line === 0)),
    ]);
  });
  return grid(page.width, ["Duty", ...ids], rows);
}

function cellOf(page: Page, control: ComparedControl | undefined, isFirst: boolean): Cell {
  if (control === undefined) return isFirst ? ["not asked", page.dim] : "";
  return [controlInWords(control), page.of(control.status)];
}

function list(page: Page, ids: readonly string[], { duty, controls }: ComparedDuty): string[] {
  const answers = controls.flatMap((own, i) =>
    own.length === 0
      ? [page.lines(4, `${ids[i]}: not asked`, page.dim)]
      : own.map((control) => page.lines(4, `${ids[i]}: ${controlInWords(control)}`, page.of(control.status))),
  );
  return ["", page.lines(2, duty), ...answers];
}
