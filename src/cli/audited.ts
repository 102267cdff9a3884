import { audit } from "../audit.ts";
import { today } from "../calendar/dates.ts";
import { CONTROL_KINDS } from "../controls/index.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Policy } from "../domain/policy.ts";
import type { Audit } from "../domain/result.ts";
import { remarksOn } from "../policy/remarks.ts";
import { disclose } from "../render/disclose.ts";
import type { ResultDocument } from "../render/result-schema.ts";
import { pseudonymiser } from "../store/pseudonyms.ts";
import { type AsOfOptions, asOfDate } from "./as-of.ts";
import { type ConfigOptions, configFor, decisionsOf, overlaysOf, policyOf } from "./config.ts";
import { type Io, write } from "./io.ts";
import { policyNamed } from "./policy.ts";
import { version } from "./version.ts";

/** The options of every command that audits. */
export interface AuditOptions extends AsOfOptions, ConfigOptions {
  readonly policy?: string;
  readonly identify?: boolean;
}

/** Audits the exports at some paths as the options ask, and gives the result as it may be shown. */
export async function audited(paths: readonly string[], options: AuditOptions, io: Io): Promise<ResultDocument> {
  const asOf = await dayToAudit(options, io);
  const config = await configFor(options, paths[0] ?? "", io);
  const policy = options.policy === undefined ? await policyOf(config) : await policyNamed(options.policy);
  const pseudonym = pseudonymiser(io.env);
  const decisions = await decisionsOf(config, [policy], pseudonym);
  const overlays = await overlaysOf(config);
  const result = await audit({ paths, policy, asOf, overlays, ...(decisions && { decisions }) });
  return shownAs(result, policy, { identify: options.identify === true, pseudonym });
}

/** The day that the options ask for; one that is still to come is told of. */
export async function dayToAudit(options: AsOfOptions & ConfigOptions, io: Io): Promise<IsoDate> {
  const now = today(io.now);
  const asOf = asOfDate(options, now);
  if (asOf > now && !options.quiet) {
    await write(io.stderr, `${asOf} is still to come: whatever happens until then is counted as not done.\n`);
  }
  return asOf;
}

/** An audit by a policy, as it may leave the program. */
export function shownAs(
  result: Audit,
  policy: Policy,
  who: { readonly identify: boolean; readonly pseudonym: (id: string) => string },
): ResultDocument {
  const remarks = remarksOn(policy, result.asOf);
  return disclose(result, { ...who, version: version(), kinds: CONTROL_KINDS, remarks, leftOut: policy.leftOut });
}
