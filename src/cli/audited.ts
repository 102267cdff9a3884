import { type AuditRequest, audit } from "../audit.ts";
import { today } from "../calendar/dates.ts";
import { CONTROL_KINDS } from "../controls/index.ts";
import type { IsoDate } from "../domain/dates.ts";
import { ExportError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import type { Audit } from "../domain/result.ts";
import type { Watch } from "../domain/watch.ts";
import type { Overlay } from "../evaluate/overlay.ts";
import type { Decisions } from "../evaluate/waive.ts";
import type { Config } from "../policy/config.ts";
import { remarksOn } from "../policy/remarks.ts";
import { disclose } from "../render/disclose.ts";
import type { ResultDocument } from "../render/result-schema.ts";
import { pseudonymiser } from "../store/pseudonyms.ts";
import { type AsOfOptions, asOfDate } from "./as-of.ts";
import { type ConfigOptions, configFor, decisionsOf, overlaysOf, policyOf } from "./config.ts";
import { type Io, write } from "./io.ts";
import { unreadSubfolders } from "./one-school.ts";
import { policyNamed } from "./policy.ts";
import { progressOn, watching } from "./progress.ts";
import { version } from "./version.ts";

/** The options of every command that audits. */
export interface AuditOptions extends AsOfOptions, ConfigOptions {
  readonly policy?: string;
  readonly identify?: boolean;
}

/** What exports are audited by: a policy, and what a config file lays over it and has decided. */
export interface Rules {
  readonly config: Config | undefined;
  readonly policy: Policy;
  readonly overlays: readonly Overlay[];
  readonly decisions: Decisions | undefined;
}

/** How an audit is made, whatever the rules. */
export interface Manner {
  readonly asOf: IsoDate;
  readonly identify: boolean;
  readonly pseudonym: (id: string) => string;
  readonly watch?: Watch;
}

/** The manner that the options ask for. */
export async function mannerOf(options: AuditOptions, io: Io): Promise<Manner> {
  const asOf = await dayToAudit(options, io);
  const watch = watching(progressOn(io, options.quiet === true));
  return { asOf, identify: options.identify === true, pseudonym: pseudonymiser(io.env), watch };
}

/** The rules for the exports at a path: those of the options, else of the config file that is nearest. */
export async function rulesFor(path: string, options: AuditOptions, { pseudonym }: Manner, io: Io): Promise<Rules> {
  const config = await configFor(options, path, io);
  const policy = options.policy === undefined ? await policyOf(config) : await policyNamed(options.policy);
  const decisions = await decisionsOf(config, [policy], pseudonym);
  return { config, policy, decisions, overlays: await overlaysOf(config) };
}

/** Audits the exports of one school by some rules. Throws ExportError where they cannot be trusted. */
export async function judgedBy(rules: Rules, paths: readonly string[], manner: Manner): Promise<Audit> {
  const unread = await unreadSubfolders(paths);
  const result = await audit(requestBy(rules, paths, manner)).catch((error) => {
    throw error instanceof ExportError ? new ExportError([...error.problems, ...unread]) : error;
  });
  return { ...result, warnings: [...result.warnings, ...unread] };
}

/** What is asked of the exports at some paths by some rules. */
export function requestBy(rules: Rules, paths: readonly string[], { asOf, watch }: Manner): AuditRequest {
  const { config, policy, overlays, decisions } = rules;
  return { paths, policy, asOf, overlays, mapping: config?.mapping, watch, ...(decisions && { decisions }) };
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
export function shownAs(result: Audit, policy: Policy, who: Pick<Manner, "identify" | "pseudonym">): ResultDocument {
  const remarks = remarksOn(policy, result.asOf);
  const { identify, pseudonym } = who;
  return disclose(result, {
    identify,
    pseudonym,
    version: version(),
    kinds: CONTROL_KINDS,
    remarks,
    leftOut: policy.leftOut,
  });
}
