import { inWords } from "../../calendar/dates.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { capital } from "../../domain/phrases.ts";
import type { Status } from "../../domain/status.ts";
import { bySeverity, dueDatesOf, gapsOf, isOnSchool, type Remark } from "../groups.ts";
import { evidenceInWords, ruleInWords, subjectInWords } from "../labels.ts";
import { choicesInWords } from "../params.ts";
import type { Look } from "../renderer.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "../result-schema.ts";
import { counted } from "../text.ts";
import { IN_WORDS } from "../verdict.ts";
import type { Page } from "./page.ts";

type Detail = Look["detail"];

/** What failed, or in a verbose run what passed: control by control, the most severe first, with what to do. */
export function findingsByControl(page: Page, document: ResultDocument, status: Status, detail: Detail): string {
  const blocks = bySeverity(document, status).map((remarks) => {
    const [{ control, findings }] = remarks;
    const said = remarks.flatMap((remark) => remarkLines(page, remark, document, detail, `: ${remark.message}`));
    return ["", ...headOf(page, control, status), ...cut(page, said, detail), ...toDo(page, findings[0], control)];
  });
  const title = `${capital(IN_WORDS[status])}: ${counted(blocks.length, "control")}`;
  return page.section(title, blocks.flat(), page.of(status));
}

/** Of one control, no more than this many lines on a screen that nobody asked to be verbose. */
const MOST = 10;

function cut(page: Page, lines: readonly string[], detail: Detail): readonly string[] {
  if (detail === "verbose" || lines.length <= MOST) return lines;
  const more = `and ${lines.length - MOST} more; --verbose shows them all, as --format csv does`;
  return [...lines.slice(0, MOST), page.lines(4, more, page.dim)];
}

function headOf(page: Page, control: ControlDocument, status: Status): string[] {
  const chosen = status === "fail" ? choicesInWords(control) : "";
  return [
    page.lines(2, `${ruleInWords(control)}: ${control.title}`, page.bold),
    page.lines(4, `${control.severity}; ${control.clause}${chosen && `; ${chosen}`}`, page.dim),
  ];
}

function toDo(page: Page, finding: FindingDocument, { addressee }: ControlDocument): string[] {
  return finding.mend === undefined ? [] : [page.lines(4, `To do, ${addressee}: ${finding.mend}`)];
}

/** What cannot be assessed: what would settle it, and the controls that wait for it. */
export function gaps(page: Page, document: ResultDocument, detail: Detail): string {
  const groups = gapsOf(document);
  const blocks = groups.flatMap(({ message, remarks }) => {
    const onSchool = remarks.filter((remark) => isOnSchool(remark, document));
    const ids = onSchool.map(({ control }) => ruleInWords(control)).join(", ");
    const said = remarks
      .filter((remark) => !onSchool.includes(remark))
      .flatMap((remark) => remarkLines(page, remark, document, detail, "", `${ruleInWords(remark.control)}: `));
    return ["", page.lines(2, message), ...(ids ? [page.lines(4, ids)] : []), ...cut(page, said, detail)];
  });
  const title = `Cannot be assessed, by what would settle it: ${counted(groups.length, "gap")}`;
  return page.section(title, blocks, page.of("not-assessable"));
}

/** What is due, by date. */
export function dueDates(page: Page, document: ResultDocument, detail: Detail): string {
  const blocks = dueDatesOf(document).flatMap(({ due, remarks }) => [
    "",
    page.lines(2, due ? `By ${inWords(due as IsoDate)}` : "On a date not known", page.bold),
    ...remarks.flatMap((remark) => [
      page.lines(4, `${ruleInWords(remark.control)}: ${remark.message}`),
      ...remarkLines(page, remark, document, detail),
      ...toDo(page, remark.findings[0], remark.control),
    ]),
  ]);
  return page.section("Due", blocks, page.of("due"));
}

/** What somebody decided to live with: who, why and until when. */
export function waivers(page: Page, document: ResultDocument): string {
  const remarks = bySeverity(document, "waived").flat();
  const blocks = remarks.flatMap(({ control, findings }) =>
    findings.flatMap((finding) => {
      if (finding.waived === undefined) return [];
      const { status, reason, approvedBy, until } = finding.waived;
      const decision = `until ${inWords(until as IsoDate)}, approved by ${approvedBy}: ${reason}`;
      const otherwise = `Without the waiver: ${IN_WORDS[status]}. ${finding.message}`;
      return [
        page.lines(2, `${ruleInWords(control)}: ${subjectInWords(finding, document)}, ${decision}`),
        page.lines(4, otherwise),
      ];
    }),
  );
  return page.section("Waived", blocks);
}

/** Those of whom the same is said: together, or in a verbose run one by one with the evidence for each. */
function remarkLines(
  page: Page,
  { findings }: Remark,
  document: ResultDocument,
  detail: Detail,
  after = "",
  before = "",
): string[] {
  const who = findings.map((finding) => subjectInWords(finding, document));
  if (detail !== "verbose") return [page.lines(4, `${before}${who.join("; ")}${after}`)];
  return findings.flatMap(({ evidence }, i) => [
    page.lines(4, `${before}${who[i]}${after}`),
    ...evidence.map((cell) => page.lines(8, evidenceInWords(cell), page.dim)),
  ]);
}
