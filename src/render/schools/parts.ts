import type { Judgement } from "../../domain/status.ts";
import { counted } from "../text.ts";
import { controlCounts } from "../verdict.ts";
import type { SchoolDocument, SchoolsDocument } from "./document.ts";

/** How several schools are put together for a reader, whatever the page looks like. */

export const SUMMARY_HEAD = ["School", "Policy", "In care", "Failed", "Gaps", "Due", "Passed", "Result"] as const;

/** What the numbers of the summary are. */
export const SUMMARY_NOTE = "Failed, gaps (what cannot be assessed), due and passed are numbers of controls.";

/** A school in a row of the summary: what it is audited by, how many controls have each status, and what comes of it. */
export function summaryRow({ folder, result }: SchoolDocument): string[] {
  if (result === null) return [folder, "", "", "", "", "", "", "not audited"];
  const { fail, "not-assessable": gaps, due, pass } = controlCounts(result);
  const counts = [result.cohort.inCare, fail, gaps, due, pass];
  return [folder, result.policy.id, ...counts.map(String), COMES_OF_IT[result.status]];
}

/** What comes of a school, in a word or two. */
const COMES_OF_IT: Readonly<Record<Judgement, string>> = {
  fail: "not met",
  "not-assessable": "incomplete",
  due: "due",
  pass: "met",
  "not-applicable": "nobody",
};

/** `hill`, or `hill: Hill School` where its exports name it. */
export function nameOf({ folder, result }: SchoolDocument): string {
  return result?.school ? `${folder}: ${result.school}` : folder;
}

/** One school, or several, in the words of each status. */
const SAID: Readonly<Record<Judgement, readonly [one: string, several: string]>> = {
  fail: ["does not meet its policy", "do not meet their policies"],
  "not-assessable": ["cannot be assessed in full, which is no pass", "cannot be assessed in full, which is no pass"],
  due: ["has something due", "have something due"],
  pass: ["meets its policy as far as the exports show", "meet their policies as far as the exports show"],
  "not-applicable": ["has nobody to look at, which is no pass", "have nobody to look at, which is no pass"],
};

/** All schools in a sentence, the worst first. */
export function verdictOfSchools({ totals }: SchoolsDocument): string {
  const judged = Object.entries(SAID).map(([status, [one, several]]) => {
    const count = totals.status[status as Judgement];
    return count > 0 && `${count} ${count === 1 ? one : several}`;
  });
  const said = [totals.notAudited > 0 && `${totals.notAudited} cannot be audited`, ...judged].filter(Boolean);
  return `Of ${counted(totals.schools, "school")}: ${said.join("; ")}.`;
}
