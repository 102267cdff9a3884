import type { ControlDocument } from "./result-schema.ts";
import { listed } from "./text.ts";

/** What is said of a number that is ours and not the document's (contract, section 4, last paragraph). */
const OURS = "chosen by cic-audit, not given in the document";

/** A parameter of a control as a policy writes it. */
export interface ParamLine {
  readonly name: string;
  readonly value: string;
  /** Empty where the document gives it; else that it, or which part of it, was chosen. */
  readonly note: string;
}

/** The parameters of a control, each with what the document leaves open about it. */
export function paramLines({ params, chosen }: Pick<ControlDocument, "params" | "chosen">): ParamLine[] {
  return Object.entries(params).map(([name, written]) => {
    const value = [written].flat().map(String).join(", ");
    const parts = chosen.filter((part) => part !== name && !(part in params) && value.includes(part));
    const note = chosen.includes(name) ? OURS : parts.length > 0 ? `"${listed(parts)}" ${OURS}` : "";
    return { name, value, note };
  });
}

/** The parameters on one line: `within: 20 school days ("school days" chosen by …)`. */
export function paramsInWords(control: Pick<ControlDocument, "params" | "chosen">): string {
  return paramLines(control)
    .map(({ name, value, note }) => `${name}: ${value}${note && ` (${note})`}`)
    .join("; ");
}

/** Only what was chosen, for where a control fails or is due by a number of ours; empty where there is none. */
export function choicesInWords(control: Pick<ControlDocument, "params" | "chosen">): string {
  const ours = paramLines(control).filter(({ note }) => note !== "");
  return ours.map(({ name, value, note }) => `${name}: ${value} (${note})`).join("; ");
}
