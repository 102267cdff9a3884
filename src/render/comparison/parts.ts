import { paramLines } from "../params.ts";
import { countsInWords, IN_WORDS } from "../verdict.ts";
import type { ComparedControl, ComparedDuty, ComparisonDocument } from "./document.ts";

/** How a comparison is put together for a reader, whatever the page looks like. */

export interface Part {
  readonly title: string;
  readonly duties: readonly ComparedDuty[];
}

const isStatement = ({ check }: ComparedDuty) => check === "attestation";
const isForAll = ({ controls }: ComparedDuty) => controls.every((own) => own.length > 0);

/**
 * The duties in three parts: those that come to different ends, those that only some of the policies have, the others.
 * Signed statements can hardly be told to be the same duty; they are listed if asked for, and where they differ.
 */
export function partsOf({ policies, duties }: ComparisonDocument, statements: boolean): Part[] {
  const shown = duties.filter((duty) => statements || duty.differs || !isStatement(duty));
  const differing = shown.filter(({ differs }) => differs);
  const partial = shown.filter((duty) => !duty.differs && !isForAll(duty));
  const alike = shown.filter((duty) => !duty.differs && isForAll(duty));
  return [
    { title: "Statuses that differ", duties: differing },
    { title: policies.length === 2 ? "Duties that only one of them has" : "Duties that not all have", duties: partial },
    { title: "Duties that come to the same status", duties: alike },
  ];
}

/** How many signed statements are left out of the parts; empty where none is. */
export function statementsLeftOut({ policies, duties }: ComparisonDocument, statements: boolean): string {
  const left = statements ? [] : duties.filter((duty) => isStatement(duty) && !duty.differs);
  const counts = policies.map(({ id }, i) => `${left.flatMap(({ controls }) => controls[i] ?? []).length} of ${id}`);
  return left.length === 0 ? "" : `Signed statements are not listed: ${counts.join(", ")}. --verbose lists them.`;
}

/** What the star behind a number says (contract, section 4, last paragraph). */
export const STAR = "* chosen by cic-audit, not given in the document";

/** The numbers of a control, with a star where we chose one. */
export function numbersOf(control: Pick<ComparedControl, "params" | "chosen">): string {
  return paramLines(control)
    .map(({ name, value, note }) => `${name} ${value}${note && "*"}`)
    .join("; ");
}

/** A control in a few words: its id, its numbers, and what came of it. */
export function controlInWords(control: ComparedControl): string {
  const numbers = numbersOf(control);
  return `${control.id} ${IN_WORDS[control.status]} (${countsInWords(control.counts)})${numbers && `; ${numbers}`}`;
}

/** The sentence that a script shows: each policy with its verdict. */
export function verdictsOf({ policies }: ComparisonDocument): string {
  return policies.map(({ id, verdict }) => `${id}: ${verdict}`).join("\n");
}
