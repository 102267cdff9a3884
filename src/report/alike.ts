import type { ControlResult } from "../domain/result.ts";

/**
 * Results that say one thing twice: duties that ask the same of the same subjects and were found to stand alike, as where
 * a council's policy repeats the law. Each group is in the order given, and groups are in the order of their
 * first.
 */
export function alike(results: readonly ControlResult[]): [ControlResult, ...ControlResult[]][] {
  const groups = new Map<string, [ControlResult, ...ControlResult[]]>();
  for (const result of results) {
    const said = whatIsSaid(result);
    const group = groups.get(said);
    if (group) group.push(result);
    else groups.set(said, [result]);
  }
  return [...groups.values()];
}

/** A signed statement answers for one duty alone, and one without findings says nothing that could be said twice. */
function whatIsSaid({ control, authority, findings }: ControlResult): string {
  if (control.check === "attestation" || findings.length === 0) return `only ${control.id} ${authority ?? ""}`;
  const told = findings.map(({ child, key, status }) => `${child?.id ?? ""} ${key} ${status}`).sort();
  const asked = Object.entries(control.params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([control.check, asked, authority ?? null, told]);
}
