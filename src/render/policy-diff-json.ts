import type { Control, Policy } from "../domain/policy.ts";
import type { Pair } from "../domain/policy-diff.ts";
import type { DiffPage } from "./terminal/policy-diff.ts";

/** Two policies compared, as one JSON document. It holds signed statements too. */
export function policyDiffJson({ policies: [first, second], diff, law }: DiffPage): string {
  const document = {
    schema: "cic-audit/policy-diff/1",
    first: named(first),
    second: named(second),
    onlyFirst: diff.onlyFirst.map(control),
    onlySecond: diff.onlySecond.map(control),
    pairs: diff.pairs.map(pair),
    law: {
      id: law.id,
      beside: law.beside.map(({ policy, weaker, missing }) => ({
        policy: policy.id,
        weaker: weaker.map(pair),
        missing: missing.map(control),
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const named = ({ id, title, version }: Policy) => ({ id, title, version });
const control = ({ id, title, check, params, chosen, from, source }: Control) => ({
  ...{ id, title, check, params, chosen, from, source },
});
const pair = ({ first, second, differences }: Pair) => ({
  ...{ first: control(first), second: control(second) },
  differences: differences.map(({ name, first, second, stricter }) => ({
    ...{ name, first: first ?? null, second: second ?? null, stricter },
  })),
});
