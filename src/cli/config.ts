import type { Policy } from "../domain/policy.ts";
import type { Overlay } from "../evaluate/overlay.ts";
import type { Decisions } from "../evaluate/waive.ts";
import { keyOf } from "../normalise/keys.ts";
import { decidedBaseline } from "../policy/baseline-file.ts";
import { type Config, findConfig, loadConfig, refuseStrayWaivers } from "../policy/config.ts";
import { type Io, write } from "./io.ts";
import { DEFAULT_POLICY, POLICY_FOLDER, policyNamed } from "./policy.ts";

export interface ConfigOptions {
  readonly config?: string;
  readonly quiet?: boolean;
}

/**
 * The config file that was named, else the nearest one: in the folder `near` or above it. One that nobody named is
 * told of, since it decides what is audited. Undefined where there is none.
 */
export async function configFor({ config, quiet }: ConfigOptions, near: string, io: Io): Promise<Config | undefined> {
  const file = config ?? (await findConfig(near));
  if (file === undefined) return undefined;
  const loaded = await loadConfig(file, POLICY_FOLDER);
  if (config === undefined && !quiet) await write(io.stderr, `Config: ${file}\n`);
  return loaded;
}

/** The policy of a config file; the usual one where it names none. */
export function policyOf(config: Config | undefined): Promise<Policy> {
  return policyNamed(config?.policy ?? DEFAULT_POLICY);
}

/** The rules of placing authorities that a config file lays over the school's own. */
export function overlaysOf(config: Config | undefined): Promise<Overlay[]> {
  const overlays = config?.overlays ?? [];
  return Promise.all(overlays.map(async ({ authority, policy }) => ({ authority, policy: await policyNamed(policy) })));
}

/**
 * The waivers and known failures of a config file, as an audit applies them. Every waiver must be for a control that there is: of the
 * policies that are audited, or of those that the config file names.
 */
export async function decisionsOf(
  config: Config | undefined,
  audited: readonly Policy[],
  pseudonym: (id: string) => string,
): Promise<Decisions | undefined> {
  const known = config?.kept.baseline;
  if (config === undefined || (config.waivers.length === 0 && known === undefined)) return undefined;
  const overlays = await overlaysOf(config);
  refuseStrayWaivers(config, [...audited, await policyOf(config), ...overlays.map(({ policy }) => policy)]);
  return {
    file: config.file,
    waivers: config.waivers.map((waiver) => ({ ...waiver, pupil: waiver.pupil && nameOf(waiver.pupil) })),
    namesOf: ({ id, pupil }) =>
      [pseudonym(id), keyOf(pupil.upn.value), keyOf(pupil.pupil_id.value)].filter((name) => name !== ""),
    baseline:
      known === undefined ? undefined : { ...(await decidedBaseline(known)), pseudonymOf: ({ id }) => pseudonym(id) },
  };
}

const PSEUDONYM = /^child-[0-9a-f]+$/i;

/** A pupil as a waiver names one: a pseudonym, or a UPN or pupil id as they are compared. */
const nameOf = (written: string) => (PSEUDONYM.test(written) ? written.toLowerCase() : keyOf(written));
