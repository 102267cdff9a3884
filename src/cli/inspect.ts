import { inspect } from "../inspect.ts";
import { inspectionDocument } from "../render/inspection.ts";
import { inspectionPage } from "../render/terminal/inspection.ts";
import type { AsOfOptions } from "./as-of.ts";
import { dayToAudit } from "./audited.ts";
import { type ConfigOptions, configFor, policyOf } from "./config.ts";
import { EXIT } from "./exit-status.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { refuseSchools } from "./one-school.ts";
import { policyNamed } from "./policy.ts";
import { version } from "./version.ts";

export interface InspectOptions extends AsOfOptions, ConfigOptions {
  readonly policy?: string;
  readonly format: "table" | "json";
  readonly color: boolean;
}

/** `cic-audit inspect`: what was recognised in each file. Gives the exit status: 3 where an audit would refuse them. */
export async function inspectExports(paths: readonly string[], options: InspectOptions, io: Io): Promise<number> {
  await refuseSchools(paths, "Inspect the exports of one of them");
  const asOf = await dayToAudit(options, io);
  const config = await configFor(options, paths[0] ?? "", io);
  const policy = options.policy === undefined ? await policyOf(config) : await policyNamed(options.policy);
  const document = inspectionDocument(await inspect({ paths, policy, asOf, mapping: config?.mapping }), version());
  const page = () => inspectionPage(document, terminalOf(io, options.color));
  await write(io.stdout, options.format === "json" ? `${JSON.stringify(document, null, 2)}\n` : page());
  return document.trusted ? EXIT.clean : EXIT.untrusted;
}
