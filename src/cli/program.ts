import { Command } from "commander";
import { checkCommand, compareCommand, inspectCommand } from "./commands/audits.ts";
import { benchmarksCommand } from "./commands/benchmarks.ts";
import { completionCommand } from "./commands/completion.ts";
import { deadlinesCommand } from "./commands/deadlines.ts";
import type { Done } from "./commands/options.ts";
import { explainCommand, initCommand, schemaCommand } from "./commands/others.ts";
import { policiesCommand } from "./commands/policies.ts";
import { reportCommand } from "./commands/report.ts";
import { sampleCommand } from "./commands/sample.ts";
import { trendCommand } from "./commands/trend.ts";
import type { Io } from "./io.ts";

/**
 * The command line. A command loads what it needs when it runs, so that `--help` and `--version` answer at once;
 * everything imported here is light.
 */
export function buildProgram(io: Io, version: string, done: Done): Command {
  const program = new Command("cic-audit")
    .description("Audits a school's exports against its policy for children in care.")
    .version(version, "--version", "show the version")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", EXAMPLES)
    .hook("preAction", async (_program, command) => (await import("./settle.ts")).settle(command, io));
  program.addCommand(checkCommand(io, done));
  program.addCommand(reportCommand(io, done));
  program.addCommand(deadlinesCommand(io, done));
  program.addCommand(trendCommand(io));
  program.addCommand(compareCommand(io, done));
  program.addCommand(inspectCommand(io, done));
  program.addCommand(explainCommand(io));
  program.addCommand(policiesCommand(io));
  program.addCommand(benchmarksCommand(io));
  program.addCommand(initCommand(io));
  program.addCommand(sampleCommand(io));
  program.addCommand(schemaCommand(io));
  program.addCommand(completionCommand(io));
  return program;
}

const EXAMPLES = `
Examples:
  cic-audit check exports --policy stoke-on-trent
  cic-audit explain SOT-46
  cic-audit policies list

cic-audit reads files and writes files. It sends nothing anywhere, unless you
name a mail server with --notify, and it names no child unless you say --identify.`;
