import type { Control, Policy } from "../domain/policy.ts";

/** A policy as one JSON document, with everything that it takes over. */
export function policyJson({ id, title, version, lineage, notes, leftOut, document, controls }: Policy): string {
  const policy = { schema: "cic-audit/policy/1", id, title, version, lineage, document, notes, leftOut };
  return `${JSON.stringify({ ...policy, controls: controls.map(written) }, null, 2)}\n`;
}

/** A control without what only its kind understands. */
function written({ settings: _, ...control }: Control): Omit<Control, "settings"> {
  return control;
}
