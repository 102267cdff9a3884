import type { Control } from "../domain/policy.ts";

/** Parameters that say which duty it is; the others say how strict it is. */
const IDENTIFYING = ["item", "role", "audience", "topic", "trigger", "step", "kind", "to", "form", "support", "fields"];

/**
 * What two controls of different policies share if they ask for the same duty: the check and the parameters that say
 * which duty it is. Signed statements have nothing but their words to tell them by.
 */
function dutyKey({ check, params, title }: Control): string {
  if (check === "attestation") return `attestation: ${title.toLowerCase()}`;
  const identity = IDENTIFYING.filter((name) => name in params).map(
    (name) => `${name}=${withoutNumbers(params[name])}`,
  );
  return [check, ...identity].join("; ");
}

/** `attendance below 85%` and `attendance below 90%` are one duty with two numbers; lists are compared in any order. */
function withoutNumbers(value: unknown): string {
  return [value]
    .flat()
    .map((one) => String(one).replace(/\d+(\.\d+)?%?/g, "#"))
    .sort()
    .join(", ");
}

/** The controls of several policies side by side: for each duty, those of each policy that ask for it. */
export function align(
  policies: readonly (readonly Control[])[],
): { readonly key: string; readonly controls: Control[][] }[] {
  const keys = [...new Set(policies.flatMap((controls) => controls.map(dutyKey)))];
  return keys.map((key) => ({
    key,
    controls: policies.map((controls) => controls.filter((control) => dutyKey(control) === key)),
  }));
}
