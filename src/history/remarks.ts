import { inWords } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { counted, listed } from "../domain/phrases.ts";
import type { Judged, Run } from "./run.ts";

/** What a reader should know before two runs are set against each other. */
export function remarksOn(result: Judged, earlier: Run, key: string): string[] {
  const { tool, policy, academicYear } = result;
  const remarks: string[] = [];
  if (earlier.key !== key) {
    remarks.push(
      "The key for pseudonyms is not the one of that run, so that no child can be told to be the same: every control " +
        "is counted as asked anew.",
    );
  }
  if (earlier.policy.id !== policy.id || earlier.policy.version !== policy.version) {
    const [then, now] = [earlier.policy, policy].map(({ id, version }) => `${id}, version ${version}`);
    remarks.push(`The policy was ${then} then, and is ${now} now.`);
  }
  const left = leftOut(result, earlier);
  if (left.length > 0) remarks.push(`Not asked any more: ${counted(left.length, "control")}, ${listed(left)}.`);
  if (earlier.tool !== tool.version) {
    remarks.push(
      `That run was made by cic-audit ${earlier.tool}, this one by ${tool.version}: some changes may be ours.`,
    );
  }
  if (earlier.academicYear !== academicYear) {
    remarks.push(
      `The academic year ${academicYear} has begun since, and what is judged by the year is judged afresh: what was ` +
        `open on ${inWords(earlier.asOf as IsoDate)} is in that run, and may still have to be mended.`,
    );
  }
  return remarks;
}

function leftOut({ controls }: Judged, earlier: Run): string[] {
  const name = ({ id, authority }: { id: string; authority?: string | undefined }) =>
    authority === undefined ? id : `${id} (${authority})`;
  const asked = new Set(controls.map(name));
  return earlier.controls.map(name).filter((control) => !asked.has(control));
}
