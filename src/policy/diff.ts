import { isDeepStrictEqual } from "node:util";
import type { Control, Policy } from "../domain/policy.ts";
import type { Difference, Pair, PolicyDiff } from "../domain/policy-diff.ts";
import { align } from "./align.ts";
import { stricter } from "./strictness.ts";

/**
 * Compares two policies duty by duty. A duty that a policy asks for twice is compared each with each, but for what both
 * take over unchanged: it cannot differ, and stands for a policy only where that has nothing else on the duty.
 */
export function diffPolicies(first: Policy, second: Policy): PolicyDiff {
  const rows = align([first.controls, second.controls]);
  const only = (mine: number, theirs: number) =>
    rows.flatMap(({ controls }) => (controls[theirs]?.length ? [] : (controls[mine] ?? [])));
  const pairs = rows.flatMap(({ controls: [ones = [], others = []] }) => {
    const [own, theirs] = [ones.filter((one) => !isIn(others, one)), others.filter((other) => !isIn(ones, other))];
    const isShared = own.length === 0 && theirs.length === 0;
    return isShared ? [] : pairsOf(own.length > 0 ? own : ones, theirs.length > 0 ? theirs : others);
  });
  return { onlyFirst: only(0, 1), onlySecond: only(1, 0), pairs };
}

/** Whether a control is among some unchanged. */
const isIn = (controls: readonly Control[], { id, params }: Control) =>
  controls.some((other) => other.id === id && isDeepStrictEqual(other.params, params));

const pairsOf = (ones: readonly Control[], others: readonly Control[]): Pair[] =>
  ones.flatMap((first) => others.map((second) => ({ first, second, differences: differencesOf({ first, second }) })));

function differencesOf({ first, second }: Omit<Pair, "differences">): Difference[] {
  const names = [...new Set([...Object.keys(first.params), ...Object.keys(second.params)])].sort();
  return names
    .map((name) => ({ name, first: first.params[name], second: second.params[name] }))
    .map((values) => ({ ...values, stricter: stricter(values.name, values.first, values.second) }))
    .filter((difference): difference is Difference => difference.stricter !== null);
}

/**
 * Where a policy asks less than the law does: its control, the law's, and the numbers in question. A control of the law
 * that the policy takes over and changes counts too.
 */
export function weakerThan(law: Policy, policy: Policy): Pair[] {
  const own = policy.controls.filter((control) => !isIn(law.controls, control));
  return diffPolicies({ ...policy, controls: own }, law).pairs.flatMap((pair) => {
    const differences = pair.differences.filter((difference) => difference.stricter === "second");
    return differences.length > 0 ? [{ ...pair, differences }] : [];
  });
}

/** Controls of the law whose duty a policy has in no form. */
export function missingFrom(law: Policy, policy: Policy): readonly Control[] {
  return diffPolicies(policy, law).onlySecond;
}
