import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { changeChapters, changesHead } from "./changes/words.ts";
import { bySeverity, dueDatesOf, gapsOf, isOnSchool, queriesOf, type Remark, warningsOf } from "./groups.ts";
import {
  asOfInWords,
  cohortInWords,
  linesInWords,
  policyInWords,
  policyRemarks,
  QUERIES,
  rowsInWords,
  ruleInWords,
  subjectInWords,
} from "./labels.ts";
import { choicesInWords } from "./params.ts";
import type { Renderer } from "./renderer.ts";
import type { ResultDocument } from "./result-schema.ts";
import { listed, visible } from "./text.ts";
import { countsInWords, IN_WORDS, STRICTEST, verdictOf } from "./verdict.ts";

/** The result as a Markdown page, for a minute or a wiki. */
export const renderMarkdown: Renderer = (document) => {
  const parts = [
    heading(document),
    changes(document),
    inputsTable(document),
    controlsTable(document),
    failures(document),
    gaps(document),
    dueDates(document),
    waivers(document),
    queries(document),
    warningsSection(document),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

/**
 * Any text on one line, with nothing in it that Markdown or HTML would take for its own; and no more than that escaped,
 * since many read the source. What makes a list or a heading does so at the beginning of a line alone.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*[\]|~]|&(?=[#\w]+;)|:(?=\/\/)|(?<=www)\.|@/gi, "\\$&")
    .replaceAll("<", "&lt;")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/^(\s*)([#+\-=>]|\d+(?=[.)](?:\s|$)))/, (_, blank: string, mark: string) =>
      /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
    );
}

export const row = (...cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
export const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), `|${" --- |".repeat(head.length)}`, ...rows].join("\n");
export const section = (title: string, blocks: readonly string[]) =>
  blocks.length === 0 ? "" : [`## ${title}`, ...blocks].join("\n\n");
export const bullets = (lines: readonly string[]) => lines.map((line) => `- ${escaped(line)}`).join("\n");

function heading(document: ResultDocument): string {
  return [
    `# ${escaped(document.school ?? "The school")}: children in care, audited against its policy`,
    `**${escaped(verdictOf(document))}**`,
    table(
      ["", ""],
      [
        row("Policy", policyInWords(document)),
        row("As of", asOfInWords(document)),
        row("Children on roll", cohortInWords(document)),
        row("Names", document.identified ? "This page names children: keep it as you keep their files." : "Pseudonyms"),
        ...policyRemarks(document).map((remark) => row("Note", remark)),
        row("Made with", `${document.tool.name} ${document.tool.version}`),
      ],
    ),
  ].join("\n\n");
}

/** What is different since an earlier run, where that was asked for. */
function changes(document: ResultDocument): string {
  if (document.since === undefined) return "";
  const { title, remarks } = changesHead(document.since);
  const lists = changeChapters(document, document.since).flatMap(({ title: list, entries }) => [
    `### ${escaped(list)}`,
    bullets(entries.map(({ line, toDo }) => (toDo ? `${line} ${toDo}` : line))),
  ]);
  return section(escaped(title), [bullets(remarks), ...lists]);
}

function inputsTable({ inputs }: ResultDocument): string {
  const rows = inputs.map((input) => row(input.file, input.dataset ?? "not known", rowsInWords(input)));
  return section("What was read", [table(["File", "Data set", "Rows"], rows)]);
}

function controlsTable({ controls }: ResultDocument): string {
  const rows = controls.map((control) => {
    const { title, from, status, counts } = control;
    return row(ruleInWords(control), title, from, IN_WORDS[status], countsInWords(counts));
  });
  const laidOver = controls.filter(({ authority }) => authority !== undefined);
  const authorities = listed([...new Set(laidOver.flatMap(({ authority }) => authority ?? []))]);
  const overlays = laidOver.length > 0 ? [escaped(`For children placed by ${authorities}: ${STRICTEST}`)] : [];
  return section("Controls", [table(["Control", "Duty", "From", "Status", "Findings"], rows), ...overlays]);
}

function failures(document: ResultDocument): string {
  return section(
    "Failed",
    bySeverity(document, "fail").map((remarks) => {
      const [{ control, findings }] = remarks;
      const chosen = choicesInWords(control);
      const lines = remarks.map((remark) => `${subjects(remark, document)}: ${remark.message}`);
      return [
        `### ${escaped(`${ruleInWords(control)} ${control.title}`)}`,
        escaped(`${control.severity}, for the ${control.addressee}; ${control.clause}.${chosen && ` ${chosen}.`}`),
        bullets(lines),
        `**What to do:** ${escaped(findings[0].mend ?? "")}`,
      ].join("\n\n");
    }),
  );
}

function gaps(document: ResultDocument): string {
  const lines = gapsOf(document).map(({ message, remarks }) => {
    const who = remarks.map((remark) =>
      isOnSchool(remark, document)
        ? ruleInWords(remark.control)
        : `${ruleInWords(remark.control)} (${subjects(remark, document)})`,
    );
    return `${message} ${who.join(", ")}`;
  });
  return section("Cannot be assessed", lines.length === 0 ? [] : [bullets(lines)]);
}

function dueDates(document: ResultDocument): string {
  const rows = dueDatesOf(document).flatMap(({ due, remarks }) =>
    remarks.map((remark) =>
      row(
        due ? inWords(due as IsoDate) : "no date known",
        ruleInWords(remark.control),
        subjects(remark, document),
        remark.message,
        remark.findings[0].mend ?? "",
      ),
    ),
  );
  const head = ["By", "Control", "Whom", "What is due", "What to do"];
  return section("Due", rows.length === 0 ? [] : [table(head, rows)]);
}

function waivers(document: ResultDocument): string {
  const rows = bySeverity(document, "waived")
    .flat()
    .flatMap(({ control, findings }) =>
      findings.map((finding) => {
        const { status = "fail", reason = "", approvedBy = "", until = "" } = finding.waived ?? {};
        return row(
          ruleInWords(control),
          subjectInWords(finding, document),
          IN_WORDS[status],
          reason,
          approvedBy,
          until,
        );
      }),
    );
  const head = ["Control", "Whom", "Without the waiver", "Reason", "Approved by", "Until"];
  return section("Waived", rows.length === 0 ? [] : [table(head, rows)]);
}

function queries(document: ResultDocument): string {
  const blocks = queriesOf(document).map((group) => {
    const lines = group.map((query) => `${subjectInWords(query, document)}: ${query.message}`);
    return [`### ${escaped(group[0].title)}`, bullets(lines)].join("\n\n");
  });
  return section(QUERIES, blocks);
}

/** What was odd in the exports. */
export function warningsSection(document: Pick<ResultDocument, "warnings">): string {
  const lines = warningLines(document);
  return section("Warnings about the exports", lines.length === 0 ? [] : [bullets(lines)]);
}

/** Warnings that are alike in one sentence. */
export function warningLines(document: Pick<ResultDocument, "warnings">): string[] {
  return warningsOf(document).map(({ file, lines, column, values, message, remedy }) => {
    const place = [file, linesInWords(lines), column && `column ${column}`, values.slice(0, 3).join(", ")];
    return `${place.filter(Boolean).join(", ")}: ${message}${remedy ? ` ${remedy}` : ""}`;
  });
}

const subjects = ({ findings }: Remark, document: ResultDocument) =>
  findings.map((finding) => subjectInWords(finding, document)).join("; ");
