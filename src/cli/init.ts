import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Policy } from "../domain/policy.ts";
import { CONFIG_FILE, loadConfig } from "../policy/config.ts";
import type { Scheduler } from "../render/schedule/names.ts";
import { starterConfig } from "../render/starter/config-file.ts";
import { guide, quoted } from "../render/starter/guide.ts";
import { templateGuide } from "../render/starter/template-guide.ts";
import { statementSheet, templates } from "../render/starter/templates.ts";
import { createFile, isThere } from "../store/new-files.ts";
import type { Output } from "../store/outputs.ts";
import { type Io, write } from "./io.ts";
import { DEFAULT_POLICY, namedFrom, POLICY_FOLDER, policyNamed } from "./policy.ts";
import { scheduleFiles } from "./schedule.ts";

export interface InitOptions {
  readonly policy?: string;
  readonly schedule?: Scheduler;
}

/** `cic-audit init`: sets up a folder. Nothing that is there is touched; what was kept is said. */
export async function init(folder: string, options: InitOptions, io: Io): Promise<void> {
  const config = join(folder, CONFIG_FILE);
  const named = options.policy ?? (await policyIn(config)) ?? DEFAULT_POLICY;
  const said: string[] = [];
  const jobs = options.schedule ? scheduleFiles(options.schedule, folder) : [];
  for (const file of [...starter(folder, namedFrom(config, named), await policyNamed(named)), ...jobs]) {
    said.push((await createFile(file)) ? `Wrote ${file.path}` : `Kept ${file.path}, which was there already`);
  }
  await write(io.stdout, `${said.join("\n")}\nBegin with ${join(folder, GUIDE)}.\n`);
}

/** The policy of a config file that is there already. */
async function policyIn(config: string): Promise<string | undefined> {
  return (await isThere(config)) ? (await loadConfig(config, POLICY_FOLDER)).policy : undefined;
}

const GUIDE = "README.md";

/**
 * The files of a new folder. Templates lie beside the exports and not among them: an empty file of suspensions says that
 * there were none, and must not be there by itself.
 */
function starter(folder: string, named: string, policy: Policy): Output[] {
  const statements = policy.controls.filter(({ check }) => check === "attestation");
  const program = fileURLToPath(new URL("../../bin/cic-audit.js", import.meta.url));
  const command = `${quoted(process.execPath)} ${quoted(program)}`;
  return [
    { path: join(folder, CONFIG_FILE), text: starterConfig(named, policy) },
    { path: join(folder, GUIDE), text: guide({ policy, statements, command, folder: resolve(folder) }) },
    { path: join(folder, "exports", "attestations.csv"), text: statementSheet(statements) },
    { path: join(folder, "templates", GUIDE), text: templateGuide() },
    ...templates().map(({ name, text }) => ({ path: join(folder, "templates", name), text })),
  ];
}
