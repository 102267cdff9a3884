import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { changeSections } from "./changes/html.ts";
import { bySeverity, dueDatesOf, gapsOf, isOnSchool, queriesOf, type Remark } from "./groups.ts";
import {
  asOfInWords,
  cohortInWords,
  policyInWords,
  policyRemarks,
  QUERIES,
  rowsInWords,
  ruleInWords,
  subjectInWords,
} from "./labels.ts";
import { warningLines } from "./markdown.ts";
import { choicesInWords } from "./params.ts";
import type { Renderer } from "./renderer.ts";
import type { TextBlock } from "./report/html-text.ts";
import type { ResultDocument } from "./result-schema.ts";
import { listOf, paragraph, standingOf, type TextSection, tableOf, textPage } from "./text-page.ts";
import { countsInWords, IN_WORDS, STRICTEST, verdictOf } from "./verdict.ts";

/** The result as one page of HTML that needs nothing else, for a browser and for paper. */
export const renderResultHtml: Renderer = (document) =>
  textPage({
    title: `${document.school ?? "The school"}: children in care, audited against its policy`,
    standing: standingOf(document),
    facts: factsOf(document),
    sections: resultSections(document),
  });

/** What stands above a result: the verdict first. */
export function factsOf(document: ResultDocument): { readonly label: string; readonly text: string }[] {
  return [
    { label: "Result", text: verdictOf(document) },
    { label: "Policy", text: policyInWords(document) },
    { label: "As of", text: asOfInWords(document) },
    { label: "Children on roll", text: cohortInWords(document) },
    ...policyRemarks(document).map((text) => ({ label: "Note", text })),
    { label: "Made with", text: `${document.tool.name} ${document.tool.version}` },
  ];
}

/** What there is to do first, then everything that it rests on. */
export function resultSections(document: ResultDocument): TextSection[] {
  return [
    ...changeSections(document),
    { id: "failed", title: "Failed", blocks: failures(document) },
    { id: "gaps", title: "Cannot be assessed", blocks: gaps(document) },
    { id: "due", title: "Due", blocks: dueDates(document) },
    { id: "waived", title: "Waived", blocks: waivers(document) },
    { id: "queries", title: QUERIES, blocks: queries(document) },
    { id: "controls", title: "Controls", blocks: controls(document) },
    { id: "inputs", title: "What was read", blocks: inputs(document) },
    { id: "warnings", title: "Warnings about the exports", blocks: listOf(warningLines(document)) },
  ];
}

function failures(document: ResultDocument): TextBlock[] {
  return bySeverity(document, "fail").flatMap((remarks) => {
    const [{ control, findings }] = remarks;
    const chosen = choicesInWords(control);
    const rows = remarks.map((remark) => [subjects(remark, document), remark.message]);
    return [
      ...tableOf(`${ruleInWords(control)} ${control.title}`, ["Whom", "What failed"], rows),
      paragraph(`${control.severity}, for the ${control.addressee}; ${control.clause}.${chosen && ` ${chosen}.`}`),
      ...(findings[0].mend ? [paragraph(`What to do: ${findings[0].mend}`)] : []),
    ];
  });
}

function gaps(document: ResultDocument): readonly TextBlock[] {
  const rows = gapsOf(document).map(({ message, remarks }) => {
    const waiting = remarks.map((remark) => {
      const rule = ruleInWords(remark.control);
      return isOnSchool(remark, document) ? rule : `${rule} (${subjects(remark, document)})`;
    });
    return [message, waiting.join(", ")];
  });
  return tableOf("What is missing, and for which controls", ["What would settle it", "Controls"], rows);
}

function dueDates(document: ResultDocument): readonly TextBlock[] {
  const rows = dueDatesOf(document).flatMap(({ due, remarks }) =>
    remarks.map((remark) => [
      due ? inWords(due as IsoDate) : "no date known",
      ruleInWords(remark.control),
      subjects(remark, document),
      remark.message,
      remark.findings[0].mend ?? "",
    ]),
  );
  return tableOf("What is due, by date", ["By", "Control", "Whom", "What is due", "What to do"], rows);
}

function waivers(document: ResultDocument): readonly TextBlock[] {
  const remarks = bySeverity(document, "waived").flat();
  const rows = remarks.flatMap(({ control, findings }) =>
    findings.map((finding) => {
      const { status = "fail", reason = "", approvedBy = "", until = "" } = finding.waived ?? {};
      return [ruleInWords(control), subjectInWords(finding, document), IN_WORDS[status], reason, approvedBy, until];
    }),
  );
  const head = ["Control", "Whom", "Without the waiver", "Reason", "Approved by", "Until"];
  return tableOf("What somebody has decided to live with", head, rows);
}

function queries(document: ResultDocument): TextBlock[] {
  return queriesOf(document).flatMap((group) => {
    const rows = group.map((query) => [subjectInWords(query, document), query.message]);
    return tableOf(group[0].title, ["Whom", "What to look at"], rows);
  });
}

function controls({ controls: all }: ResultDocument): readonly TextBlock[] {
  const rows = all.map((control) => {
    const { title, from, status, counts } = control;
    return [ruleInWords(control), title, from, IN_WORDS[status], countsInWords(counts)];
  });
  const table = tableOf("Every control", ["Control", "Duty", "From", "Status", "Findings"], rows);
  return all.some(({ authority }) => authority !== undefined) ? [...table, paragraph(STRICTEST)] : table;
}

function inputs(document: ResultDocument): readonly TextBlock[] {
  const rows = document.inputs.map((input) => [input.file, input.dataset ?? "not known", rowsInWords(input)]);
  return tableOf("Files, and what became of their rows", ["File", "Data set", "Rows"], rows);
}

const subjects = ({ findings }: Remark, document: ResultDocument) =>
  findings.map((finding) => subjectInWords(finding, document)).join("; ");
