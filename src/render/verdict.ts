import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { type Counts, countStatuses, type Status } from "../domain/status.ts";
import type { ResultDocument } from "./result-schema.ts";
import { counted } from "./text.ts";

/** The statuses as a school office reads them. */
export const IN_WORDS: Readonly<Record<Status, string>> = {
  fail: "failed",
  "not-assessable": "cannot be assessed",
  due: "due",
  pass: "passed",
  "not-applicable": "does not apply",
  waived: "waived",
};

/** `3 failed`, `1 does not apply`, `4 do not apply`. */
export function statusCounted(count: number, status: Status): string {
  return `${count} ${status === "not-applicable" && count !== 1 ? "do not apply" : IN_WORDS[status]}`;
}

/** How two sets of rules for one child go together: the verdict is the worst of all findings. */
export const STRICTEST = "The school's own rules hold for these children too; the stricter of the two decides.";

/** How many controls have each status. */
export function controlCounts({ controls }: ResultDocument): Counts {
  return countStatuses(controls.map(({ status }) => status));
}

/** The findings that somebody decided to live with. */
function waivedCount({ controls }: ResultDocument): number {
  return controls.reduce((sum, { counts }) => sum + counts.waived, 0);
}

/** The verdict in a plain sentence, with what is waived in another. It never says more than the exports show. */
export function verdictOf(document: ResultDocument): string {
  const waived = waivedCount(document);
  return `${judgementOf(document)}${waived > 0 ? ` ${counted(waived, "finding")} ${isAre(waived)} waived.` : ""}`;
}

function judgementOf(document: ResultDocument): string {
  const { fail, "not-assessable": gaps, due, pass, "not-applicable": idle } = controlCounts(document);
  const all = `of ${counted(document.controls.length, "control")}`;
  const gapsToo = gaps > 0 ? `, ${gaps} cannot be assessed` : "";
  const dueToo = due > 0 ? `, ${due} ${isAre(due)} due` : "";
  const idleToo = idle > 0 ? `, and ${idle} ${idle === 1 ? "does" : "do"} not apply` : "";
  switch (document.status) {
    case "fail":
      return `The policy is not met: ${fail} ${all} failed${gapsToo}${dueToo}.`;
    case "not-assessable":
      return `This is not a pass: nothing failed, but ${gaps} ${all} cannot be assessed${dueToo}.`;
    case "due":
      return `Nothing failed and nothing is missing; ${due} ${all} ${isAre(due)} due${firstDue(document)}.`;
    case "pass":
      return `As far as the exports show, the policy is met: ${pass} ${all} passed${idleToo}.`;
    case "not-applicable":
      return "No control applies: nobody was looked at, which is not the same as a pass.";
  }
}

const isAre = (count: number) => (count === 1 ? "is" : "are");

function firstDue({ controls }: ResultDocument): string {
  const findings = controls.flatMap((control) => control.findings).filter(({ status }) => status === "due");
  const [first] = findings.flatMap(({ due }) => due ?? []).sort();
  return first === undefined ? "" : `, the first by ${inWords(first as IsoDate)}`;
}

/** `1 fail, 6 pass`: the findings of a control by status, worst first. */
export function countsInWords(counts: Counts): string {
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return said.map(([status, count]) => `${count} ${status}`).join(", ") || "nobody";
}
