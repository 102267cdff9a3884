import { capital, counted } from "../../domain/phrases.ts";
import type { Block, Section } from "../../domain/report.ts";
import { paragraph, table } from "../blocks.ts";
import { coverageOf } from "../coverage.ts";
import { DATASET_WORDS } from "../dataset-words.ts";
import type { SchoolFacts } from "../facts.ts";
import { quoted } from "../terms.ts";

/** Governors read what the records are; who makes the exports, what they are called. */
export type Reader = "governors" | "designated teacher";

/** What was audited, and how far the exports can answer for it: told by which files and columns were given. */
export function coverageSection(facts: SchoolFacts, reader: Reader): Section {
  const { controls, policy } = facts;
  const { byExports, covered, byStatement } = coverageOf(facts);
  const blocks: Block[] = [
    paragraph(
      `The school was audited against ${quoted(policy.title)} (version ${policy.version}), which has ${counted(controls.length, "duty", "duties")}. ` +
        `${byExports.length} of them are answered by the school's records; for ${covered.length} of these all that they need ` +
        "was given. " +
        `${byStatement.length} are answered by a signed statement.`,
    ),
    ...clauseTable(facts),
    ...(reader === "governors" ? recordTable(facts) : exportTable(facts)),
    paragraph(
      "A gap here means that there is no data, and never that all is well: a duty for which records are missing is " +
        "counted as one that cannot be told.",
    ),
  ];
  return { id: "coverage", title: "What was audited, and from what", blocks };
}

/** The duties by the headings of the policy. */
function clauseTable(facts: SchoolFacts): Block[] {
  const covered = new Set(coverageOf(facts).covered);
  const clauses = [...new Set(facts.controls.map(({ clause }) => clause))];
  const rows = clauses.map((clause) => {
    const own = facts.controls.filter((control) => control.clause === clause);
    const byExports = own.filter(({ evidence }) => evidence !== "attest");
    const answerable = byExports.filter((control) => covered.has(control)).length;
    return [quoted(clause), ...[own.length, byExports.length, answerable, own.length - byExports.length].map(String)];
  });
  const head = ["Heading of the policy", "Duties", "By records", "Of these, all given", "By statement"];
  return table("The duties of the policy", head, rows);
}

function recordTable(facts: SchoolFacts): Block[] {
  const rows = coverageOf(facts).datasets.map(({ dataset, isGiven, lacking, duties, waiting }) => [
    capital(DATASET_WORDS[dataset]),
    isGiven
      ? `yes${lacking.length > 0 ? `, but ${counted(lacking.length, "column is", "columns are")} missing` : ""}`
      : "no",
    String(duties),
    String(waiting),
  ]);
  return table("The records", ["Records", "Given", "Duties that need them", "Duties waiting for them"], rows);
}

function exportTable(facts: SchoolFacts): Block[] {
  const rows = coverageOf(facts).datasets.map(({ dataset, isGiven, lacking, duties, waiting }) => [
    `${capital(DATASET_WORDS[dataset])} (${dataset})`,
    isGiven ? "given" : "not given",
    isGiven ? lacking.join(", ") || "none" : "–",
    String(duties),
    String(waiting),
  ]);
  const head = ["Export", "File", "Columns not given", "Duties that need it", "Duties waiting for it"];
  return table("The exports", head, rows);
}
