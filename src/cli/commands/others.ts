import { Argument, Command, Option } from "commander";
import { SCHEDULERS } from "../../render/schedule/names.ts";
import type { ExplainOptions } from "../explain.ts";
import type { InitOptions } from "../init.ts";
import type { Io } from "../io.ts";
import { SCHEMA_NAMES, type SchemaName } from "../schema-names.ts";
import { configOption, noColor, policyOption } from "./options.ts";

export function explainCommand(io: Io): Command {
  return new Command("explain")
    .description("Explain a control: its clause, what it reads, when it passes or fails, how to mend a failure.")
    .argument("<control>", "a control such as SOT-46, or a control kind such as pep.initial-within")
    .addOption(policyOption())
    .addOption(configOption())
    .addOption(noColor())
    .action(async (id: string, options: ExplainOptions) => {
      const { explain } = await import("../explain.ts");
      await explain(id, options, io);
    });
}

export function initCommand(io: Io): Command {
  return new Command("init")
    .description("Set up a folder: a config file, empty templates of the exports, the statements to sign.")
    .argument("[folder]", "the folder; what is there already is kept", "cic-audit")
    .addOption(policyOption())
    .addOption(
      new Option("--schedule <scheduler>", "a job, too, that audits it every school morning").choices(SCHEDULERS),
    )
    .action(async (folder: string, options: InitOptions) => (await import("../init.ts")).init(folder, options, io));
}

export function schemaCommand(io: Io): Command {
  return new Command("schema")
    .description("Print the JSON Schema of a policy file, the config file, the result or that of several schools.")
    .addArgument(new Argument("<name>", "of what").choices(SCHEMA_NAMES))
    .action(async (name: SchemaName) => (await import("../schema.ts")).printSchema(name, io));
}
