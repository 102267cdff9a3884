import { compare as compareBy } from "../compare.ts";
import { UsageError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import type { Config } from "../policy/config.ts";
import { type ComparisonDocument, comparisonOf } from "../render/comparison/document.ts";
import { COMPARISON_RENDERERS } from "../render/comparison/index.ts";
import { verdictsOf } from "../render/comparison/parts.ts";
import { pseudonymiser } from "../store/pseudonyms.ts";
import type { AsOfOptions } from "./as-of.ts";
import { dayToAudit, shownAs } from "./audited.ts";
import { type ConfigOptions, configFor, decisionsOf, policyOf } from "./config.ts";
import { type Deliverable, type DeliveryOptions, deliver, destination } from "./deliver.ts";
import { exitStatusOf } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import { refuseSchools } from "./one-school.ts";
import { DEFAULT_POLICY, policyNamed } from "./policy.ts";

export interface CompareOptions extends AsOfOptions, ConfigOptions, DeliveryOptions {
  readonly policy?: readonly string[];
}

/** `cic-audit compare`: audits by several policies and puts them side by side. Gives the exit status, the worst of all. */
export async function compare(paths: readonly string[], options: CompareOptions, io: Io): Promise<number> {
  await refuseSchools(paths, "Compare the exports of one of them");
  const where = await destination(options, "comparison", paths);
  const document = await compared(paths, options, io);
  const result: Deliverable = {
    render: (format, look) => COMPARISON_RENDERERS[format](document, look),
    verdict: verdictsOf(document),
    status: exitStatusOf(document.status, options.failOn),
  };
  return deliver(where, result, options, io);
}

async function compared(paths: readonly string[], options: CompareOptions, io: Io): Promise<ComparisonDocument> {
  const asOf = await dayToAudit(options, io);
  const config = await configFor(options, paths[0] ?? "", io);
  const policies = await policiesToCompare(options, config);
  if (config && config.overlays.length > 0 && !options.quiet) await write(io.stderr, NO_OVERLAYS);
  const pseudonym = pseudonymiser(io.env);
  const decisions = await decisionsOf(config, policies, pseudonym);
  const { audits, duties } = await compareBy(
    { paths, asOf, mapping: config?.mapping, ...(decisions && { decisions }) },
    policies,
  );
  // No child is shown: a pseudonym is made only where a waiver names one.
  const results = policies.flatMap((policy, i) => {
    const audit = audits[i];
    return audit ? [shownAs(audit, policy, { identify: false, pseudonym: () => "" })] : [];
  });
  const aligned = duties.map(({ results: own }) => ({
    controls: own.map((some) => some.map(({ control }) => control.id)),
  }));
  return comparisonOf(results, aligned);
}

const NO_OVERLAYS =
  "The policies of placing authorities are not laid over in a comparison: name them with --policy to see them.\n";

/** Those that are named, or else that of the config file; where that is one alone, beside the law. */
async function policiesToCompare(
  { policy: named = [] }: CompareOptions,
  config: Config | undefined,
): Promise<Policy[]> {
  const first = named.length === 0 ? [await policyOf(config)] : await Promise.all(named.map(policyNamed));
  const law = first.length === 1 && first[0]?.id !== DEFAULT_POLICY ? [await policyNamed(DEFAULT_POLICY)] : [];
  const policies = [...first, ...law];
  if (policies.length < 2) throw new UsageError("name two policies or more to compare: --policy A --policy B.");
  const twice = policies.find(({ id }, i) => policies.findIndex((other) => other.id === id) < i);
  if (twice)
    throw new UsageError(`two of the policies are called ${twice.id}: there is nothing to tell them apart by.`);
  return policies;
}
