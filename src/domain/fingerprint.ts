import { createHash } from "node:crypto";

/** The control, and the authority whose rule it is where it is not the school's own. */
export type Rule = readonly [control: string, authority: string | undefined];

/** What a finding is about, never where it was found: the same one tomorrow, with names or without. */
export function fingerprintOf([control, authority]: Rule, pseudonym: string, key: string): string {
  const rule = authority === undefined ? control : `${control} ${authority}`;
  return createHash("sha256").update([rule, pseudonym, key].join("\u0000")).digest("hex").slice(0, 16);
}
