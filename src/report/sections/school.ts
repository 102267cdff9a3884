import { academicYearOf } from "../../calendar/academic-year.ts";
import { inWords } from "../../calendar/dates.ts";
import { type Cell, dateOf, type Happening } from "../../domain/cells.ts";
import type { Block, Section } from "../../domain/report.ts";
import { listUnder, ownWords, paragraph, table } from "../blocks.ts";
import { inPlainWords } from "../dataset-words.ts";
import type { SchoolFacts } from "../facts.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { cited } from "../recommendations.ts";
import { STATUS_WORDS } from "../statuses.ts";
import { quoted } from "../terms.ts";

/** The policy and its dates, the posts and the training: what is so whoever is on roll. */
export function schoolSection(facts: SchoolFacts): Section {
  const { duties, remarks, narrative } = facts;
  const rows = duties.map((result) => [
    result.control.title,
    cited(result.control),
    STATUS_WORDS[result.status],
    [...new Set(result.findings.map(({ message }) => inPlainWords(message)))].join(" "),
  ]);
  const blocks: Block[] = [
    ...policyTable(facts),
    ...listUnder("What to know of the policy:", remarks.map(quoted)),
    ...table("The school's own duties", ["Duty", "Clause", "Stands", "What was found"], rows),
    ...trainingTable(facts),
    ...[PROMPTS.role, PROMPTS.training, PROMPTS.plan, PROMPTS.policies, PROMPTS.agencies].map((prompt) =>
      ownWords(prompt, narrative),
    ),
  ];
  return { id: "school", title: "Policy, staff and training", blocks };
}

/** When the policy was adopted, reviewed and signed, as the school file has it. */
export function policyTable({ row }: SchoolFacts): Block[] {
  const dates: readonly (readonly [string, Cell<Happening> | undefined])[] = [
    ["Policy adopted", row?.policy_adopted],
    ["Policy last reviewed", row?.policy_reviewed],
    ["Signed by the headteacher", row?.signed_headteacher],
    ["Signed by the chair", row?.signed_chair],
    ["Signed by the virtual school", row?.signed_virtual_school],
    ["Last report to governors", row?.last_governors_report],
  ];
  return table(
    "The policy",
    ["What", "When"],
    dates.map(([what, cell]) => [what, cell === undefined ? "not known: there is no school file" : whenInWords(cell)]),
  );
}

function whenInWords(cell: Cell<Happening>): string {
  const on = dateOf(cell);
  if (on !== null) return inWords(on);
  return { on: "", "not-yet": "not yet", undated: "yes, on a date not known", unknown: "not known" }[cell.value.is];
}

/** The training of the year, as the training file has it. */
export function trainingTable({ training, asOf, present }: SchoolFacts): Block[] {
  const { from } = academicYearOf(asOf);
  if (!present.has("training")) return [paragraph("No list of training was given.")];
  const ofYear = training.filter(({ date }) => (dateOf(date) ?? from) >= from);
  const rows = ofYear.map(({ date, role, days, topic }) => [
    dateOf(date) === null ? "not known" : whenInWords(date),
    role.value ?? "not known",
    topic.value === null ? "not known" : quoted(topic.value),
    days.value === null ? "not known" : String(days.value),
  ]);
  const none = paragraph(`No training is on record in the year to ${inWords(asOf)}.`);
  return rows.length === 0 ? [none] : table("Training this year", ["Date", "For", "About", "Days"], rows);
}

/** How Pupil Premium Plus works: the rules, which are the same in every school. */
export function fundingSection(): Section {
  const blocks = listUnder("How Pupil Premium Plus works:", [
    "For a child in care, the money is managed by the virtual school head of the authority that placed the child, and is spent on what the PEP says.",
    "For a child who was in care before, it is paid to the school, which spends it as it sees fit for these children.",
    "It is for these children as a group: it is not a personal budget, and it may not pay for what the school must provide for every pupil.",
  ]);
  return { id: "funding", title: "Pupil Premium Plus", blocks };
}
